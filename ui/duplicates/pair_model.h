// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duplicates/duplicates_view.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// The pairs that are still to be decided.
class PairModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setPairs(std::vector<DuplicatePair> pairs);

    [[nodiscard]] const std::vector<DuplicatePair> &pairs() const { return m_pairs; }

    [[nodiscard]] const DuplicatePair &at(int row) const { return m_pairs[static_cast<size_t>(row)]; }

    /// "and Benjamin Carrow, e-mail".
    [[nodiscard]] QString second(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<DuplicatePair> m_pairs;
};

} // namespace cultivar::ui
