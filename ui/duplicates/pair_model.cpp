// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/pair_model.h"

#include "ui/duplicates/merge_words.h"
#include "ui/widgets/label.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void PairModel::setPairs(std::vector<DuplicatePair> pairs)
{
    if (pairs == m_pairs)
        return;
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

QString PairModel::second(int row) const
{
    const DuplicatePair &pair = at(row);
    const QString sign = MergeWords::sign(pair.sign);
    return pair.further > 0
               ? tr("and %1, %2, %3 more", "name, sign, number").arg(pair.second.name, sign).arg(pair.further)
               : tr("and %1, %2", "name, sign").arg(pair.second.name, sign);
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QStringList lines{at(index.row()).first.name, second(index.row())};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return lines.join(u' ');
    if (role == Qt::ToolTipRole)
        return plainToolTip(lines.join(u'\n'));
    return {};
}

} // namespace cultivar::ui
