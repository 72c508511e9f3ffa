// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/agenda.h"
#include "core/workspace/review/review_ranking.h"

namespace cultivar {

struct WaitingPromise
{
    FollowUp followUp;
    PersonLine person;
};

/// A letter without an answer.
struct WaitingReachOut
{
    Uid uid;
    PersonLine person;
    QDate day; ///< it was sent
    QString give;
    int offered = 0; ///< times
};

struct ComingDate
{
    PersonLine person;
    DateKind kind = DateKind::Birthday;
    QString label;
    QDate day;
    std::optional<int> years; ///< how many it makes, where the first is known
};

/// Somebody I was told to talk to, and have not yet.
struct GivenName
{
    Uid referral;
    QString name;
    std::optional<PersonLine> person; ///< the contact made of the name
    PersonLine giver;
    QDate day; ///< they were named
};

struct OpenGoal
{
    Goal goal;
    int conversations = 0; ///< with its contacts within the last year
};

enum class ReviewProgress
{
    NotStarted,
    Begun,
    Done
};

struct ReviewStanding
{
    ReviewProgress progress = ReviewProgress::NotStarted;
    ReviewStep step = ReviewStep::CatchUp;
    QDateTime next;                  ///< UTC: when it is meant to be; once done, next week's
    bool mayWait = false;            ///< tomorrow is in the same week
    std::vector<PersonLine> toWrite; ///< chosen or proposed, and not written to yet
    int written = 0;
    int kept = 0;  ///< finished reviews
    int weeks = 0; ///< of so many past weeks, at most eight; this one counts once it is done
};

/// What waits, for the page of that name.
struct TodayView
{
    QDate today;
    Agenda agenda; ///< nothing of the past, and of what waits to be told only the last four weeks
    std::vector<rules::ChecklistItem> nextChecklist; ///< of the first talk to come
    std::vector<WaitingPromise> promises;            ///< open, in the order of Records::openFollowUps()
    std::vector<WaitingReachOut> reachOuts;          ///< the longest waiting first
    std::vector<ComingDate> dates;                   ///< within the next two weeks, by day and name
    std::vector<GivenName> names;                    ///< the longest known first
    std::vector<OpenGoal> goals;                     ///< by the day they are for
    ReviewStanding review;
    // Whether there ever was one, since what was never used is not shown.
    bool usesMeetings = false;
    bool usesPromises = false;
    bool usesReachOuts = false;
    bool hasContacts = false;
};

[[nodiscard]] Result<TodayView> todayView(const Records &records, const ReviewRanking &ranking);

/// The part of it that is about the review.
[[nodiscard]] Result<ReviewStanding> reviewStanding(const Records &records, const ReviewRanking &ranking);

} // namespace cultivar
