// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/follow_up.h"
#include "core/model/giving.h"

namespace cultivar::rules {

enum class LetterReasonKind
{
    Promise, ///< an open one of mine
    Date,    ///< a day of theirs that is near
    Clip,    ///< something on the shelf that shares words with them
    Message, ///< their last word, which I have not answered
    Project, ///< what they work on
    Thanks,  ///< for something received
    CameToMind
};

/// Why to write to somebody now, from what is known of them. Which fields are set follows from the kind.
struct LetterReason
{
    LetterReasonKind kind = LetterReasonKind::CameToMind;
    QString text = {};             ///< the promise, the title of the clip, the project, the note on what was received
    std::optional<QDate> day = {}; ///< promised, of the date (its occurrence), of their message, received
    DateKind date = DateKind::Other;
    GoodwillKind goodwill = GoodwillKind::Information;
    QStringList shared = {}; ///< words the clip shares with them, as they wrote them
    FollowUpId promise = {};
    Id<Clip> clip = {};

    bool operator==(const LetterReason &) const = default;
};

/// All that reasons are looked for in: of one contact, apart from the clips. In any order.
struct LetterMaterial
{
    Contact contact;
    std::vector<FollowUp> followUps;
    std::vector<GoodwillEntry> goodwill;
    std::vector<Interaction> interactions;
    std::vector<Clip> clips;
};

/// A clip with the words it shares with somebody.
struct ClipMatch
{
    Clip clip;
    QStringList shared;
};

/// What is on the shelf and they were not given yet: the more words are shared the earlier, then the newer; those
/// without any come last.
[[nodiscard]] std::vector<ClipMatch> clipsFor(const std::vector<Clip> &clips, const Contact &contact);

/// The strongest first, at most eight, the last of them always that they came to mind. `dateWindow`: days before and
/// after today in which a date is near.
[[nodiscard]] std::vector<LetterReason> letterReasons(const LetterMaterial &material, QDate today, int dateWindow);

} // namespace cultivar::rules
