// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_error.h"

#include "ui/widgets/alert.h"
#include "ui/widgets/told_role.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace cultivar::ui {

FormError::FormError(QWidget *parent)
    : Label(TextRole::Second, Token::Error, parent)
{
    setToldRole(this, QAccessible::Notification);
    wrapped();
    hide();
}

void FormError::refuse(const QString &words, QWidget *field)
{
    say(words, field);
    field->setFocus(Qt::OtherFocusReason);
}

void FormError::say(const QString &words, QWidget *field)
{
    settle();
    setText(words);
    showAlert(this, words);
    m_field = field;
    if (!field)
        return;
    field->setProperty("refused", true);
    field->update();
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, this, &FormError::settle);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        connect(text, &QPlainTextEdit::textChanged, this, &FormError::settle);
}

void FormError::settle()
{
    hide();
    if (!m_field)
        return;
    disconnect(m_field, nullptr, this, nullptr);
    m_field->setProperty("refused", false);
    m_field->update();
    m_field = nullptr;
}

} // namespace cultivar::ui
