// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/live_index.h"
#include "ui/contacts/contact_fields.h"

#include <QWidget>

namespace cultivar::ui {

/// The field a value becomes while it is edited, whatever its kind. Enter (Ctrl+Enter in prose) saves, Esc restores,
/// Tab saves and goes on; so does leaving it.
class InlineEditor : public QWidget
{
    Q_OBJECT

public:
    InlineEditor(const FieldSpec &spec, LiveIndex &contacts, const QString &text, QWidget *parent);

    [[nodiscard]] QString text() const { return m_text(); }

    /// Puts the focus and the selection where one begins.
    void begin();
    /// What begin() puts the focus into; has to be there.
    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void submitted();
    void cancelled();
    void movedOn(bool forward);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLine(const QString &text);
    void makeProse(const QString &text);
    void makeChoice(const QString &text);
    void makeCircles(const QString &text);
    void makePerson(const QString &text);
    void makeImportance(const QString &text);
    void watch(QWidget *widget);
    [[nodiscard]] bool onEnter(Qt::KeyboardModifiers modifiers);
    void noticeFocus();

    const FieldSpec &m_spec;
    LiveIndex &m_contacts;
    std::function<QString()> m_text;
    std::vector<QWidget *> m_watched;
};

} // namespace cultivar::ui
