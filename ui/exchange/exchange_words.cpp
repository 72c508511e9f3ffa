// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_words.h"

#include "core/wording/contact_fields.h"
#include "core/wording/error_text.h"
#include "core/wording/problem_text.h"
#include "core/wording/relative_dates.h"

#include <QFileInfo>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString counted(const QString &words, qint64 count)
{
    return QString(words).replace(u"%N"_s, ExchangeWords::number(count));
}

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString timeLeft(int seconds)
{
    constexpr int minute = 60;
    if (seconds < 2)
        return ExchangeWords::tr("a moment left");
    if (seconds < minute)
        return ExchangeWords::tr("about %1 seconds left").arg(seconds);
    const int minutes = (seconds + minute / 2) / minute;
    return minutes == 1 ? ExchangeWords::tr("about a minute left")
                        : ExchangeWords::tr("about %1 minutes left").arg(minutes);
}

void addField(std::vector<ChangePart> &parts, const wording::FieldDifference &field)
{
    using Kind = ChangePart::Kind;
    const QString name = upperFirst(wording::contactFieldName(field.field));
    if (field.before.isEmpty() && field.after.isEmpty()) {
        parts.push_back({Kind::Plain, name});
        return;
    }
    // Those bring their own labels.
    if (field.field != u"custom_fields")
        parts.push_back({Kind::Label, name});
    if (!field.before.isEmpty())
        parts.push_back({Kind::Old, field.before});
    if (!field.before.isEmpty() && !field.after.isEmpty())
        parts.push_back({Kind::Plain, u"→"_s});
    if (!field.after.isEmpty())
        parts.push_back({Kind::New, field.after});
}

/// The lines a program keeps without understanding them say something only where nothing else does.
std::vector<wording::FieldDifference> toldFields(const PreviewRow &row)
{
    std::vector<wording::FieldDifference> told = row.fields;
    std::erase_if(told, [](const wording::FieldDifference &field) { return field.field == u"sources"; });
    return told.empty() && row.kind == PreviewKind::Update && row.messages == 0 ? row.fields : told;
}

} // namespace

QString ExchangeWords::number(qint64 count)
{
    return QLocale().toString(count);
}

QString ExchangeWords::people(int count)
{
    return count == 1 ? tr("one person") : counted(tr("%N people"), count);
}

QString ExchangeWords::messages(int count)
{
    return count == 1 ? tr("one message") : counted(tr("%N messages"), count);
}

QString ExchangeWords::conversations(int count)
{
    return count == 1 ? tr("one conversation") : counted(tr("%N conversations"), count);
}

QString ExchangeWords::entries(int count)
{
    return count == 1 ? tr("one entry") : counted(tr("%N entries"), count);
}

QString ExchangeWords::files(int count)
{
    return count == 1 ? tr("one file") : counted(tr("%N files"), count);
}

QString ExchangeWords::formatName(FileFormat format)
{
    switch (format) {
    case FileFormat::Vcard:
        return tr("vCard");
    case FileFormat::LinkedInConnections:
    case FileFormat::LinkedInMessages:
    case FileFormat::LinkedInTable:
        return tr("LinkedIn");
    case FileFormat::OwnCsv:
        return tr("Cultivar CSV");
    case FileFormat::AddressBook:
        return tr("Address book");
    case FileFormat::ForeignCsv:
        return tr("Table");
    case FileFormat::Ldif:
        return tr("LDIF");
    case FileFormat::Monica:
        return tr("Monica");
    case FileFormat::Meerkat:
        return tr("Meerkat");
    case FileFormat::Json:
        return tr("Cultivar archive");
    case FileFormat::Zip:
        return tr("Archive");
    case FileFormat::Icalendar:
        return tr("Calendar");
    case FileFormat::Mbox:
        return tr("Mailbox");
    case FileFormat::Maildir:
        return tr("Mail folder");
    case FileFormat::Folder:
        return tr("Folder");
    case FileFormat::Eml:
        return tr("E-mail");
    case FileFormat::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString ExchangeWords::formatName(QStringView batchFormat)
{
    if (batchFormat == u"linkedin")
        return tr("LinkedIn");
    const auto format = fromWord<FileFormat>(batchFormat.toString());
    return format ? formatName(*format) : batchFormat.toString();
}

QString ExchangeWords::fileSummary(const ImportedFile &file)
{
    if (file.holdsFiles())
        return tr("%1 · %2 of %3 files · %4", "format, read files, all files, entries")
            .arg(file.format == FileFormat::Zip && file.bringsLinkedIn() ? tr("LinkedIn archive")
                                                                         : formatName(file.format),
                 number(file.parts.size()), number(file.parts.size() + file.partsPassedOver.size()),
                 entries(file.read));
    if (file.format == FileFormat::LinkedInTable)
        return u"%1 · %2"_s.arg(formatName(file.format), entries(file.read));
    const bool isMail =
        file.format == FileFormat::Mbox || file.format == FileFormat::Maildir || file.format == FileFormat::Eml;
    if (isMail)
        return tr("%1 · %2, %3 passed over", "format, messages, number")
            .arg(formatName(file.format), messages(file.read), number(file.passedOver));
    if (file.format == FileFormat::Monica || file.format == FileFormat::Meerkat || file.format == FileFormat::Icalendar)
        return u"%1 · %2"_s.arg(formatName(file.format), entries(file.read));
    const QString count = file.format == FileFormat::LinkedInMessages ? messages(file.read) : people(file.read);
    return u"%1 · %2"_s.arg(formatName(file.format), count);
}

QString ExchangeWords::phase(const JobStep &step, bool looking)
{
    switch (step.phase) {
    case JobPhase::Waiting:
        return tr("Waiting for other work");
    case JobPhase::BackingUp:
        return tr("Making a backup first");
    case JobPhase::Reading:
        return tr("Reading %1").arg(step.what);
    case JobPhase::Taking:
        return looking ? tr("Comparing %1 with what is here").arg(step.what)
                       : tr("Adding what is in %1").arg(step.what);
    case JobPhase::Finishing:
        return tr("Bringing last contacts up to date");
    case JobPhase::LookingBack:
        return tr("Looking for what you changed since");
    case JobPhase::TakingBack:
        return tr("Taking it back");
    case JobPhase::Gathering:
        return tr("Gathering what goes into the file");
    case JobPhase::Writing:
        return tr("Writing the file");
    }
    Q_UNREACHABLE();
}

QString ExchangeWords::howFar(const JobMoment &moment)
{
    QStringList parts;
    if (moment.step.counts && moment.step.total > 0)
        parts += tr("%1 of %2").arg(number(moment.step.done), number(moment.step.total));
    if (moment.secondsLeft)
        parts += timeLeft(*moment.secondsLeft);
    return parts.join(u", "_s);
}

double ExchangeWords::share(const JobStep &step)
{
    return step.total > 0 ? static_cast<double>(step.done) / static_cast<double>(step.total) : -1;
}

QString ExchangeWords::kind(PreviewKind kind)
{
    switch (kind) {
    case PreviewKind::Problem:
        return tr("Problem");
    case PreviewKind::Duplicate:
        return tr("Duplicate?");
    case PreviewKind::Update:
        return tr("Update");
    case PreviewKind::New:
        return tr("New");
    case PreviewKind::Same:
        return tr("Same");
    }
    Q_UNREACHABLE();
}

QString ExchangeWords::changes(const PreviewRow &row, QDate today)
{
    QString text;
    for (const ChangePart &part : changeParts(row, today))
        text += (text.isEmpty() ? QString() : u" "_s) + part.text;
    return text;
}

QString ExchangeWords::why(const RowProblem &problem)
{
    return upperFirst(wording::problemText(toWord(problem.kind), problem.detail)) + u'.';
}

QString ExchangeWords::importButton(const PeopleCount &people)
{
    if (people.written() == 0 && people.messages == 0)
        return tr("Import");
    if (people.written() == 0)
        return people.messages == 1 ? tr("Import one conversation")
                                    : counted(tr("Import %N conversations"), people.messages);
    return people.written() == 1 ? tr("Import one person") : counted(tr("Import %N people"), people.written());
}

QString ExchangeWords::complaint(const ImportedFile &file)
{
    Error error = *file.error;
    // The row names the file already, and a folder would push the reason out of sight.
    if (error.subject == file.file)
        error.subject = QFileInfo(file.file).fileName();
    return wording::errorText(error);
}

std::vector<ChangePart> changeParts(const PreviewRow &row, QDate today)
{
    using Kind = ChangePart::Kind;
    std::vector<ChangePart> parts;
    const auto separate = [&] {
        if (!parts.empty())
            parts.push_back({Kind::Label, u"·"_s});
    };
    if (!row.perhaps.isEmpty())
        parts.push_back({Kind::New, ExchangeWords::tr("May be %1").arg(row.perhaps)});
    if (row.messages > 0) {
        separate();
        const QString count = ExchangeWords::conversations(row.messages);
        parts.push_back(
            {Kind::New,
             row.lastMessage
                 ? ExchangeWords::tr("%1, last on %2").arg(upperFirst(count), wording::dayText(*row.lastMessage, today))
                 : upperFirst(count)});
    }
    if (row.gains > 0) {
        separate();
        parts.push_back({Kind::New, upperFirst(ExchangeWords::entries(row.gains))});
    }
    for (const wording::FieldDifference &field : toldFields(row)) {
        separate();
        addField(parts, field);
    }
    if (parts.empty() && row.kind == PreviewKind::Same)
        parts.push_back({Kind::Label, ExchangeWords::tr("Nothing new")});
    if (parts.empty() && row.kind == PreviewKind::New)
        parts.push_back({Kind::Label, ExchangeWords::tr("Nothing but the name")});
    return parts;
}

} // namespace cultivar::ui
