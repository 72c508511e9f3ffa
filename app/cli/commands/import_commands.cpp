// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/csv.h"
#include "core/wording/error_text.h"
#include "core/wording/meeting_text.h"
#include "core/wording/problem_text.h"
#include "core/wording/word_list.h"

#include <algorithm>

namespace cultivar::cli {

namespace {

/// Not every error knows which file it is about.
QString complaint(const ImportedFile &file)
{
    const QString text = wording::errorText(*file.error);
    const QString about = text.contains(file.file) ? text : u"%1: %2"_s.arg(file.file, text);
    if (file.error->kind != ErrorKind::UnknownColumns || !file.mapping)
        return about;
    return about + u' ' +
           say("Columns: %1. Say which holds what, for example: --map \"COLUMN=Full Name\"; what there is to say: "
               "cultivar-cli import --help.")
               .arg(file.mapping->header.join(u", "_s));
}

/// "Column=what it holds"; nothing behind the sign leaves it out.
Result<QHash<QString, QString>> columnsOption(const Invocation &invocation)
{
    QHash<QString, QString> columns;
    for (const QString &text : invocation.values(u"map"_s)) {
        const qsizetype sign = text.lastIndexOf(u'=');
        const QString target = text.sliced(sign + 1).trimmed();
        const QStringList &targets = mappingTargets();
        const auto known = std::ranges::find_if(
            targets, [&](const QString &each) { return each.compare(target, Qt::CaseInsensitive) == 0; });
        if (sign < 1 || (!target.isEmpty() && known == targets.end()))
            return fail(ErrorKind::InvalidInput, u"map"_s, noneOf(text, targets.join(u", "_s)));
        columns.insert(text.first(sign).trimmed(), target.isEmpty() ? QString() : *known);
    }
    return columns;
}

/// The sign itself, or what it is called.
Result<std::optional<QChar>> delimiterOption(const Invocation &invocation)
{
    static const QHash<QString, QChar> named{
        {u"comma"_s, u','}, {u"semicolon"_s, u';'}, {u"tab"_s, u'\t'}, {u"bar"_s, u'|'}};
    if (!invocation.isSet(u"delimiter"_s))
        return std::optional<QChar>();
    const QString word = invocation.value(u"delimiter"_s);
    const QChar sign = named.value(word.toLower(), word.size() == 1 ? word.front() : QChar());
    if (std::ranges::find(tableDelimiters, sign.unicode()) == tableDelimiters.end())
        return fail(ErrorKind::InvalidInput, u"delimiter"_s, noneOf(word, u"comma, semicolon, tab, bar"_s));
    return std::optional(sign);
}

Result<QByteArray> charsetOption(const Invocation &invocation)
{
    const QString word = invocation.value(u"charset"_s);
    const QStringList known = readableCharsets();
    const auto same = [&](const QString &each) { return each.compare(word, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(known, same);
    if (!word.isEmpty() && found == known.end())
        return fail(ErrorKind::InvalidInput, u"charset"_s, noneOf(word, known.join(u", "_s)));
    return word.isEmpty() ? QByteArray() : found->toLatin1();
}

Result<TableHints> tableOptions(const Invocation &invocation)
{
    const Result<QByteArray> charset = charsetOption(invocation);
    if (!charset)
        return passOn(charset);
    const Result<std::optional<QChar>> delimiter = delimiterOption(invocation);
    if (!delimiter)
        return passOn(delimiter);
    const Result<std::optional<int>> headerRow = numberOption(invocation, u"header-row"_s);
    if (!headerRow)
        return passOn(headerRow);
    TableHints hints{*charset, *delimiter, *headerRow, {}, {}};
    if (invocation.isSet(u"day-order"_s)) {
        const Result<DayOrder> order = wordFrom<DayOrder>(u"day-order"_s, invocation.value(u"day-order"_s));
        if (!order)
            return passOn(order);
        hints.dayOrder = *order;
    }
    const Result<QHash<QString, QString>> columns = columnsOption(invocation);
    if (!columns)
        return passOn(columns);
    hints.targets = *columns;
    return hints;
}

QStringList keptTexts(const ImportedFile &file)
{
    QStringList texts;
    for (const KeptEdit &kept : file.keptEdits)
        texts += u"%1: %2"_s.arg(kept.name, kept.field);
    return texts;
}

QJsonArray calledOffJson(const ImportedFile &file)
{
    QJsonArray meetings;
    for (const CalledOff &meeting : file.calledOff)
        meetings.append(QJsonObject{{u"purpose"_s, orNull(meeting.purpose)},
                                    {u"day"_s, meeting.day.toString(Qt::ISODate)},
                                    {u"stays"_s, meeting.stays}});
    return meetings;
}

QJsonObject problemJson(const RowProblem &problem)
{
    QJsonObject json{{u"line"_s, problem.line},
                     {u"reason"_s, wording::problemText(toWord(problem.kind), problem.detail)}};
    if (!problem.part.isEmpty())
        json.insert(u"part"_s, problem.part);
    return json;
}

QJsonObject fileJson(const ImportedFile &file)
{
    QJsonArray failed;
    for (const RowProblem &problem : file.problems)
        failed.append(problemJson(problem));
    QJsonObject json{{u"file"_s, file.file},   {u"format"_s, formatWord(file.format)}, {u"read"_s, file.read},
                     {u"added"_s, file.added}, {u"updated"_s, file.updated},           {u"unchanged"_s, file.unchanged},
                     {u"failed"_s, failed},    {u"batch"_s, orNull(file.batch.text())}};
    if (!file.keptEdits.empty())
        json.insert(u"kept"_s, toArray(keptTexts(file)));
    if (!file.calledOff.empty())
        json.insert(u"called_off"_s, calledOffJson(file));
    if (!file.partsPassedOver.isEmpty())
        json.insert(u"parts_passed_over"_s, toArray(file.partsPassedOver));
    if (file.partsOfSameName > 0)
        json.insert(u"same_names"_s, file.partsOfSameName);
    if (file.passedOver > 0)
        json.insert(u"passed_over"_s, file.passedOver);
    if (file.eventsPassedOver > 0)
        json.insert(u"events_passed_over"_s, file.eventsPassedOver);
    if (file.unclearMail > 0)
        json.insert(u"unclear_mail"_s, file.unclearMail);
    if (file.error)
        json.insert(u"error"_s, complaint(file));
    if (file.notReached)
        json.insert(u"not_read"_s, true);
    return json;
}

QString fileText(const ImportedFile &file)
{
    if (file.error)
        return {};
    if (file.notReached)
        return say("%1: not read").arg(file.file) + u'\n';
    QString text = say("%1 (%2): %3 read, %4 added, %5 updated, %6 unchanged, %7 failed")
                       .arg(file.file, formatWord(file.format))
                       .arg(file.read)
                       .arg(file.added)
                       .arg(file.updated)
                       .arg(file.unchanged)
                       .arg(file.failed) +
                   u'\n';
    for (const RowProblem &problem : file.problems)
        text += u"  %1: %2\n"_s.arg(wording::placeText(problem.part, problem.line),
                                    wording::problemText(toWord(problem.kind), problem.detail));
    for (const KeptEdit &kept : file.keptEdits) {
        text += (kept.isOwn ? say("  your edit was kept: %1: %2") : say("  kept as it was: %1: %2"))
                    .arg(kept.name, kept.field);
        if (!kept.brought.isEmpty())
            text += say(" (here: %1; the file says: %2)").arg(kept.stays, kept.brought);
        text += u'\n';
    }
    for (const CalledOff &meeting : file.calledOff)
        text += (meeting.stays ? say("  called off, but you prepared it, so it stays: %1")
                               : say("  called off, and in the trash now: %1"))
                    .arg(wording::dayedText(meeting.purpose, meeting.day)) +
                u'\n';
    if (!file.partsPassedOver.isEmpty())
        text += say("  files in it that were passed over: %1 (%2)")
                    .arg(file.partsPassedOver.size())
                    .arg(wording::firstOf(file.partsPassedOver)) +
                u'\n';
    if (file.partsOfSameName > 0)
        text +=
            say("  files in it that are called as another, and were read all the same: %1").arg(file.partsOfSameName) +
            u'\n';
    if (const int others = file.passedOver - file.unclearMail; others > 0)
        text += say("  passed over: %1 messages of lists and machines, drafts and junk, or not between you and "
                    "one other")
                    .arg(others) +
                u'\n';
    if (file.unclearMail > 0)
        text += say("  passed over: %1 messages, since it is not known which address is yours; say it with "
                    "cultivar-cli settings my_email ADDRESS, then import again")
                    .arg(file.unclearMail) +
                u'\n';
    if (file.eventsPassedOver > 0)
        text +=
            say("  passed over: %1 events that were called off or declined, are with nobody else, are of whole days "
                "to come, or too far away")
                .arg(file.eventsPassedOver) +
            u'\n';
    if (!file.batch.isEmpty())
        text += say("  take it back with: cultivar-cli undo-import %1").arg(file.batch.text()) + u'\n';
    return text;
}

QJsonArray proposedJson(const std::vector<ProposedPerson> &people)
{
    QJsonArray array;
    for (const ProposedPerson &person : people)
        array.append(QJsonObject{{u"name"_s, orNull(person.name)},
                                 {u"email"_s, person.email},
                                 {u"times"_s, person.times},
                                 {u"last"_s, orNull(person.last.toString(Qt::ISODate))},
                                 {u"planned"_s, person.planned}});
    return array;
}

/// "3", "3 and 1 to come".
QString timesText(const ProposedPerson &person)
{
    if (person.planned == 0)
        return QString::number(person.times);
    const QString planned = say("%1 to come").arg(person.planned);
    return person.times == 0 ? planned : say("%1 and %2").arg(person.times).arg(planned);
}

QString proposedText(const std::vector<ProposedPerson> &people)
{
    constexpr size_t shown = 10;
    QString text = say("Met there, and not a contact (add them with: cultivar-cli add NAME --email E):") + u'\n';
    for (size_t i = 0; i < std::min(people.size(), shown); ++i)
        text += u"  %1 <%2>: %3\n"_s.arg(people[i].name, people[i].email, timesText(people[i]));
    if (people.size() > shown)
        text += say("  and %1 more").arg(people.size() - shown) + u'\n';
    return text;
}

/// What has to be said first is a wrong request, a file that cannot be read a failure.
int exitCodeFor(const ImportedFile &file)
{
    if (!file.error)
        return 0;
    return file.error->kind == ErrorKind::UnknownColumns ? 2 : 1;
}

Result<std::optional<FileFormat>> formatOption(const Invocation &invocation)
{
    const QString word = invocation.isSet(u"format"_s) ? invocation.value(u"format"_s) : u"auto"_s;
    if (word == u"auto")
        return std::optional<FileFormat>();
    if (word == u"linkedin")
        return std::optional(FileFormat::LinkedInConnections);
    if (word == u"ics")
        return std::optional(FileFormat::Icalendar);
    const std::optional<FileFormat> format = fromWord<FileFormat>(word);
    if (!format || *format == FileFormat::Unknown || *format == FileFormat::Folder)
        return fail(
            ErrorKind::InvalidInput, u"format"_s,
            noneOf(word, u"auto, vcard, linkedin, csv, ldif, monica, meerkat, json, zip, ics, mbox, maildir, eml"_s));
    return format;
}

Result<Output> runImport(Session &session, const Invocation &invocation)
{
    const Result<std::optional<FileFormat>> format = formatOption(invocation);
    if (!format)
        return passOn(format);
    const Result<TableHints> tables = tableOptions(invocation);
    if (!tables)
        return passOn(tables);
    const Result<Workspace *> workspace = session.toWrite();
    if (!workspace)
        return passOn(workspace);
    JobControl control;
    control.progress = progressOnTerminal();
    const InterruptGuard guard(control.cancelled);
    const ImportRequest request{invocation.arguments,           *format, invocation.value(u"circle"_s),
                                invocation.isSet(u"dry-run"_s), {},      *tables};
    const Result<ImportReport> report = (*workspace)->import(request, control).result();
    clearProgress();
    if (!report)
        return passOn(report);
    Output output;
    QJsonArray files;
    for (const ImportedFile &file : report->files) {
        files.append(fileJson(file));
        output.text += fileText(file);
        output.exitCode = std::max(output.exitCode, exitCodeFor(file));
        if (file.error)
            output.complaint += complaint(file) + u'\n';
    }
    if (request.dryRun)
        output.text += say("Nothing was written: this was a dry run.") + u'\n';
    QJsonObject json{{u"files"_s, files}};
    if (!report->proposed.empty()) {
        json.insert(u"proposed"_s, proposedJson(report->proposed));
        output.text += proposedText(report->proposed);
    }
    output.json = json;
    return output;
}

} // namespace

std::vector<Command> importCommands()
{
    return {
        {u"import"_s,
         u"FILE…"_s,
         say("Read contacts and conversations from files: vCard, the archive of LinkedIn as it comes or its tables, "
             "CSV and LDIF of other address books and any other table, Monica, Meerkat, calendars, mail (headers "
             "only), our own CSV and JSON, and archives and folders of these."),
         u"cultivar-cli import LinkedIn.zip --circle \"Get to know\""_s,
         1,
         -1,
         {{u"format"_s,
           say("auto, vcard, linkedin, csv, ldif, monica, meerkat, json, zip, ics, mbox, maildir or eml (default: "
               "auto)."),
           u"FORMAT"_s},
          {u"map"_s,
           say("What a column of a table holds, as in \"Surname=Last Name\"; nothing behind the sign leaves it out. "
               "It is remembered for the next table with these columns. One of: %1.")
               .arg(mappingTargets().join(u", "_s)),
           u"COLUMN=MEANING"_s},
          {u"delimiter"_s, say("What stands between the columns of a table: comma, semicolon, tab or bar."), u"SIGN"_s},
          {u"charset"_s, say("How the letters of a table are written, as in windows-1252."), u"CHARSET"_s},
          {u"header-row"_s, say("The row of a table that names its columns; 0 if none does."), u"N"_s},
          {u"day-order"_s, say("How a table writes days: day-first or month-first."), u"ORDER"_s},
          {u"circle"_s, say("Put everybody from the files into this circle."), u"CIRCLE"_s},
          {u"dry-run"_s, say("Only say what would happen.")}},
         runImport}};
}

} // namespace cultivar::cli
