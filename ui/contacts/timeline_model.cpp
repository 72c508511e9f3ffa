// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/timeline_model.h"

#include "core/base/text.h"
#include "ui/contacts/timeline_words.h"

#include <QLocale>

#include <algorithm>

namespace cultivar::ui {

bool passes(const TimelineEntry &entry, TimelineFilter filter)
{
    const Channel channel = entry.interaction.channel;
    switch (filter) {
    case TimelineFilter::Everything:
        return true;
    case TimelineFilter::BothWays:
        return entry.interaction.direction == Direction::Both && !entry.interaction.attempt;
    case TimelineFilter::Letters:
        return channel == Channel::Email || channel == Channel::Message || channel == Channel::Letter;
    case TimelineFilter::Notes:
        return !entry.interaction.notes.trimmed().isEmpty();
    }
    Q_UNREACHABLE();
}

void TimelineModel::setEntries(std::vector<TimelineEntry> entries, QString firstName)
{
    m_firstName = std::move(firstName);
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    arrange();
}

void TimelineModel::setQuestion(TimelineFilter filter, const QString &words)
{
    m_filter = filter;
    m_words = words.simplified();
    arrange();
}

void TimelineModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    m_shown = 0;
    const QLocale locale;
    QDate month;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const TimelineEntry &entry = m_entries[i];
        if (!passes(entry, m_filter) || !matches(entry))
            continue;
        const QDate day = entry.interaction.day;
        const QDate first(day.year(), day.month(), 1);
        if (first != month)
            m_rows.push_back({-1, locale.toString(first, u"MMMM yyyy"_s)});
        month = first;
        m_rows.push_back({static_cast<int>(i), {}});
        ++m_shown;
    }
    endResetModel();
}

bool TimelineModel::matches(const TimelineEntry &entry) const
{
    if (m_words.isEmpty())
        return true;
    QString text = entry.interaction.notes + u' ' + entryTitle(entry, m_firstName);
    for (const PersonName &other : entry.others)
        text += u' ' + other.name;
    const QString folded = fold(text);
    return std::ranges::all_of(fold(m_words).split(u' ', Qt::SkipEmptyParts),
                               [&](const QString &word) { return folded.contains(word); });
}

const TimelineEntry *TimelineModel::entry(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const int number = m_rows[static_cast<size_t>(index.row())].entry;
    return number < 0 ? nullptr : &m_entries[static_cast<size_t>(number)];
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TimelineEntry *each = entry(index);
    const QString month = m_rows[static_cast<size_t>(index.row())].month;
    if (role == Qt::DisplayRole)
        return each ? entryTitle(*each, m_firstName) : month;
    if (role == Qt::AccessibleTextRole) {
        if (!each)
            return month;
        const QString day = QLocale().toString(each->interaction.day, QLocale::LongFormat);
        return QStringList{entryTitle(*each, m_firstName), day, each->interaction.notes}.join(u", "_s);
    }
    return {};
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                        : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace cultivar::ui
