// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/imports_model.h"

#include "core/wording/relative_dates.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/label.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void ImportsModel::setBatches(std::vector<Batch> batches, Present present)
{
    beginResetModel();
    m_batches = std::move(batches);
    m_present = std::move(present);
    endResetModel();
}

QString ImportsModel::moment(const QDateTime &instant) const
{
    const QDateTime here = instant.toTimeZone(m_present.zone);
    const QString time = here.time().toString(u"HH:mm"_s);
    const QDate today = m_present.today;
    const QString day = here.date() == today               ? tr("today")
                        : here.date() == today.addDays(-1) ? tr("yesterday")
                                                           : wording::dayText(here.date(), today);
    return tr("%1, %2", "day, time").arg(day, time);
}

QString ImportsModel::name(int row) const
{
    return at(row).fileName;
}

QString ImportsModel::when(int row) const
{
    return u"%1 · %2"_s.arg(ExchangeWords::formatName(at(row).format), moment(at(row).at));
}

QString ImportsModel::what(int row) const
{
    const Batch &batch = at(row);
    if (batch.takenBack)
        return tr("taken back %1").arg(moment(*batch.takenBack));
    QStringList parts;
    const auto add = [&](const QString &words, int count) {
        if (count > 0)
            parts += words.arg(ExchangeWords::number(count));
    };
    add(tr("%1 new"), batch.added);
    add(tr("%1 updated"), batch.updated);
    add(tr("%1 the same"), batch.unchanged);
    add(tr("%1 left out"), batch.failed);
    return parts.isEmpty() ? tr("nothing new") : parts.join(u", "_s);
}

int ImportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

QVariant ImportsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QStringList parts{name(index.row()), when(index.row()), what(index.row())};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return parts.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return plainToolTip(parts.join(u'\n'));
    return {};
}

} // namespace cultivar::ui
