// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr double markLine = 1.75;
const QRectF ring(2.5, 2.5, 11, 11);

void paintArc(QPainter *painter, double share, const QColor &color)
{
    constexpr int full = 360 * 16;
    QColor track = color;
    track.setAlphaF(0.28F);
    painter->setPen(QPen(track, markLine));
    painter->drawEllipse(ring);
    painter->setPen(QPen(color, markLine, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, 90 * 16, -static_cast<int>(std::clamp(share, 0.04, 1.0) * full));
}

void paintClock(QPainter *painter, const QColor &color, const QColor &ground)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(QRectF(1.5, 1.5, 13, 13));
    painter->setPen(QPen(ground, markLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({QPointF(8, 4.5), QPointF(8, 8.3), QPointF(10.6, 9.8)}));
}

void paintCrescent(QPainter *painter, const QColor &color)
{
    QPainterPath moon;
    moon.addEllipse(QRectF(1.8, 1.8, 12.4, 12.4));
    QPainterPath shadow;
    shadow.addEllipse(QRectF(6.4, -0.6, 11, 11));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPath(moon.subtracted(shadow));
}

} // namespace

void paintStateMark(QPainter *painter, const QRectF &rect, const StateMark &mark, const QColor &color,
                    const QColor &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16, rect.height() / 16);
    painter->setBrush(Qt::NoBrush);
    switch (mark.state) {
    case rules::State::Fresh:
        paintArc(painter, mark.share, color);
        break;
    case rules::State::Soon:
        paintArc(painter, 0.9, color);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(8, 2.3), 2, 2);
        break;
    case rules::State::Due:
        painter->setPen(QPen(color, markLine));
        painter->drawEllipse(ring);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(8, 8), 2.4, 2.4);
        break;
    case rules::State::Overdue:
        paintClock(painter, color, ground);
        break;
    case rules::State::Dormant:
        paintCrescent(painter, color);
        break;
    case rules::State::Never: {
        QPen dashed(color, markLine, Qt::CustomDashLine, Qt::RoundCap);
        dashed.setDashPattern({1.2, 1.6});
        painter->setPen(dashed);
        painter->drawEllipse(ring);
        break;
    }
    }
    painter->restore();
}

} // namespace cultivar::ui
