// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_model.h"

#include "ui/widgets/label.h"

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

QString spokenText(const TodayRow &row)
{
    QStringList parts;
    for (const QString &part : {row.lead, QString(row.before + row.words + row.after), row.second, row.readinessText,
                                row.with ? row.with->name : QString(), row.day})
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    return parts.join(u", "_s);
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TodayRow &shown = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spokenText(shown);
    case Qt::ToolTipRole:
        return plainToolTip(spokenText(shown));
    case Qt::AccessibleDescriptionRole: {
        QStringList keys;
        for (const RowAction &action : shown.actions)
            keys += u"%1: %2"_s.arg(action.key.isEmpty() ? tr("Enter") : action.key, action.text);
        return keys.join(u", "_s);
    }
    default:
        return {};
    }
}

const TodayRow &TodayModel::row(const QModelIndex &index) const
{
    return m_rows[static_cast<size_t>(index.row())];
}

QModelIndex TodayModel::find(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &TodayRow::key);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

bool TodayModel::isSameOrder(const std::vector<TodayRow> &rows) const
{
    return std::ranges::equal(rows, m_rows, {}, &TodayRow::key, &TodayRow::key);
}

void TodayModel::setRows(std::vector<TodayRow> rows)
{
    if (!isSameOrder(rows)) {
        beginResetModel();
        m_rows = std::move(rows);
        m_open.clear();
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

void TodayModel::setOpen(const QString &key, int height)
{
    if (key == m_open && height == m_openHeight)
        return;
    const QModelIndex before = find(m_open);
    m_open = key;
    m_openHeight = height;
    for (const QModelIndex &changed : {before, find(key)})
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed, {Qt::SizeHintRole});
}

int TodayModel::openHeight(const QModelIndex &index) const
{
    return !m_open.isEmpty() && row(index).key == m_open ? m_openHeight : 0;
}

} // namespace cultivar::ui
