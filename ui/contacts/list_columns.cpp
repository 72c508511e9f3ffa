// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/list_columns.h"

#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "ui/style/text_role.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct ColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactList)
};

/// The sentences that may stand in a column, for its width: words of this year, whatever year that is.
const QDate someDay(2026, 12, 30);

QStringList lastContactSentences()
{
    return {wording::relativeDay(someDay.addDays(-13), someDay),
            wording::relativeDay(someDay.addDays(-25LL * 7), someDay),
            wording::relativeDay(someDay.addMonths(-23), someDay), wording::relativeDay(someDay.addDays(-1), someDay)};
}

QStringList nextContactSentences()
{
    QStringList sentences{wording::relativeDay(someDay.addDays(25LL * 7), someDay),
                          wording::relativeDay(someDay.addMonths(23), someDay)};
    rules::Due due;
    sentences += wording::standingText(due, someDay);
    for (const rules::State state : {rules::State::Dormant, rules::State::Never}) {
        due.state = state;
        sentences += wording::standingText(due, someDay);
    }
    due.state = rules::State::Overdue;
    for (int month = 1; month < 12; ++month) {
        due.day = QDate(someDay.year(), month, 28);
        sentences += wording::standingText(due, someDay);
    }
    return sentences;
}

int widestSentence(const QStringList &sentences, const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &sentence : sentences)
        width = std::max(width, metrics.horizontalAdvance(sentence));
    return width;
}

/// How much taller than its own a line of a font becomes by the tallest of the fallback fonts, so that rows stay equal.
/// Not measured with Thai, whose dictionary would be read for it.
double stretchByFallbacks(const QFont &font)
{
    QTextLayout layout(u"Ágيת佐한"_s, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(10000);
    layout.endLayout();
    // A single odd font must not blow up every row.
    constexpr double most = 1.25;
    return std::clamp(line.height() / QFontMetricsF(font).height(), 1.0, most);
}

} // namespace

QString titleOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Person:
        return ColumnWords::tr("Person");
    case ListColumn::Circles:
        return ColumnWords::tr("Circles");
    case ListColumn::LastContact:
        return ColumnWords::tr("Last contact");
    case ListColumn::NextContact:
        return ColumnWords::tr("Next", "next contact");
    case ListColumn::City:
        return ColumnWords::tr("City");
    }
    Q_UNREACHABLE();
}

std::optional<ContactOrder::By> orderOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Person:
        return ContactOrder::By::Name;
    case ListColumn::LastContact:
        return ContactOrder::By::LastContact;
    case ListColumn::NextContact:
        return ContactOrder::By::NextContact;
    case ListColumn::Circles:
    case ListColumn::City:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool isOptional(ListColumn column)
{
    return column != ListColumn::Person && column != ListColumn::NextContact;
}

void ListColumns::measure(Density density)
{
    m_density = density;
    m_body = roleFont(TextRole::Body);
    m_second = roleFont(TextRole::Second);
    // Both are of one family.
    const double stretch = stretchByFallbacks(m_body);
    m_bodyHeight = static_cast<int>(std::ceil(QFontMetricsF(m_body).height() * stretch));
    m_secondHeight = static_cast<int>(std::ceil(QFontMetricsF(m_second).height() * stretch));
    constexpr int least = 52;
    constexpr int leastCompact = 32;
    m_rowHeight =
        isCompact() ? std::max(leastCompact, m_bodyHeight + 10) : std::max(least, m_bodyHeight + m_secondHeight + 14);
    const QFont caption = roleFont(TextRole::Caption);
    constexpr int chevron = 18;
    const auto columnWidth = [&](ListColumn column, const QStringList &sentences, int before) {
        m_natural[place(column)] = gap + std::max(widestSentence(sentences, m_body) + before,
                                                  widestSentence({titleOf(column)}, caption) + chevron);
    };
    columnWidth(ListColumn::LastContact, lastContactSentences(), 0);
    columnWidth(ListColumn::NextContact, nextContactSentences(), mark + markGap);
    const int letter = QFontMetrics(m_body).averageCharWidth();
    m_natural[place(ListColumn::Circles)] = gap + 20 * letter;
    m_natural[place(ListColumn::City)] = gap + 13 * letter;
    m_personLeast = 24 * letter;
    fit(m_width);
}

void ListColumns::setWanted(const std::vector<ListColumn> &optional)
{
    for (const ListColumn column : allListColumns)
        m_wanted[place(column)] = !isOptional(column) || std::ranges::find(optional, column) != optional.end();
    fit(m_width);
}

void ListColumns::setBoxesShown(bool shown)
{
    m_boxes = shown;
    fit(m_width);
}

void ListColumns::fit(int width)
{
    m_width = width;
    auto shown = m_wanted;
    const int textStart = avatarStart() + avatarSize() + gap;
    const auto personWidth = [&] {
        int others = 0;
        for (const ListColumn column : allListColumns)
            if (column != ListColumn::Person && shown[place(column)])
                others += m_natural[place(column)];
        return width - textStart - others - margin;
    };
    for (const ListColumn column : {ListColumn::City, ListColumn::Circles, ListColumn::LastContact})
        if (personWidth() < m_personLeast)
            shown[place(column)] = false;
    int at = textStart;
    for (const ListColumn column : allListColumns) {
        const size_t number = place(column);
        m_starts[number] = at;
        m_widths[number] = 0;
        if (!shown[number])
            continue;
        if (column == ListColumn::Person) {
            m_widths[number] = std::max(1, personWidth());
            at += m_widths[number];
        } else {
            m_starts[number] = at + gap;
            m_widths[number] = m_natural[number] - gap;
            at += m_natural[number];
        }
    }
}

} // namespace cultivar::ui
