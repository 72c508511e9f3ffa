// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"
#include "ui/widgets/avatar.h"

class QVBoxLayout;

namespace cultivar::ui {

class Label;
class WrappedText;

/// What stands at the right of a line: who it is about, and below what one needs to answer.
class StepDetail : public QWidget
{
    Q_OBJECT

public:
    explicit StepDetail(const QString &name, QWidget *parent = nullptr);

protected:
    void setPerson(const PersonLine &person);
    /// Somebody of whom only the name is known, or several.
    void setPerson(const Portrait &portrait, const QString &name, const QString &work);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// "Times you offered".
    Label *addCaption(const QString &text = {});
    /// "If Priya answered".
    Label *addHeading(const QString &text = {});
    void addLineAcross();

private:
    Avatar *m_avatar;
    WrappedText *m_name;
    WrappedText *m_work;
    QVBoxLayout *m_column;
};

/// "Research lead, Tidewater Labs · Pune", without what is not known.
[[nodiscard]] QString workAndPlace(const PersonLine &person);

/// Takes all widgets out of a layout and deletes them once it is safe.
void emptyStepLayout(QLayout *layout);

} // namespace cultivar::ui
