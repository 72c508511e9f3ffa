// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_row.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// The rows of one list. Rows that stay are changed where they are.
class TodayModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Only for an index of this model.
    [[nodiscard]] const TodayRow &row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(const QString &key) const;

    void setRows(std::vector<TodayRow> rows);

    /// Room below the words of one row, for what is opened in it; an empty key: in none.
    void setOpen(const QString &key, int height);
    [[nodiscard]] int openHeight(const QModelIndex &index) const;

private:
    [[nodiscard]] bool isSameOrder(const std::vector<TodayRow> &rows) const;

    std::vector<TodayRow> m_rows;
    QString m_open;
    int m_openHeight = 0;
};

} // namespace cultivar::ui
