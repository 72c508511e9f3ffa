// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"

namespace cultivar {

enum class FollowUpKind
{
    Article,
    Introduction,
    Promote,
    ReportBack,
    Thanks,
    Referral,
    Other
};

template <> struct EnumWords<FollowUpKind>
{
    static constexpr std::array words = {"article"_L1, "introduction"_L1, "promote"_L1, "report_back"_L1,
                                         "thanks"_L1,  "referral"_L1,     "other"_L1};
};

struct FollowUp;
using FollowUpId = Id<FollowUp>;

/// A promise, mine or theirs.
struct FollowUp : Record<FollowUp>
{
    static constexpr auto recordName = "follow_up"_L1;

    ContactId contact; ///< required
    bool mine = true;
    FollowUpKind kind = FollowUpKind::Other;
    QString text;
    std::optional<QDate> made; ///< the day it was promised
    std::optional<QDate> due;
    std::optional<QDate> done;
    std::optional<QDate> dropped; ///< let go of; neither open nor done
    MeetingId meeting;            ///< where it was promised

    bool operator==(const FollowUp &) const = default;

    [[nodiscard]] bool isOpen() const { return !done && !dropped && !trashed; }

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("contact", &FollowUp::contact);
        visit("mine", &FollowUp::mine);
        visit("kind", &FollowUp::kind);
        visit("text", &FollowUp::text);
        visit("made", &FollowUp::made);
        visit("due", &FollowUp::due);
        visit("done", &FollowUp::done);
        visit("dropped", &FollowUp::dropped);
        visit("meeting", &FollowUp::meeting);
    }
};

enum class ReferralState
{
    Named,
    Introduced,
    Contacted,
    Met,
    ReportedBack
};

template <> struct EnumWords<ReferralState>
{
    static constexpr std::array words = {"named"_L1, "introduced"_L1, "contacted"_L1, "met"_L1, "reported_back"_L1};
};

/// A person somebody named when asked "who else should I talk to?".
struct Referral : Record<Referral>
{
    static constexpr auto recordName = "referral"_L1;

    ContactId giver; ///< required
    ContactId named; ///< the contact made of the name, once there is one
    QString name;
    ReferralState state = ReferralState::Named;
    QDate day; ///< the day they were named
    QString note;
    MeetingId meeting;

    bool operator==(const Referral &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("giver", &Referral::giver);
        visit("named", &Referral::named);
        visit("name", &Referral::name);
        visit("state", &Referral::state);
        visit("day", &Referral::day);
        visit("note", &Referral::note);
        visit("meeting", &Referral::meeting);
    }
};

enum class IntroductionState
{
    Proposed,
    AskedA,
    AskedB,
    BothAgreed,
    Introduced,
    CheckedBack,
    Declined
};

template <> struct EnumWords<IntroductionState>
{
    static constexpr std::array words = {"proposed"_L1,   "asked_a"_L1,      "asked_b"_L1, "both_agreed"_L1,
                                         "introduced"_L1, "checked_back"_L1, "declined"_L1};
};

/// Two of my contacts brought together by me, with the consent of both asked first.
struct Introduction : Record<Introduction>
{
    static constexpr auto recordName = "introduction"_L1;

    ContactId a; ///< required
    ContactId b; ///< required
    QString reason;
    IntroductionState state = IntroductionState::Proposed;
    QDate day; ///< the day of its present state
    QString note;

    bool operator==(const Introduction &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("a", &Introduction::a);
        visit("b", &Introduction::b);
        visit("reason", &Introduction::reason);
        visit("state", &Introduction::state);
        visit("day", &Introduction::day);
        visit("note", &Introduction::note);
    }
};

} // namespace cultivar
