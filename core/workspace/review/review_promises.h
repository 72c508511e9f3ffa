// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"

namespace cultivar {

/// Where a promise was made, as far as it can be found.
struct PromisePlace
{
    std::optional<Channel> channel;
    QString notes; ///< of that conversation, Markdown
};

/// An open promise, mine or theirs.
struct DuePromise
{
    FollowUp promise;
    PersonLine person;
    PromisePlace place;
    std::optional<Clip> clip; ///< from the shelf, that shares words with a promise of mine
    QStringList shared;
    bool isPick = false;               ///< they are one of the three and not written to yet
    std::optional<QDateTime> nextTalk; ///< UTC
    int moves = 0;                     ///< how often it was moved in a review
};

/// What is due until the next review: the second step of the review.
struct PromiseDesk
{
    QDate until; ///< the day of the next review, that day included
    std::vector<DuePromise> mine;
    std::vector<DuePromise> theirs;
};

[[nodiscard]] Result<PromiseDesk> promiseDesk(const Records &records, const std::optional<Review> &review);

/// Under which key of the drafts it is kept how often a promise was moved, in figures.
[[nodiscard]] QString movesOfPromiseKey(const Uid &followUp);

} // namespace cultivar
