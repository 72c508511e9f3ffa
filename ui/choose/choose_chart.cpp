// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_chart.h"

#include "ui/style/text_role.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartWidth = 300;
constexpr int barsHeight = 60;
constexpr int widestBar = 13;
constexpr int legendSign = 10;

} // namespace

ChooseChart::ChooseChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChooseChart::tell(const rules::WritingHistory &history, const QString &theirs, const QString &mine,
                       const QString &whole)
{
    m_history = history;
    m_theirs = theirs;
    m_mine = mine;
    setAccessibleName(whole);
    update();
}

QSize ChooseChart::sizeHint() const
{
    return {chartWidth, barsHeight + QFontMetrics(roleFont(TextRole::Caption)).height() + 6 +
                            QFontMetrics(roleFont(TextRole::Second)).height()};
}

int ChooseChart::slot() const
{
    // A short history keeps the width of a long one, so that bars of different people compare.
    constexpr size_t usual = 8;
    return width() / static_cast<int>(std::max(usual, m_history.periods.size()));
}

int ChooseChart::left(size_t period) const
{
    return slot() * static_cast<int>(period);
}

void ChooseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(&painter);
    paintYears(&painter);
    paintLegend(&painter);
}

void ChooseChart::paintBars(QPainter *painter) const
{
    const Theme &theme = themeOf(this);
    int most = 1;
    int above = 0;
    int below = 0;
    for (const rules::WrittenInPeriod &period : m_history.periods) {
        above = std::max(above, period.theirs);
        below = std::max(below, period.mine);
    }
    most = std::max(most, above + below);
    const double unit = static_cast<double>(barsHeight - 4) / most;
    const double zero = 1 + above * unit;
    const int bar = std::min(widestBar, slot() - 4);
    painter->setPen(QPen(theme.color(Token::Border), 1));
    painter->drawLine(QPointF(0, zero + 0.5), QPointF(width(), zero + 0.5));
    for (size_t i = 0; i < m_history.periods.size(); ++i) {
        const rules::WrittenInPeriod &period = m_history.periods[i];
        const auto at = [&](double top, double height) {
            return QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(left(i), 0, bar, 1)).left(), top, bar,
                          height);
        };
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Accent));
        if (period.theirs > 0)
            painter->drawRoundedRect(at(zero - period.theirs * unit, period.theirs * unit), 1.5, 1.5);
        painter->setPen(QPen(theme.color(Token::Accent), 1));
        painter->setBrush(theme.color(Token::Soft));
        if (period.mine > 0)
            painter->drawRoundedRect(at(zero + 2, period.mine * unit).adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    }
}

void ChooseChart::paintYears(QPainter *painter) const
{
    painter->setFont(roleFont(TextRole::Caption));
    painter->setPen(themeOf(this).color(Token::Faint));
    const QFontMetrics metrics(painter->font());
    int free = 0;
    for (size_t i = 0; i < m_history.periods.size(); ++i) {
        const QDate start = m_history.periods[i].start;
        const QString year = QString::number(start.year());
        if ((i > 0 && start.month() != 1) || left(i) < free)
            continue;
        free = left(i) + metrics.horizontalAdvance(year) + 6;
        painter->drawText(
            QStyle::visualRect(layoutDirection(), rect(),
                               QRect(left(i), barsHeight, metrics.horizontalAdvance(year) + 2, metrics.height())),
            Qt::AlignLeft, year);
    }
}

void ChooseChart::paintLegend(QPainter *painter) const
{
    const Theme &theme = themeOf(this);
    painter->setFont(roleFont(TextRole::Second));
    const QFontMetrics metrics(painter->font());
    const int top = height() - metrics.height();
    int x = 0;
    const auto draw = [&](const QString &text, bool mine) {
        const QRect sign = QStyle::visualRect(
            layoutDirection(), rect(), QRect(x, top + (metrics.height() - legendSign) / 2, legendSign, legendSign));
        painter->setPen(QPen(theme.color(Token::Accent), 1));
        painter->setBrush(theme.color(mine ? Token::Soft : Token::Accent));
        painter->drawRoundedRect(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        x += legendSign + 6;
        const int room = std::min(metrics.horizontalAdvance(text) + 2, mine ? width() - x : width() * 3 / 5 - x);
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, top, room, metrics.height())),
                          Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, room));
        x += room + 12;
    };
    draw(m_theirs, false);
    draw(m_mine, true);
}

} // namespace cultivar::ui
