// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/list_columns.h"
#include "ui/contacts/list_search.h"
#include "ui/contacts/people_actions.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace cultivar::ui {

class BulkBar;
class ContactListHeader;
class ContactListView;
class ElidedLabel;
class FilterBar;
class Label;
class NobodyFound;
class SearchField;

/// The left side of the contacts: search, filters, the list, what is done to the chosen.
class ContactListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ContactListPane(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] ContactListModel &model() { return m_model; }

    [[nodiscard]] ContactListView *view() const { return m_view; }

    [[nodiscard]] const ListSearch &search() const { return m_search; }

    void focusSearch();
    /// Makes the contact current; filters and words that hide it are taken away.
    void showContact(ContactId contact);
    /// Chooses nobody, else empties the search; false if there was nothing to step back from.
    bool stepBack();

Q_SIGNALS:
    void currentContactChanged(cultivar::ContactId contact);
    void opened(cultivar::ContactId contact);
    void editWanted(cultivar::ContactId contact);
    void logWanted(cultivar::ContactId contact);

private:
    void layOut();
    void connectList();
    void recall();
    void ask();
    void setOrder(ContactOrder order);
    void showAnswer();
    void follow();
    void measure();
    void openColumns();
    void openMenu(const QPoint &at);
    void trashThose();
    [[nodiscard]] QString countText() const;
    [[nodiscard]] People targets() const;

    Desk m_desk;
    ContactListModel m_model;
    ListColumns m_columns;
    ListSearch m_search;
    SearchField *m_field;
    QPushButton *m_columnsButton;
    FilterBar *m_filters;
    ContactListHeader *m_header;
    ContactListView *m_view;
    NobodyFound *m_nobody;
    QStackedWidget *m_stack;
    BulkBar *m_bulk;
    Label *m_count;
    ElidedLabel *m_keys;
    ContactOrder m_order;
    ContactId m_wanted; ///< to be made current as soon as it is listed
};

} // namespace cultivar::ui
