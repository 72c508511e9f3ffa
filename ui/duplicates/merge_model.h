// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/duplicates/merge_preview.h"
#include "ui/widgets/avatar.h"

#include <QAbstractTableModel>

namespace cultivar::ui {

/// Two contacts side by side: in the first row who they are and which is kept, below each field in which they differ,
/// last what was with them. What is taken is checked.
class MergeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Label,
        Left,
        Right,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(MergePreview preview);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    [[nodiscard]] bool isPersonRow(int row) const { return row == 0; }

    [[nodiscard]] const Contact &contact(int column) const;
    /// "by hand, since March 2022".
    [[nodiscard]] QString origin(int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    /// There is a value there.
    [[nodiscard]] bool says(int row, int column) const;
    [[nodiscard]] bool isTaken(int row, int column) const;
    /// Something can be chosen in that row, since both sides say something: one side (`isExclusive`) or several.
    [[nodiscard]] bool isChoice(int row) const;
    [[nodiscard]] bool isExclusive(int row) const;

    /// Takes that side, where there is something to take, instead of the other if only one can be.
    void take(int row, int column);
    /// Of what may be several: takes or leaves that side. One is always taken.
    void toggle(int row, int column);
    void takeBoth(int row);

    [[nodiscard]] commands::MergeChoice choice() const;
    /// Chooses as it was chosen before for the same two.
    void chooseAgain(const commands::MergeChoice &choice);

    /// What would be kept.
    [[nodiscard]] Contact merged() const;

    [[nodiscard]] const MergePreview &preview() const { return m_preview; }

    /// The names that will be found although they are not taken, and the like, in sentences; empty: all is taken.
    [[nodiscard]] QString leftOut() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row
    {
        QString field; ///< empty: who they are, or the history
        QString label;
        rules::MergeKind kind = rules::MergeKind::OneOf;
        std::array<QString, ColumnCount> texts;
        std::array<bool, ColumnCount> taken{};
    };

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }

    void addFields();
    void addPhotos();
    void addHistory();
    void tellRow(int row);

    [[nodiscard]] int keptColumn() const { return rowAt(0).taken[Left] ? Left : Right; }

    MergePreview m_preview; ///< kept: the left one, other: the right one
    std::vector<Row> m_rows;
};

} // namespace cultivar::ui
