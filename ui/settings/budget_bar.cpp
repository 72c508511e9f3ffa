// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/budget_bar.h"

#include "ui/style/text_role.h"
#include "ui/style/theme.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 12;
constexpr int gap = 5;
constexpr double hardly = 0.05; ///< below it figures of one decimal show no difference

QFont markFont(bool strong)
{
    QFont font = fontFor(TextRole::Second, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString contactsOf(double aWeek)
{
    return QLocale().toString(aWeek, 'f', 1);
}

bool changes(double asked, double wouldAsk)
{
    return std::abs(asked - wouldAsk) >= hardly;
}

} // namespace

BudgetBar::BudgetBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(220);
}

void BudgetBar::show(const CadencePlan &plan)
{
    m_asked = plan.asked;
    m_wouldAsk = plan.wouldAsk;
    m_done = plan.done;
    setAccessibleName(tr("Cadence budget"));
    setAccessibleDescription(budgetSentence(plan));
    update();
}

QSize BudgetBar::sizeHint() const
{
    return {320, barHeight + gap + QFontMetrics(markFont(true)).height()};
}

void BudgetBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const double most = std::max({m_asked, m_wouldAsk, m_done, hardly});
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto bar = [&](double aWeek, const QColor &fill, const QPen &pen) {
        const double length = (width() - 1) * aWeek / most;
        const double left = mirrored ? width() - 0.5 - length : 0.5;
        painter.setBrush(fill);
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(left, 0.5, length, barHeight - 1), 2, 2);
        return length;
    };
    bar(most, theme.color(Token::Sunken), Qt::NoPen);
    const double would = bar(m_wouldAsk, theme.color(Token::Soft), QPen(theme.color(Token::Accent), 1));
    const double done = bar(m_done, theme.color(Token::Accent), Qt::NoPen);
    // Each mark ends where its part ends; where there is no room it moves on.
    double from = 0;
    const auto mark = [&](const QString &text, double end, Token color, bool strong) {
        painter.setFont(markFont(strong));
        const double length = painter.fontMetrics().horizontalAdvance(text) + 2;
        const double left = std::max(from, end - length);
        if (left + length > width() + 1)
            return;
        const QRectF area(mirrored ? width() - left - length : left, barHeight + gap, length,
                          painter.fontMetrics().height());
        painter.setPen(theme.color(color));
        painter.drawText(area, Qt::AlignLeft | Qt::TextSingleLine, text);
        from = left + length + 10;
    };
    mark(tr("%1 done").arg(contactsOf(m_done)), done, Token::Text, true);
    if (changes(m_asked, m_wouldAsk))
        mark(tr("%1 with the change").arg(contactsOf(m_wouldAsk)), would, Token::Ink, true);
    mark(tr("%1 now").arg(contactsOf(m_asked)), (width() - 1) * m_asked / most, Token::Text2, false);
}

QString budgetSentence(const CadencePlan &plan)
{
    const QString now = BudgetBar::tr("Your cadences ask for %1 contacts a week, you do %2.")
                            .arg(contactsOf(plan.asked), contactsOf(plan.done));
    if (!changes(plan.asked, plan.wouldAsk))
        return now;
    return now + u' ' + BudgetBar::tr("With the change below they would ask for %1.").arg(contactsOf(plan.wouldAsk));
}

} // namespace cultivar::ui
