// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/phase_bar.h"

#include "core/wording/meeting_text.h"
#include "ui/style/text_role.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace cultivar::ui {

namespace {

constexpr int phaseGap = 3;
constexpr int narrowest = 24;

/// Widths in proportion to the seconds, none narrower than it can be read.
std::array<int, rules::phaseCount> widthsOf(const rules::PerPhase &seconds, int width)
{
    std::array<int, rules::phaseCount> widths{};
    const auto shown = static_cast<int>(std::ranges::count_if(seconds, [](int each) { return each > 0; }));
    const int total = std::accumulate(seconds.begin(), seconds.end(), 0);
    if (total == 0)
        return widths;
    const int room = std::max(0, width - (shown - 1) * phaseGap - shown * narrowest);
    int used = 0;
    for (size_t i = 0; i < seconds.size(); ++i) {
        widths[i] = seconds[i] > 0 ? narrowest + static_cast<int>(qint64(room) * seconds[i] / total) : 0;
        used += widths[i];
    }
    // What rounding leaves over goes to the longest.
    const auto longest = static_cast<size_t>(std::ranges::max_element(seconds) - seconds.begin());
    widths[longest] += std::max(0, width - (shown - 1) * phaseGap - used);
    return widths;
}

} // namespace

PhaseBar::PhaseBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("phaseBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseBar::setPhases(const rules::PerPhase &seconds)
{
    m_seconds = seconds;
    setAccessibleName(tr("How the minutes are spent"));
    setAccessibleDescription(wording::phasesText(seconds));
    update();
}

QSize PhaseBar::sizeHint() const
{
    return {200, std::max(22, fontMetrics().height() + 6)};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const auto widths = widthsOf(m_seconds, width());
    QFont font = roleFont(TextRole::Second);
    font.setWeight(QFont::DemiBold);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    int x = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] == 0)
            continue;
        const QRect rect = QStyle::visualRect(layoutDirection(), this->rect(), QRect(x, 0, widths[i], height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Soft));
        painter.drawRoundedRect(rect, 3, 3);
        const QString minutes = wording::phaseMinutesText(m_seconds[i]);
        QString name = wording::nameOf(static_cast<rules::Phase>(i));
        name[0] = name[0].toUpper();
        const QString both = name + u' ' + minutes;
        const bool fits = painter.fontMetrics().horizontalAdvance(both) + 16 <= rect.width();
        painter.setPen(theme.color(Token::Ink));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, fits ? both : minutes);
        x += widths[i] + phaseGap;
    }
}

} // namespace cultivar::ui
