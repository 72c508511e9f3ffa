// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"

#include <QAbstractTableModel>

namespace cultivar::ui {

/// What an import would do, person by person: the first of each kind, and how many more there are.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        KindColumn,
        PersonColumn,
        ChangesColumn,
        FromColumn,
        ColumnCount
    };

    /// A person, or "99,800 more" of the kind above.
    struct Row
    {
        const PreviewRow *row = nullptr; ///< null: only the count
        PreviewKind kind = PreviewKind::Same;
        int more = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ImportReport &report, QDate today);
    /// Only rows of this kind; nothing: all.
    void setKind(std::optional<PreviewKind> kind);

    [[nodiscard]] std::optional<PreviewKind> kind() const { return m_kind; }

    [[nodiscard]] int count(PreviewKind kind) const;
    [[nodiscard]] int countAll() const;

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

    [[nodiscard]] QDate today() const { return m_today; }

    /// The files somebody is in: "people.vcf", "2 files".
    [[nodiscard]] QString from(const PreviewRow &row) const;
    /// All that can be said of a row, for tooltips and whoever cannot see it.
    [[nodiscard]] QString whole(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString nameOfFile(size_t file) const;

    ImportReport m_report;
    QDate m_today;
    std::optional<PreviewKind> m_kind;
    std::vector<Row> m_rows;
};

} // namespace cultivar::ui
