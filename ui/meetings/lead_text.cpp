// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/lead_text.h"

#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace cultivar::ui {

namespace {

constexpr int leadIconSize = 16;
constexpr int iconRoom = 26;
constexpr int mostLines = 4;

QFont bodyFont()
{
    return roleFont(TextRole::Body);
}

} // namespace

LeadText::LeadText(QString iconName, QString lead, QString rest, QWidget *parent)
    : QWidget(parent)
    , m_icon(std::move(iconName))
    , m_lead(std::move(lead))
    , m_rest(std::move(rest))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(text());
}

QString LeadText::text() const
{
    if (m_lead.isEmpty() || m_rest.isEmpty())
        return m_lead + m_rest;
    return m_lead + u' ' + m_rest;
}

int LeadText::textWidth(int width) const
{
    return std::max(20, width - (m_icon.isEmpty() ? 0 : iconRoom));
}

bool LeadText::layOut(QTextLayout &layout, int width, const QString &text) const
{
    layout.setFont(bodyFont());
    layout.setText(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (++lines > mostLines) {
            layout.endLayout();
            return false;
        }
        line.setLineWidth(textWidth(width));
        line.setPosition(QPointF(0, y));
        y += std::ceil(line.height());
    }
    layout.endLayout();
    return true;
}

int LeadText::heightForWidth(int width) const
{
    QTextLayout layout;
    layOut(layout, width, text());
    const int lines = std::min(layout.lineCount(), mostLines);
    double height = 0;
    for (int i = 0; i < lines; ++i)
        height += std::ceil(layout.lineAt(i).height());
    return std::max(static_cast<int>(height), leadIconSize) + 1;
}

QSize LeadText::sizeHint() const
{
    constexpr int usual = 220;
    return {usual, heightForWidth(usual)};
}

QSize LeadText::minimumSizeHint() const
{
    return {80, QFontMetrics(bodyFont()).height()};
}

void LeadText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTextLayout layout;
    setToolTip(layOut(layout, width(), text()) ? QString() : plainToolTip(text()));
}

void LeadText::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (!m_icon.isEmpty()) {
        const QRect sign = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 1, leadIconSize, leadIconSize));
        paintIcon(&painter, m_icon, sign, theme.color(Token::Text2));
    }
    QString shown = text();
    QTextLayout layout;
    // A long one ends in "…" where the fourth line does.
    if (!layOut(layout, width(), shown)) {
        const QTextLine last = layout.lineAt(mostLines - 1);
        shown = shown.left(last.textStart() + last.textLength()).trimmed().chopped(1) + u'…';
        layout.clearLayout();
        layOut(layout, width(), shown);
    }
    QTextLayout::FormatRange lead;
    lead.start = 0;
    lead.length = static_cast<int>(std::min(m_lead.size(), shown.size()));
    lead.format.setForeground(theme.color(Token::Text));
    QTextLayout::FormatRange rest;
    rest.start = lead.length;
    rest.length = static_cast<int>(shown.size()) - lead.length;
    rest.format.setForeground(theme.color(Token::Text2));
    const int x = layoutDirection() == Qt::LeftToRight && !m_icon.isEmpty() ? iconRoom : 0;
    layout.draw(&painter, QPointF(x, 0), {lead, rest});
}

} // namespace cultivar::ui
