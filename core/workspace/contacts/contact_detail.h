// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_clock.h"
#include "core/rules/due.h"
#include "core/workspace/records.h"

namespace cultivar {

/// Another contact, as much as naming and opening them needs.
struct PersonName
{
    ContactId id; ///< null: no contact of mine
    Uid uid;
    QString name;

    bool operator==(const PersonName &) const = default;
};

/// What happened, as a timeline tells it.
struct TimelineEntry
{
    Interaction interaction;        ///< without the contents of its attachments
    bool unanswered = false;        ///< an attempt, as the clock sees it
    std::vector<PersonName> others; ///< who took part besides
    int insights = 0;               ///< answered questions of the meeting it was

    bool operator==(const TimelineEntry &) const = default;
};

struct RelatedPerson
{
    Relation relation;
    PersonName other;
    bool outward = true; ///< the contact is `relation.from`

    bool operator==(const RelatedPerson &) const = default;
};

/// A name given by the contact, or the contact named by somebody.
struct NamedPerson
{
    Referral referral;
    PersonName other;    ///< whom they named, or who named them
    bool byThem = false; ///< the contact gave the name

    bool operator==(const NamedPerson &) const = default;
};

struct IntroducedPerson
{
    Introduction introduction;
    PersonName other;

    bool operator==(const IntroducedPerson &) const = default;
};

struct MeetingWithOthers
{
    Meeting meeting;
    std::vector<PersonName> others;

    bool operator==(const MeetingWithOthers &) const = default;
};

/// Everything about one contact, as of one moment. Nothing of it is in the trash.
struct ContactDetail
{
    Contact contact;
    bool hasImage = false;
    QString photoAddress;        ///< where a source says that a picture is
    std::vector<Circle> circles; ///< those of the contact, in its order
    std::optional<PersonName> introducedBy;
    std::vector<PersonName> introduced; ///< who came to me through them, by name

    std::optional<int> cadence; ///< the effective one, days
    QString cadenceFrom;        ///< the circle it is of; empty: the contact's own
    ContactClock clock;
    rules::Due due;

    std::vector<TimelineEntry> timeline;     ///< newest first
    std::vector<FollowUp> followUps;         ///< as Records::followUps() orders them; settled ones newest first
    std::vector<GoodwillEntry> goodwill;     ///< newest first
    std::vector<MeetingWithOthers> meetings; ///< by start, latest first
    std::vector<RelatedPerson> relations;
    std::vector<NamedPerson> referrals; ///< newest first
    std::vector<IntroducedPerson> introductions;
    std::vector<ReachOut> reachOuts; ///< newest first

    bool operator==(const ContactDetail &) const = default;
};

/// NotFound if there is none of this key or it is in the trash. On the reading thread.
[[nodiscard]] Result<ContactDetail> contactDetail(const Records &records, ContactId contact);

} // namespace cultivar
