// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/text_role.h"
#include "ui/style/theme.h"
#include "ui/widgets/laid_text.h"

#include <QWidget>

namespace cultivar::ui {

/// Plain text over as many lines as it takes, or as it may; broken anywhere where a word is wider than the room. Text
/// keeps its own direction. What does not fit ends in "…", and the whole is the tooltip.
class WrappedText : public QWidget
{
    Q_OBJECT

public:
    explicit WrappedText(TextRole role, Token color = Token::Text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }

    void setText(const QString &text);
    void setColor(Token color);
    void setRole(TextRole role);
    /// 0: all.
    void setMostLines(int lines);

    /// Not all of it fits into the lines it may take at that width.
    [[nodiscard]] bool isCutAt(int width) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] LaidText lay(int width) const;

    QString m_text;
    TextRole m_role;
    Token m_color;
    int m_mostLines = 0;
};

} // namespace cultivar::ui
