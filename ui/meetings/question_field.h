// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace cultivar::ui {

class Chip;
class GrowingTextEdit;

/// One of the three prepared questions: its shape, its words, and whether it could not be looked up.
class QuestionField : public Ground
{
    Q_OBJECT

public:
    /// `number`: 1 to 3.
    explicit QuestionField(int number, QWidget *parent = nullptr);

    /// Shape and mark; the words are the keeper's business.
    void setMarks(QuestionKind kind, bool couldNotBeLookedUp);
    [[nodiscard]] InsightQuestion question(const QString &text) const;

    [[nodiscard]] GrowingTextEdit *edit() const { return m_edit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    /// Shape or mark were changed by the user.
    void marked();

private:
    void showStart();

    QComboBox *m_kind;
    Chip *m_own;
    GrowingTextEdit *m_edit;
};

} // namespace cultivar::ui
