// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/model/meeting.h"

namespace cultivar::ui {

/// The ways from one page to another, so that pages need not know each other.
class Navigator
{
public:
    Navigator() = default;
    virtual ~Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;

    virtual void showPage(const QString &id) = 0;
    virtual void showContact(ContactId contact) = 0;
    /// The contact with the log form open.
    virtual void logContact(ContactId contact) = 0;
    /// Asks for a new contact, with a name if one is known.
    virtual void newContact(const QString &name) = 0;
    virtual void showMeeting(MeetingId meeting) = 0;
    virtual void prepareMeeting(MeetingId meeting) = 0;
    /// Asks for a new meeting; a null id: with nobody yet.
    virtual void newMeeting(ContactId with) = 0;
    virtual void showReview() = 0;
    /// A letter to somebody: in the review if they are among the three, else in the mail program.
    virtual void writeTo(ContactId contact) = 0;
    virtual void startImport(const QStringList &files) = 0;
    virtual void showImports() = 0;
    /// A null id: everybody.
    virtual void exportContacts(ContactId contact) = 0;
    virtual void chooseWhoMatters() = 0;
    /// A section's id; empty: where one was last.
    virtual void showSettings(const QString &section) = 0;
    /// The made-up network, in a window of its own.
    virtual void openSample() = 0;
};

} // namespace cultivar::ui
