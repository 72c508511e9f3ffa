// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/list_columns.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace cultivar::ui {

/// The head of one column: a click orders by it.
class ColumnHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColumnHead(ListColumn column, QWidget *parent = nullptr);

    void setOrder(ContactOrder order);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isOrder() const { return orderOf(m_column) == m_order.by; }

    ListColumn m_column;
    ContactOrder m_order;
};

/// The heads of the columns that are shown, above the list.
class ContactListHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ContactListHeader(const ListColumns &columns, QWidget *parent = nullptr);

    void setOrder(ContactOrder order);
    /// Puts the heads where the columns are now.
    void arrange();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void orderWanted(cultivar::ContactOrder order);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const ListColumns &m_columns;
    ContactOrder m_order;
    std::array<ColumnHead *, allListColumns.size()> m_heads{};
};

} // namespace cultivar::ui
