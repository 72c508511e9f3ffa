// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What a user can do to their contacts, each as a command for Workspace::change(). People are named by uid or, exactly,
// by name. Errors: NotFound or Ambiguous (subject: what was asked for), InvalidInput (subject: the argument).
namespace cultivar::commands {

/// The contact of that uid, else the only one of exactly that name, else the only one whose uid begins so.
[[nodiscard]] Result<Contact> contactNamed(const Records &records, const QString &text);

struct NewContact
{
    Contact contact;
    QStringList circles;       ///< names or uids
    QString conversation = {}; ///< in person today, in Markdown; empty: none is logged
};

[[nodiscard]] Workspace::Command addContact(NewContact contact);
[[nodiscard]] Workspace::Command joinCircle(QStringList contacts, QString circle);
/// The clock starts anew on `until`, which must be to come.
[[nodiscard]] Workspace::Command pause(QString contact, QDate until);
/// `days`: 1 to 366.
[[nodiscard]] Workspace::Command snooze(QString contact, int days);
/// Without `until`: as long as the ranking constants say, three months unless set otherwise.
[[nodiscard]] Workspace::Command leaveInPeace(QString contact, std::optional<QDate> until);
[[nodiscard]] Workspace::Command archive(QStringList contacts);
/// Into the trash, with what is only about them; kept there for 30 days.
[[nodiscard]] Workspace::Command trash(QStringList contacts);

struct LoggedInteraction
{
    QStringList contacts;
    Channel channel = Channel::Call;
    std::optional<QDate> day; ///< today unless given; not after it
    QString note;
    bool attempt = false; ///< I tried and did not reach them; then the direction is mine
    Direction direction = Direction::Both;
};

[[nodiscard]] Workspace::Command log(LoggedInteraction interaction);

struct Promise
{
    QString contact;
    QString text;
    FollowUpKind kind = FollowUpKind::Other;
    std::optional<QDate> due;
    bool mine = true;
};

[[nodiscard]] Workspace::Command promise(Promise promise);

struct Goodwill
{
    QString contact;
    GoodwillSide side = GoodwillSide::Gave;
    GoodwillKind kind = GoodwillKind::Information;
    std::optional<QDate> day;
    QString note;
    bool paidForward = false;
};

[[nodiscard]] Workspace::Command goodwill(Goodwill entry);

struct PlannedMeeting
{
    QString contact;
    QDateTime start;            ///< any zone
    std::optional<int> minutes; ///< as the preferences say unless given
    QString purpose;
};

[[nodiscard]] Workspace::Command meet(PlannedMeeting meeting);

/// Sets a preference (core/rules/preferences.h says which there are and what they take); an empty value takes it back
/// to what the program chooses. InvalidInput (subject: the key).
[[nodiscard]] Workspace::Command changeSetting(QString key, QString value);

} // namespace cultivar::commands
