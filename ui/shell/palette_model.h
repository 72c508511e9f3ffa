// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/avatar.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace cultivar::ui {

/// One line of the palette: what it is and what Enter does.
struct PaletteRow
{
    QString text;
    QString second; ///< quiet words behind it
    QString iconName;
    std::optional<Portrait> portrait; ///< instead of the icon
    std::function<void()> act;
};

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        SecondRole = Qt::UserRole + 1,
        IconRole,
        NameRole, ///< of a person
        UidRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PaletteRow> rows);
    [[nodiscard]] const PaletteRow *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void addPage(const PageInfo &info) { m_pages.push_back(info); }

    [[nodiscard]] const std::vector<PageInfo> &pages() const { return m_pages; }

private:
    std::vector<PaletteRow> m_rows;
    std::vector<PageInfo> m_pages;
};

} // namespace cultivar::ui
