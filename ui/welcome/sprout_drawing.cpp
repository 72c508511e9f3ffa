// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sprout_drawing.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace cultivar::ui {

namespace {

constexpr QSize drawn(132, 96);

/// A pair of leaves on a stem, or one, in drawing units.
struct Sprout
{
    QPointF foot;
    double stem = 0;
    QPainterPath leaves;
};

QPainterPath sproutLeaf(QPointF base, QPointF tip, QPointF nearBase, QPointF nearTip)
{
    QPainterPath path(base);
    path.cubicTo(nearBase, nearTip, tip);
    // Back on the other side, mirrored about the line from base to tip.
    const QPointF back = base + tip;
    path.cubicTo(back - nearBase, back - nearTip, base);
    return path;
}

Sprout tall()
{
    QPainterPath leaves;
    leaves.addPath(sproutLeaf({66, 52}, {40, 30}, {66, 38}, {57, 30}));
    leaves.addPath(sproutLeaf({66, 44}, {94, 19}, {66, 28}, {76, 19}));
    return {{66, 78}, 34, leaves};
}

Sprout left()
{
    QPainterPath leaves;
    leaves.addPath(sproutLeaf({28, 69}, {17, 60}, {28, 63}, {24, 60}));
    leaves.addPath(sproutLeaf({28, 66}, {38, 57}, {28, 60}, {32, 57}));
    return {{28, 78}, 12, leaves};
}

Sprout right()
{
    return {{104, 78}, 9, sproutLeaf({104, 71}, {113, 63}, {104, 66}, {107, 63})};
}

} // namespace

SproutDrawing::SproutDrawing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(drawn);
}

void SproutDrawing::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto pen = [&](Token token) {
        return QPen(theme.color(token), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    painter.setPen(pen(Token::Border));
    for (const QLineF &line : {QLineF(52, 85, 80, 85), QLineF(24, 85, 34, 85), QLineF(99, 85, 111, 85)})
        painter.drawLine(line);
    painter.setPen(pen(Token::Strong));
    painter.drawLine(QLineF(10, 78, 122, 78));
    painter.setPen(pen(Token::Ink));
    for (const Sprout &sprout : {tall(), left(), right()}) {
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(sprout.foot, sprout.foot - QPointF(0, sprout.stem));
        painter.setBrush(theme.color(Token::Soft));
        painter.drawPath(sprout.leaves);
    }
}

} // namespace cultivar::ui
