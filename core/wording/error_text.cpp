// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/error_text.h"

#include "core/model/records.h"
#include "core/wording/words.h"

#include <algorithm>

namespace cultivar::wording {

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    QLatin1StringView word;
    const char *text;
};

/// What core says of a value it does not take.
constexpr Rule rules[] = {
    {"empty"_L1, QT_TRANSLATE_NOOP("Wording", "it is missing")},
    {"missing"_L1, QT_TRANSLATE_NOOP("Wording", "it is missing")},
    {"0_to_1"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a number from 0 to 1")},
    {"0_to_5"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a number from 0 to 5")},
    {"1_to_366"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a number from 1 to 366")},
    {"1_to_3650_days"_L1, QT_TRANSLATE_NOOP("Wording", "it must be from 1 to 3650 days")},
    {"1_to_1440"_L1, QT_TRANSLATE_NOOP("Wording", "it must be from 1 to 1440 minutes")},
    {"1_to_44640"_L1, QT_TRANSLATE_NOOP("Wording", "it must be from 1 to 44640 minutes (31 days)")},
    {"at_most_three"_L1, QT_TRANSLATE_NOOP("Wording", "there can be at most three")},
    {"two_people"_L1, QT_TRANSLATE_NOOP("Wording", "it takes two different people")},
    {"too_large"_L1, QT_TRANSLATE_NOOP("Wording", "it is larger than what is kept")},
    {"no_picture"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a picture: JPEG, PNG, GIF or WebP")},
    {"unknown"_L1, QT_TRANSLATE_NOOP("Wording", "there is no such thing")},
    {"value"_L1, QT_TRANSLATE_NOOP("Wording", "the value makes no sense here")},
    {"out_of_range"_L1, QT_TRANSLATE_NOOP("Wording", "the number is too small or too large")},
    {"whole_number"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a whole number")},
    {"negative"_L1, QT_TRANSLATE_NOOP("Wording", "it must not be negative")},
    {"day"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a day such as 2026-11-27")},
    {"partial_day"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a day such as 1985-12-03, or --12-03 without a year")},
    {"moment"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a day and a time that exist, such as 2026-12-10T15:00")},
    {"duration"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a stretch of time such as 60d, 8w, 3m or 1y")},
    {"not_to_come"_L1, QT_TRANSLATE_NOOP("Wording", "it must be a day after today")},
    {"not_past"_L1, QT_TRANSLATE_NOOP("Wording", "it must be today or a later day")},
    {"taken"_L1, QT_TRANSLATE_NOOP("Wording", "there is another of that name")},
    {"to_come"_L1, QT_TRANSLATE_NOOP("Wording", "it must not be a day after today")},
    {"address"_L1, QT_TRANSLATE_NOOP("Wording", "it must be an address such as https://example.org/room")},
    {"addresses"_L1,
     QT_TRANSLATE_NOOP("Wording",
                       "it must be an e-mail address such as rosa@example.org, or several, with commas between")},
    {"not_begun"_L1, QT_TRANSLATE_NOOP("Wording", "it has not begun yet")},
    {"held"_L1, QT_TRANSLATE_NOOP("Wording", "it was told already that it took place")},
    {"json_is_everything"_L1, QT_TRANSLATE_NOOP("Wording", "JSON is for everything at once, not for one contact")},
    {"the_database_itself"_L1, QT_TRANSLATE_NOOP("Wording", "it is the database itself")},
    {"leads_outside"_L1,
     QT_TRANSLATE_NOOP("Wording", "it would be written outside of its folder, as no honest file is")},
    {"bomb"_L1, QT_TRANSLATE_NOOP("Wording", "unpacked it is far larger than anything people bring")},
    {"many_members"_L1, QT_TRANSLATE_NOOP("Wording", "it holds more files than anything people bring")},
    {"too_large_folder"_L1,
     QT_TRANSLATE_NOOP("Wording", "the folder holds more than anything people bring; choose the files you want")},
    {"wrong_size"_L1, QT_TRANSLATE_NOOP("Wording", "a file in it is not as large as it says; fetch it again")},
    {"locked"_L1, QT_TRANSLATE_NOOP("Wording", "it is locked with a password; unpack it first")},
    {"not_a_pick"_L1, QT_TRANSLATE_NOOP("Wording", "this contact is not one of the week’s choices")},
    {"already_a_pick"_L1, QT_TRANSLATE_NOOP("Wording", "this contact is one of the week’s choices already")},
};

/// What is no such word is shown as it is.
QString ruleText(const QString &word)
{
    const auto *const found = std::ranges::find(rules, word, &Rule::word);
    return found == std::end(rules) ? word : Words::tr(found->text);
}

QString invalidText(const QString &field, const QString &rule)
{
    if (field.isEmpty())
        return Words::tr("That cannot be accepted. Correct it and try again.");
    if (rule.isEmpty())
        return Words::tr("%1 is not valid. Correct it and try again.").arg(field);
    return Words::tr("%1 is not valid: %2. Correct it and try again.").arg(field, ruleText(rule));
}

/// What was looked for and what kind of thing that is, as the detail says.
QString entryText(const QString &name, const QString &record)
{
    if (record == Contact::recordName)
        return Words::tr("contact \"%1\"").arg(name);
    if (record == Circle::recordName)
        return Words::tr("circle \"%1\"").arg(name);
    if (record == FollowUp::recordName)
        return Words::tr("promise \"%1\"").arg(name);
    if (record == Meeting::recordName)
        return Words::tr("such meeting");
    if (record == Overview::recordName)
        return Words::tr("such introduction");
    if (record == Batch::recordName)
        return Words::tr("import \"%1\"").arg(name);
    if (record == MessageTemplate::recordName)
        return Words::tr("message template \"%1\"").arg(name);
    return name;
}

/// " (detail)", or nothing.
QString inBrackets(const QString &detail)
{
    return detail.isEmpty() ? QString() : u" ("_s + detail + u')';
}

/// The review speaks of itself; everything else names a record.
QString conflictText(const QString &subject, const QString &detail)
{
    if (subject == "review"_L1)
        return Words::tr("That does not fit where the review stands%1. Open the review to see what comes next.")
            .arg(inBrackets(detail));
    if (subject == "pick"_L1)
        return Words::tr("This choice of the week is settled already%1. Open the review to see it.")
            .arg(inBrackets(detail));
    if (subject == "week"_L1)
        return Words::tr("That review belongs to another week%1. Open the review of this week.")
            .arg(inBrackets(detail));
    if (subject == "letter"_L1)
        return Words::tr("Nobody waits for an answer to that letter any more%1. Look at it in the contact’s history.")
            .arg(inBrackets(detail));
    return Words::
        tr("%1%2 was changed in the meantime, so nothing was overwritten. Look at it again, then repeat the change.")
            .arg(subject, inBrackets(detail));
}

QString unknownFormatText(const QString &subject, const QString &detail)
{
    if (detail == "folder"_L1)
        return Words::tr("Nothing in the folder %1 could be read. Name the files in it, or the Maildir.").arg(subject);
    if (detail == "web_page"_L1)
        return Words::tr("%1 is a page of the web, not the file behind it. Open the page, and download the file from "
                         "there.")
            .arg(subject);
    return Words::tr(
               "What kind of file %1 is could not be told. Export it again as vCard or CSV; in a terminal its format "
               "can be named.")
        .arg(subject);
}

QString textFor(ErrorKind kind, const QString &subject, const QString &detail)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return Words::tr("There is no %1. Check the name, or search for it.").arg(entryText(subject, detail));
    case ErrorKind::Ambiguous:
        return Words::tr("%1 fits more than one. Say which, by its uid.").arg(subject);
    case ErrorKind::InvalidInput:
        return invalidText(subject, detail);
    case ErrorKind::UnknownFormat:
        return unknownFormatText(subject, detail);
    case ErrorKind::UnknownColumns:
        return Words::tr("The columns of %1 are not known. Say what they hold, then look again.").arg(subject);
    case ErrorKind::Conflict:
        return conflictText(subject, detail);
    case ErrorKind::InUse:
        return Words::tr("%1 is still in use. Remove what refers to it first.").arg(subject);
    case ErrorKind::Locked:
        return Words::tr("Another Cultivar is writing to %1. Close it or wait, then try again.").arg(subject);
    case ErrorKind::NewerFile:
        return Words::tr("%1 was written by a newer Cultivar and was left untouched. Update Cultivar to open it.")
            .arg(subject);
    case ErrorKind::ForeignFile:
        return Words::tr("%1 is not a Cultivar file and was left untouched. Choose another file.").arg(subject);
    case ErrorKind::DamagedFile:
        return Words::tr("%1 is damaged%2. Restore the latest backup; the file was left as it is.")
            .arg(subject, inBrackets(detail));
    case ErrorKind::MissingFile:
        return Words::tr("There is no file %1. Check its name and folder.").arg(subject);
    case ErrorKind::DiskFull:
        return Words::tr("The disk is full, so %1 could not be written; what was there is unchanged. Free some space, "
                         "then try again.")
            .arg(subject);
    case ErrorKind::NoPermission:
        return Words::tr("%1 may not be read or written by you. Change its permissions, or choose another place.")
            .arg(subject);
    case ErrorKind::CannotRead:
        return Words::tr("%1 could not be read%2. Check that it is there and can be opened, then try again.")
            .arg(subject, inBrackets(detail));
    case ErrorKind::CannotWrite:
        return Words::tr("%1 could not be written%2. Check the folder and the space on the disk, then try again.")
            .arg(subject, inBrackets(detail));
    case ErrorKind::Database:
        return Words::tr("The database failed at %1%2; nothing was changed. Try again, and run a check if it stays so.")
            .arg(subject, inBrackets(detail));
    case ErrorKind::Cancelled:
        return Words::tr("Cancelled; nothing was changed. Start again whenever you like.");
    case ErrorKind::NothingToUndo:
        return Words::tr("There is nothing to undo. Changes show up here once there are some.");
    case ErrorKind::NothingToRedo:
        return Words::tr("There is nothing to redo. Undo something first.");
    }
    Q_UNREACHABLE();
}

QString standIn(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
        return {};
    case ErrorKind::Database:
        return Words::tr("this step");
    case ErrorKind::NotFound:
        return Words::tr("such entry");
    case ErrorKind::Ambiguous:
    case ErrorKind::Conflict:
    case ErrorKind::InUse:
        return Words::tr("This");
    case ErrorKind::UnknownFormat:
    case ErrorKind::UnknownColumns:
    case ErrorKind::Locked:
    case ErrorKind::NewerFile:
    case ErrorKind::ForeignFile:
    case ErrorKind::DamagedFile:
    case ErrorKind::MissingFile:
    case ErrorKind::DiskFull:
    case ErrorKind::NoPermission:
    case ErrorKind::CannotRead:
    case ErrorKind::CannotWrite:
    case ErrorKind::Cancelled:
    case ErrorKind::NothingToUndo:
    case ErrorKind::NothingToRedo:
        return Words::tr("the file");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const Error &error)
{
    if (error.kind == ErrorKind::NothingToUndo && !error.subject.isEmpty())
        return Words::tr("This import was taken back already. Undo brings it back.");
    const QString subject = onOneLine(error.subject);
    QString text = textFor(error.kind, subject.isEmpty() ? standIn(error.kind) : subject, onOneLine(error.detail));
    if (subject.isEmpty() && !text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace cultivar::wording
