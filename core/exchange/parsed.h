// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/model/follow_up.h"
#include "core/model/giving.h"
#include "core/model/housekeeping.h"
#include "core/model/meeting.h"
#include "core/model/photo.h"

#include <QStringList>

#include <array>
#include <vector>

namespace cultivar {

/// Why a record of a file was left out, or taken only in part.
enum class ProblemKind
{
    MissingBegin,   ///< vCard: lines outside a card; detail: the first of them
    MissingEnd,     ///< vCard: the file or the next card begins before END; the card is left out
    MissingColon,   ///< vCard: a line that is no content line; the card is left out; detail: the line
    BadEncoding,    ///< bytes that are not what the record says they are; detail: the property or column
    BadValue,       ///< a value that cannot be understood; detail: the value
    NoName,         ///< nothing to call the person by: no name, nickname, organization, e-mail address or number
    NotAPerson,     ///< vCard: a group; detail: its name
    UnknownPerson,  ///< a message with somebody who is not a contact; detail: their name
    MissingColumn,  ///< detail: the column
    TooLarge,       ///< beyond what is read; detail: what it is
    BadQuotes,      ///< tables: quotes that do not fit together; the row is taken; detail: what stands behind them
    UnknownZone,    ///< calendar: of the event's times, which are taken as in mine; detail: the zone
    NoPlace,        ///< what is not kept here, as a document; detail: what it is called
    SpoiledCell,    ///< tables: an error or a rounded number of a spreadsheet, taken as it is; detail: column and value
    NoDay,          ///< tables: what should be a day is none and stays a field of text; detail: column and value
    UnreadableFile, ///< a file inside an archive or a folder, of which nothing was taken; detail: why, in words
};

template <> struct EnumWords<ProblemKind>
{
    static constexpr std::array words = {
        "missing_begin"_L1,  "missing_end"_L1,  "missing_colon"_L1, "bad_encoding"_L1,
        "bad_value"_L1,      "no_name"_L1,      "not_a_person"_L1,  "unknown_person"_L1,
        "missing_column"_L1, "too_large"_L1,    "bad_quotes"_L1,    "unknown_zone"_L1,
        "no_place"_L1,       "spoiled_cell"_L1, "no_day"_L1,        "unreadable_file"_L1};
};

/// A record, or part of one, that could not be taken. `line` is the 1-based physical line of the file where the record
/// starts.
struct RowProblem
{
    int line = 0;
    ProblemKind kind = ProblemKind::BadValue;
    QString detail;
    QString words{};            ///< of the record, on one line; the readers leave that to whoever shows it
    QString part{};             ///< the file inside the file, where it holds several
    bool isPartOfTaken = false; ///< the rest of the record was taken

    bool operator==(const RowProblem &) const = default;
};

/// Whom a record of a file is about, by all that the file says of them. The workspace finds the contact: by uid, e-mail
/// address, LinkedIn address, name, whichever is there first.
struct PersonHint
{
    Uid uid{}; ///< what the same file calls them
    QString email{};
    QString linkedIn{}; ///< a normalised LinkedIn address
    QString name{};

    bool operator==(const PersonHint &) const = default;
};

struct ParsedContact
{
    int line = 0; ///< 1-based physical line of the file where the record starts
    Contact contact;
    PersonHint introducedBy{};    ///< who introduced them; `contact` itself says nothing of it
    QStringList given{};          ///< our own CSV: the fields, by described name, whose cells are not empty
    std::optional<Photo> photo{}; ///< its contact is left out
};

/// A record as the file has it, its contacts left out: the workspace finds them by `people`, in this order. A record of
/// which nobody is found is left out, so is one that needs all of its people and lacks one. What comes again is known
/// by Interaction::origin, else by the uid, which is made of what the source calls the record (Uid::ofName()).
template <RecordType R> struct ParsedRecord
{
    int line = 0; ///< 1-based physical line of the file where the record starts
    R record;
    std::vector<PersonHint> people{};
    bool proposes = false; ///< whoever is not known is proposed as a contact, instead of a problem
};

/// What a file holds, in its order. Nothing of it has been compared with what is already there.
struct Parsed
{
    std::vector<ParsedContact> contacts;
    std::vector<ParsedRecord<Interaction>> interactions;
    std::vector<ParsedRecord<Meeting>> meetings;
    std::vector<ParsedRecord<FollowUp>> followUps;
    std::vector<ParsedRecord<GoodwillEntry>> goodwill;
    std::vector<ParsedRecord<Relation>> relations; ///< people: from, to
    std::vector<ParsedRecord<Overview>> overviews; ///< about me: no people
    std::vector<RowProblem> problems;
    QString myName; ///< whose file it is, where it says so

    QStringList wholeEvents;  ///< calendar: uids of events and series of which the file says all there is
    QStringList eventsOff;    ///< calendar: origins of those that will not be, or not with me and a known person
    int eventsPassedOver = 0; ///< calendar: of which no record was made
};

} // namespace cultivar
