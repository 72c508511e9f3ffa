// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/agenda_model.h"

#include <algorithm>

namespace cultivar::ui {

namespace {

using Lines = std::vector<AgendaLine>;

/// How many lines both begin with.
size_t commonStart(const Lines &a, const Lines &b)
{
    return static_cast<size_t>(std::ranges::mismatch(a, b, {}, &AgendaLine::key, &AgendaLine::key).in1 - a.begin());
}

/// How many lines both end with, beyond the common start.
size_t commonEnd(const Lines &a, const Lines &b, size_t start)
{
    size_t count = 0;
    while (count < std::min(a.size(), b.size()) - start && a[a.size() - 1 - count].key == b[b.size() - 1 - count].key)
        ++count;
    return count;
}

} // namespace

void AgendaModel::setAgenda(Agenda agenda, const QString &search)
{
    Lines lines = agendaLines(agenda, search);
    m_pastShown = static_cast<int>(
        std::ranges::count_if(agenda.rows, [](const AgendaRow &row) { return row.group == rules::AgendaGroup::Past; }));
    m_agenda = std::move(agenda);
    m_asked = false;
    replaceLines(std::move(lines));
}

void AgendaModel::replaceLines(Lines lines)
{
    const size_t start = commonStart(m_lines, lines);
    const size_t end = commonEnd(m_lines, lines, start);
    const auto first = static_cast<int>(start);
    const auto begin = static_cast<std::ptrdiff_t>(start);
    if (const size_t gone = m_lines.size() - start - end; gone > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_lines.erase(m_lines.begin() + begin, m_lines.end() - static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
    }
    if (const size_t added = lines.size() - start - end; added > 0) {
        beginInsertRows({}, first, first + static_cast<int>(added) - 1);
        m_lines.insert(m_lines.begin() + begin, lines.begin() + begin, lines.end() - static_cast<std::ptrdiff_t>(end));
        endInsertRows();
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (m_lines[i] == lines[i])
            continue;
        m_lines[i] = std::move(lines[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const AgendaLine *AgendaModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

const AgendaRow *AgendaModel::rowAt(int row) const
{
    const AgendaLine *line = lineAt(row);
    return line && line->row >= 0 ? &m_agenda.rows[static_cast<size_t>(line->row)] : nullptr;
}

int AgendaModel::rowOf(MeetingId meeting) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const AgendaRow *there = rowAt(row); there && there->talk() && there->talk()->meeting.id == meeting)
            return row;
    return -1;
}

int AgendaModel::rowOfKey(const QString &key) const
{
    const auto found = std::ranges::find(m_lines, key, &AgendaLine::key);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int AgendaModel::firstRow() const
{
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const AgendaLine &line = m_lines[static_cast<size_t>(row)];
        if (line.kind == AgendaLine::Kind::Head)
            continue;
        const bool toCome = line.group != rules::AgendaGroup::Waiting && line.group != rules::AgendaGroup::Past;
        if (line.kind == AgendaLine::Kind::Talk && toCome)
            return row;
        if (first < 0)
            first = row;
    }
    return first;
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    const AgendaLine *line = lineAt(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return line->kind == AgendaLine::Kind::Head ? line->when : line->name;
    case Qt::AccessibleTextRole:
        return line->text();
    case LineRole:
        return QVariant::fromValue(line);
    default:
        return {};
    }
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    const AgendaLine *line = lineAt(index.row());
    const bool isHead = !line || line->kind == AgendaLine::Kind::Head;
    return isHead ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

bool AgendaModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asked && m_pastShown < m_agenda.past;
}

void AgendaModel::fetchMore(const QModelIndex &)
{
    m_asked = true;
    Q_EMIT moreWanted();
}

} // namespace cultivar::ui
