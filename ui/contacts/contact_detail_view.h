// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace cultivar::ui {

class ContactConnections;
class ContactGiving;
class ContactHeader;
class ContactOverview;
class ContactPromises;
class ContactTimeline;

/// Everything about one contact: header, overview, timeline, follow-ups, giving, connections. What is half typed is
/// kept when another contact is shown.
class ContactDetailView : public QWidget
{
    Q_OBJECT

public:
    explicit ContactDetailView(Desk &desk, QWidget *parent = nullptr);

    /// Reads and shows the contact; one that is shown already is read again.
    void showContact(ContactId contact);
    /// Nobody is chosen.
    void clear();

    /// Null: nobody.
    [[nodiscard]] ContactId contact() const { return m_contact; }

    /// Shows every field and starts with the name.
    void editContact();
    /// Opens the log form on the timeline.
    void startLogging();
    /// Keeps what is half typed now.
    void keepDraft();
    /// Puts the focus where it begins, once the contact is there: Tab goes on from there, F6 goes back.
    void focusFirst();
    /// Whether a Back button is shown, for where the detail takes the place of the list.
    void setBackShown(bool shown);

Q_SIGNALS:
    void backRequested();

private:
    void addTabs();
    void addKeys();
    void read();
    void adopt(const ContactDetail &detail);
    void followChanges(const ChangeSet &changes);

    Desk m_desk;
    ContactId m_contact;
    ContactId m_shown;   ///< whose detail is there; null: none yet
    bool m_logs = false; ///< the log form is to be opened once the contact is read
    bool m_edits = false;
    bool m_focuses = false;
    QWidget *m_body;
    ContactHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    ContactOverview *m_overview;
    ContactTimeline *m_timeline;
    ContactPromises *m_promises;
    ContactGiving *m_giving;
    ContactConnections *m_connections;
};

} // namespace cultivar::ui
