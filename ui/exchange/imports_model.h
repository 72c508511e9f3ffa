// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/import_history.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// Earlier imports, newest first.
class ImportsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setBatches(std::vector<Batch> batches, Present present);

    [[nodiscard]] const Batch &at(int row) const { return m_batches[static_cast<size_t>(row)]; }

    /// "Connections.csv".
    [[nodiscard]] QString name(int row) const;
    /// "LinkedIn · today, 13:31".
    [[nodiscard]] QString when(int row) const;
    /// "286 new, 94 updated, 3 left out"; "taken back" and when.
    [[nodiscard]] QString what(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString moment(const QDateTime &instant) const;

    std::vector<Batch> m_batches;
    Present m_present;
};

} // namespace cultivar::ui
