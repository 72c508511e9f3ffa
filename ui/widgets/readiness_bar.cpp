// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readiness_bar.h"

#include <QPainter>
#include <QStyle>

namespace cultivar::ui {

namespace {
constexpr int segment = 11;
constexpr int readinessHeight = 6;
constexpr int readinessGap = 2;
} // namespace

int readinessWidth(const rules::Readiness &readiness)
{
    return std::max(0, readiness.of * (segment + readinessGap) - readinessGap);
}

void paintReadiness(QPainter *painter, const QRect &rect, const rules::Readiness &readiness, const Theme &theme,
                    Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < readiness.of; ++i) {
        const QRect spot(rect.left() + i * (segment + readinessGap), rect.center().y() - readinessHeight / 2, segment,
                         readinessHeight);
        const QRectF shown = QRectF(QStyle::visualRect(direction, rect, spot)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool ticked = i < readiness.ticked;
        painter->setPen(QPen(theme.color(ticked ? Token::Accent : Token::Strong), 1));
        painter->setBrush(ticked ? QBrush(theme.color(Token::Accent)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(shown, 2, 2);
    }
    painter->restore();
}

} // namespace cultivar::ui
