// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"

#include <QAbstractListModel>

#include <set>

namespace cultivar::ui {

/// The records an import left out. Of many that are alike the first are shown, and how many more there are.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        QString file;
        const RowProblem *problem = nullptr;
        int more = 0; ///< not 0: so many more like `problem`, folded
    };

    using QAbstractListModel::QAbstractListModel;

    void setReport(const ImportReport &report);
    /// Shows the folded rows of this one's kind.
    void unfold(int row);

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

    [[nodiscard]] int countAll() const;
    /// Not every record with a problem was taken all the same. True if there is no problem.
    [[nodiscard]] bool leavesOut() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "line 87".
    [[nodiscard]] QString where(const Row &row) const;
    /// The file, or that inside of it.
    [[nodiscard]] QString from(const Row &row) const;
    [[nodiscard]] QString why(const Row &row) const;

private:
    using Group = std::pair<size_t, ProblemKind>; ///< of a file

    void arrange();

    ImportReport m_report;
    std::vector<Row> m_rows;
    std::set<Group> m_unfolded;
};

/// The part of a record's words that is wrong: what the problem names, or the gap where the name should be. Empty if it
/// cannot be told.
struct Spot
{
    qsizetype start = 0;
    qsizetype length = 0;
};

[[nodiscard]] Spot spotOf(const RowProblem &problem);

} // namespace cultivar::ui
