// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const PaletteRow *PaletteModel::at(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_rows.size() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->text;
    case Qt::AccessibleTextRole:
        return row->second.isEmpty() ? row->text : u"%1, %2"_s.arg(row->text, row->second);
    case SecondRole:
        return row->second;
    case IconRole:
        return row->iconName;
    case NameRole:
        return row->portrait ? row->portrait->name : QVariant();
    case UidRole:
        return row->portrait ? row->portrait->uid.text() : QVariant();
    default:
        return {};
    }
}

} // namespace cultivar::ui
