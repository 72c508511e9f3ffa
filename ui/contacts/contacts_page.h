// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QShortcut;
class QSplitter;
class QStackedWidget;

namespace cultivar::ui {

class ChosenPeopleView;
class ContactDetailView;
class ContactListPane;
class PageHead;

/// Everybody: the list at the left, the one who is current at the right. Where there is no room for both, the detail
/// takes the place of the list.
class ContactsPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit ContactsPage(const Desk &desk, QWidget *parent = nullptr);

    /// Makes the contact current and opens it, whatever filters are set.
    void showContact(ContactId contact);
    /// The same with the log form.
    void logContact(ContactId contact);

    void enter() override;
    void leave() override;
    bool stepBack() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectList();
    void addKeys();
    void follow();
    void showCurrent();
    void showPeople();
    void open(ContactId contact);
    void backToList();
    [[nodiscard]] ContactId rememberedContact() const;
    void arrange();
    [[nodiscard]] bool isNarrow() const;

    [[nodiscard]] bool isDetailAlone() const { return isNarrow() && m_detailWanted; }

    void keepSplitter();

    Desk m_desk;
    PageHead *m_head;
    QSplitter *m_splitter;
    ContactListPane *m_list;
    QStackedWidget *m_right;
    ContactDetailView *m_detail;
    ChosenPeopleView *m_people;
    QShortcut *m_back;
    QTimer m_settled;            ///< the detail follows once the list has stood still for a moment
    bool m_detailWanted = false; ///< in place of the list, while there is no room for both
    bool m_entered = false;
};

} // namespace cultivar::ui
