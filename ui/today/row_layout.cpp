// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/row_layout.h"

#include "ui/style/text_role.h"
#include "ui/widgets/readiness_bar.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int rowMargin = 16;
constexpr int rowGap = 12;
constexpr int rowIconSize = 16;
constexpr int rowPortraitSize = 24;
constexpr int withSize = 20;
constexpr int markSize = 14;
constexpr int actionHeight = 26;
constexpr int actionPadding = 10;
constexpr int keyGap = 6;
constexpr int widestLead = 104;
constexpr int widestDay = 120;
/// Words do not become narrower than this for the sake of an action.
constexpr int wordsAtLeast = 150;

QFontMetrics rowMetrics(TextRole role)
{
    return QFontMetrics(roleFont(role));
}

int actionWidth(const RowAction &action)
{
    int width = 2 * actionPadding + rowMetrics(TextRole::Second).horizontalAdvance(action.text);
    if (const QString key = keyHint(action); !key.isEmpty())
        width += keyGap + rowMetrics(TextRole::Caption).horizontalAdvance(key);
    return width;
}

/// Cuts pieces off either end of a line.
class Cutter
{
public:
    explicit Cutter(const QRect &line)
        : m_line(line)
    {
    }

    QRect left(int width, int height, int gapAfter = rowGap)
    {
        const QRect piece = centred(m_line.left(), width, height);
        m_line.setLeft(m_line.left() + width + gapAfter);
        return piece;
    }

    QRect right(int width, int height, int gapBefore = rowGap)
    {
        const QRect piece = centred(m_line.right() + 1 - width, width, height);
        m_line.setRight(m_line.right() - width - gapBefore);
        return piece;
    }

    [[nodiscard]] QRect rest() const { return m_line; }

private:
    [[nodiscard]] QRect centred(int x, int width, int height) const
    {
        return {x, m_line.top() + (m_line.height() - height) / 2, width, height};
    }

    QRect m_line;
};

void cutEnd(RowLayout &layout, Cutter &cutter, const TodayRow &row, const RowColumns &columns)
{
    const int height = cutter.rest().height();
    if (columns.dayWidth > 0) {
        layout.day = cutter.right(columns.dayWidth, height, columns.marks ? 4 : rowGap);
        const QRect mark = columns.marks ? cutter.right(markSize, markSize) : QRect();
        layout.mark = row.isDue ? mark : QRect();
    }
    if (row.with)
        layout.with = cutter.right(withSize, withSize);
    if (row.readiness && row.readiness->of > 0) {
        layout.readinessText = cutter.right(rowMetrics(TextRole::Second).horizontalAdvance(row.readinessText), height);
        layout.readiness = cutter.right(readinessWidth(*row.readiness), height);
    }
}

void cutActions(RowLayout &layout, Cutter &cutter, const TodayRow &row, bool active)
{
    std::vector<const RowAction *> shown;
    int width = 0;
    for (const RowAction &action : row.actions)
        if (active || action.always)
            shown.push_back(&action);
    for (const RowAction *action : shown)
        width += actionWidth(*action) + 4;
    // The last ones give way first.
    while (!shown.empty() && cutter.rest().width() - width < wordsAtLeast) {
        width -= actionWidth(*shown.back()) + 4;
        shown.pop_back();
    }
    for (auto action = shown.rbegin(); action != shown.rend(); ++action)
        layout.actions.insert(layout.actions.begin(), {**action, cutter.right(actionWidth(**action), actionHeight, 4)});
}

void mirror(RowLayout &layout, const QRect &line, Qt::LayoutDirection direction)
{
    for (QRect *rect : {&layout.icon, &layout.lead, &layout.portrait, &layout.words, &layout.second, &layout.readiness,
                        &layout.readinessText, &layout.with, &layout.mark, &layout.day})
        if (!rect->isNull())
            *rect = QStyle::visualRect(direction, line, *rect);
    for (auto &[action, rect] : layout.actions)
        rect = QStyle::visualRect(direction, line, rect);
}

} // namespace

QString keyHint(const RowAction &action)
{
    return action.outlined && action.key.isEmpty() ? QStringLiteral("↵") : action.key;
}

RowLayout layOutRow(const TodayRow &row, const QRect &line, const RowColumns &columns, bool active,
                    Qt::LayoutDirection direction)
{
    RowLayout layout;
    Cutter cutter(line.adjusted(rowMargin, 0, -rowMargin, 0));
    const int height = line.height();
    const bool iconInLead = columns.leadWidth > 0;
    if (iconInLead) {
        layout.lead = cutter.left(columns.leadWidth, height, row.portrait ? 0 : rowGap);
        if (!row.icon.isEmpty()) {
            layout.icon = QRect(layout.lead.left(), line.top() + (height - rowIconSize) / 2, rowIconSize, rowIconSize);
            layout.lead.setLeft(layout.lead.left() + rowIconSize + 6);
        }
    } else if (columns.icons) {
        layout.icon = cutter.left(rowIconSize, rowIconSize);
    }
    if (row.portrait)
        layout.portrait = cutter.left(rowPortraitSize, rowPortraitSize);
    cutEnd(layout, cutter, row, columns);
    cutActions(layout, cutter, row, active);
    layout.words = cutter.rest();
    if (!row.second.isEmpty()) {
        const int first = rowMetrics(TextRole::Body).height();
        const int second = rowMetrics(TextRole::Second).height();
        const int top = line.top() + (height - first - second) / 2;
        layout.second = QRect(layout.words.left(), top + first, layout.words.width(), second);
        layout.words = QRect(layout.words.left(), top, layout.words.width(), first);
    }
    mirror(layout, line, direction);
    return layout;
}

int rowHeight(const TodayRow &row, Density density)
{
    const int line = rowMetrics(TextRole::Body).height();
    const bool compact = density == Density::Compact;
    if (row.second.isEmpty())
        return std::max(compact ? 32 : 40, line + (compact ? 14 : 20));
    return std::max(compact ? 42 : 48, line + rowMetrics(TextRole::Second).height() + (compact ? 8 : 14));
}

RowColumns columnsFor(const std::vector<TodayRow> &rows)
{
    RowColumns columns;
    for (const TodayRow &row : rows) {
        const int sign = row.icon.isEmpty() || row.lead.isEmpty() ? 0 : rowIconSize + 6;
        if (!row.lead.isEmpty())
            columns.leadWidth = std::max(
                columns.leadWidth,
                std::clamp(rowMetrics(TextRole::Body).horizontalAdvance(row.lead) + sign + rowGap, widestLead, 160));
        columns.icons = columns.icons || !row.icon.isEmpty();
        columns.marks = columns.marks || row.isDue;
        if (!row.day.isEmpty())
            columns.dayWidth = std::max(
                columns.dayWidth, std::clamp(rowMetrics(TextRole::Body).horizontalAdvance(row.day) + 2, 40, widestDay));
    }
    return columns;
}

} // namespace cultivar::ui
