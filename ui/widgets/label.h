// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/text_role.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QLabel>

namespace cultivar::ui {

/// Plain text in a role and a colour of the theme, which it follows. What a user wrote is shown as it was written.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextRole role, Token color = Token::Text, QWidget *parent = nullptr);
    Label(const QString &text, TextRole role, Token color = Token::Text, QWidget *parent = nullptr);

    void setColor(Token color);

    /// Breaks lines where they are too long.
    Label *wrapped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    TextRole m_role;
    Token m_color;
    bool m_dressing = false;
};

/// One line that ends in "…" where there is no room; the whole text is the tooltip then.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role, Token color = Token::Text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }

    void setText(const QString &text);
    void setColor(Token color);

    /// Addresses lose their middle.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    void keepToolTip();

    QString m_text;
    TextRole m_role;
    Token m_color;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// What a text in that role is to those who do not see it.
[[nodiscard]] QAccessible::Role toldRoleOf(TextRole role);

/// A tooltip that shows data as it is, broken after some sixty characters.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace cultivar::ui
