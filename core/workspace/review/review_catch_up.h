// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"
#include "core/workspace/review/letter_drafts.h"

namespace cultivar {

/// A talk that is over and has no outcome yet.
struct OpenTalk
{
    Uid meeting;
    std::vector<PersonLine> people; ///< those who are there still; may be empty
    QDateTime start;                ///< UTC
    QString purpose;
};

enum class SlotFate
{
    Free,
    Taken, ///< something of mine lies there now
    Past
};

struct OfferedSlot
{
    OfferedTime time;
    SlotFate fate = SlotFate::Free;
};

/// A letter nobody has answered yet.
struct OpenLetter
{
    PersonLine person;
    ReachOut letter;
    int daysAgo = 0;
    std::vector<OfferedSlot> offered;
    int attempts = 0;                ///< without answer, this letter among them
    bool suggestsPeace = false;      ///< so many attempts that leaving them in peace is the better way
    std::optional<LetterWay> unsure; ///< how it left, as long as nobody said whether it went out
};

/// Somebody who was named to me and was not written to yet.
struct OpenName
{
    Referral referral;
    PersonLine giver;
    std::optional<PersonLine> person; ///< once there is a contact
    bool isPick = false;              ///< among the three of this week
};

/// What is open from the week and before: the first step of the review.
struct CatchUpDesk
{
    std::vector<OpenTalk> talks;     ///< newest first
    std::vector<OpenLetter> letters; ///< the longest waiting first
    std::vector<OpenName> names;     ///< the longest waiting first
};

/// Left out are talks older than four weeks, letters of the review's own day, and people who are snoozed or left in
/// peace. `review`: this week's, if it was opened.
[[nodiscard]] Result<CatchUpDesk> catchUpDesk(const Records &records, const std::optional<Review> &review,
                                              const rules::RankingConstants &constants);

/// The times offered in a letter that are to come and still free. NotFound (subject: the uid).
[[nodiscard]] Result<std::vector<OfferedTime>> freeTimesOf(const Records &records, const Uid &letter);

} // namespace cultivar
