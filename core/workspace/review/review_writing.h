// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/letter_reasons.h"
#include "core/workspace/contacts/person_line.h"
#include "core/workspace/review/letters.h"

namespace cultivar {

/// Something to give in a letter.
struct Gift
{
    Uid clip;
    QString title;
    QString text; ///< as it stands in the letter
    ClipKind kind = ClipKind::Article;
    QStringList shared; ///< words it shares with them
};

struct TemplateChoice
{
    QString uid; ///< also of those the program comes with
    QString name;
    QString language; ///< BCP 47; empty: any

    bool operator==(const TemplateChoice &) const = default;
};

/// A reason with what it is called and what it says in the letter.
struct WritableReason
{
    rules::LetterReason reason;
    QString name;     ///< in the user's language
    QString sentence; ///< in the letter's
};

/// A letter of this week to somebody else.
struct LetterBefore
{
    QString name;
    QString gist; ///< letterGist()
};

/// All that is needed to write to one contact: the fourth step of the review.
struct WritingDesk
{
    PersonLine person;
    QString language; ///< of the letter, BCP 47
    std::vector<WritableReason> reasons;
    std::vector<Gift> gifts; ///< those that fit first
    std::vector<TemplateChoice> templates;
    QString chosenTemplate; ///< uid; the one the preferences name, else the program's own
    std::vector<OfferedTime> times;
    int timesWanted = 2;
    int minutes = 20;
    int attempts = 0;
    bool suggestsPeace = false;       ///< so many attempts that the program suggests to leave them in peace
    std::optional<ReachOut> sent;     ///< the letter of this review's week, if there is one
    std::vector<LetterBefore> before; ///< to whom else was written this week
};

/// What a letter says besides the greeting, the name and the offered times: equal for two letters of the same text.
[[nodiscard]] QString letterGist(const QString &body, const QString &firstName);

[[nodiscard]] Result<WritingDesk> writingDesk(const Records &records, const Uid &contact);

/// Other times to offer: after the day of the last ones, from the beginning again when there are none.
[[nodiscard]] Result<std::vector<OfferedTime>> otherTimes(const Records &records, const Uid &contact, int count,
                                                          const std::vector<OfferedTime> &shown);

/// The letter with what was put in turned back into placeholders, to be kept as a template.
[[nodiscard]] MessageTemplate templateFrom(const ComposedLetter &letter, const QString &myName, const QString &name,
                                           const QString &language);

} // namespace cultivar
