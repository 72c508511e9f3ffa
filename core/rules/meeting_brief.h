// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/follow_up.h"
#include "core/model/giving.h"
#include "core/model/meeting.h"
#include "core/rules/preparation_checklist.h"

#include <QTimeZone>

namespace cultivar::rules {

/// One contact with all that belongs to them, in any order; what is in the trash is left out of the brief.
struct BriefRecords
{
    Contact contact;
    QString introducedBy;             ///< name
    QStringList circles;              ///< names
    QStringList commonContacts;       ///< names
    std::optional<QDate> lastContact; ///< in my zone
    std::vector<Interaction> interactions;
    std::vector<FollowUp> followUps;
    std::vector<GoodwillEntry> goodwill;
    std::vector<Meeting> meetings;
    QStringList checklist = defaultChecklist();
    PreparationFacts preparation; ///< of the next meeting
};

struct BriefDate
{
    DateKind kind = DateKind::Birthday;
    QString label;
    QDate next;               ///< the first day on or after today
    std::optional<int> years; ///< how many it will be, where the year is known

    bool operator==(const BriefDate &) const = default;
};

enum class BriefFactKind
{
    Role,
    Project
};

/// Something that was true more than a year ago and may no longer be.
struct BriefFact
{
    BriefFactKind kind = BriefFactKind::Role;
    QString text;
    QDate asOf;

    bool operator==(const BriefFact &) const = default;
};

struct BriefMeeting
{
    Meeting meeting;
    std::vector<ChecklistItem> checklist;

    bool operator==(const BriefMeeting &) const = default;
};

/// What to know before a conversation. Days in my zone.
struct MeetingBrief
{
    Contact contact;
    QString introducedBy;
    QStringList circles;
    QStringList commonContacts;
    std::optional<QDate> lastContact;
    std::vector<Interaction> conversations; ///< the last five of the past, newest first, without attempts
    std::vector<FollowUp> myPromises;       ///< open, those due first first
    std::vector<FollowUp> theirPromises;
    std::vector<GoodwillEntry> given;    ///< the last five, newest first
    std::vector<GoodwillEntry> received; ///< likewise
    std::vector<BriefDate> dates;        ///< that come again or are still to come, soonest first
    std::vector<BriefFact> toVerify;     ///< oldest first
    std::optional<BriefMeeting> next;    ///< the next meeting that is not wrapped up, today's included

    bool operator==(const MeetingBrief &) const = default;
};

/// `mine`: my time zone, for the day of a meeting.
[[nodiscard]] MeetingBrief meetingBrief(const BriefRecords &records, QDate today, const QTimeZone &mine);

} // namespace cultivar::rules

template <> struct cultivar::EnumWords<cultivar::rules::BriefFactKind>
{
    static constexpr std::array words = {QLatin1StringView("role"), QLatin1StringView("project")};
};
