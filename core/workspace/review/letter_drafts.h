// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/model/edit.h"
#include "core/rules/letter_reasons.h"
#include "core/workspace/contacts/person_line.h"

// What is kept of letters besides the letters: half-written ones, and on which way a sent one went.
namespace cultivar {

/// How a letter left the program. None of them tells whether it went out.
enum class LetterWay
{
    MailProgram,
    Clipboard,
    File
};

template <> struct EnumWords<LetterWay>
{
    static constexpr std::array words = {"opened"_L1, "copied"_L1, "saved"_L1};
};

/// What was chosen and typed for a letter.
struct LetterDraft
{
    /// As `gift`: the words of `give`.
    static constexpr auto ownWords = "own"_L1;

    QString reason;                 ///< letterReasonKey(); empty: none was chosen yet
    QString because;                ///< the user's own words why they came to mind
    std::optional<QString> gift;    ///< uid of a clip, ownWords, or empty for none; unset: as the reason suggests
    QString give;                   ///< own words
    std::optional<bool> keeps;      ///< the letter keeps the promise that is its reason; unset: if it gives something
    std::vector<OfferedTime> shown; ///< times to choose from; empty: those that are free now
    std::vector<OfferedTime> declined; ///< of those, which are not offered
    QString letterTemplate;            ///< uid; empty: the one the preferences name
    std::optional<QString> subject;    ///< as typed; unset: as the program worded it
    std::optional<QString> body;       ///< likewise
    QString before;                    ///< the program's body when the user began to type
    std::optional<QDate> sent;         ///< the day it was sent, in my zone

    bool operator==(const LetterDraft &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("reason", &LetterDraft::reason);
        visit("because", &LetterDraft::because);
        visit("gift", &LetterDraft::gift);
        visit("give", &LetterDraft::give);
        visit("keeps", &LetterDraft::keeps);
        visit("shown", &LetterDraft::shown);
        visit("declined", &LetterDraft::declined);
        visit("template", &LetterDraft::letterTemplate);
        visit("subject", &LetterDraft::subject);
        visit("body", &LetterDraft::body);
        visit("before", &LetterDraft::before);
        visit("sent", &LetterDraft::sent);
    }
};

/// Names a reason among those of one contact, also tomorrow.
[[nodiscard]] QString letterReasonKey(const rules::LetterReason &reason);

/// For Workspace::keepDraft() under letterDraftKey(). Empty for a draft in which nothing was chosen.
[[nodiscard]] QString letterDraftText(const LetterDraft &draft);

/// The draft to go on with: without times that are past, and empty if it was sent in an earlier week. What cannot be
/// read is no draft.
[[nodiscard]] LetterDraft letterDraftFrom(const QString &text, const Present &present);

/// How far the letter to somebody is.
struct LetterStanding
{
    ContactId contact;
    bool begun = false;           ///< half written
    Uid letter;                   ///< the reach-out of this week; empty: none
    std::optional<LetterWay> way; ///< of that letter, as long as it is known
};

/// Of each of them, in their order.
[[nodiscard]] Result<std::vector<LetterStanding>> letterStandings(const Records &records,
                                                                  const std::vector<PersonLine> &people);

/// The letter a change logged; empty if it logged none.
[[nodiscard]] Uid loggedLetter(const ChangeSet &changes);

/// Under which key of the drafts it is kept on which way a letter left, as the word of a LetterWay, as long as nobody
/// said whether it went out.
[[nodiscard]] QString unsureWhetherSentKey(const Uid &reachOut);

} // namespace cultivar
