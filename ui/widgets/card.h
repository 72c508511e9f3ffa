// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

namespace cultivar::ui {

/// A ground with rounded corners and, if wanted, a line around it. Layouts inside keep their own margins.
class Ground : public QFrame
{
    Q_OBJECT

public:
    Ground(Token fill, std::optional<Token> line, double corner, QWidget *parent = nullptr);

    void setFill(Token fill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_fill;
    std::optional<Token> m_line;
    double m_corner;
};

/// Raised, with a hairline.
[[nodiscard]] Ground *makeCard(QWidget *parent = nullptr);
/// Sunken, inside a card or a page.
[[nodiscard]] Ground *makeWell(QWidget *parent = nullptr);
/// A hairline across.
[[nodiscard]] QFrame *makeLine(QWidget *parent = nullptr);

/// Fills a widget's whole rectangle with a colour of the theme and keeps it so when the theme changes.
void setGround(QWidget *widget, QPalette::ColorRole role);

} // namespace cultivar::ui
