// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/whole_file.h"

#include "core/exchange/archives/meerkat_csv.h"
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/calendar/calendar_reader.h"
#include "core/exchange/calendar/calendar_records.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/ldif_reader.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_tables.h"

namespace cultivar {

namespace {

Parsed calendarIn(QByteArrayView bytes, const ReadingContext &context, const ReadingWatch &watch)
{
    const CalendarReader reader{context.now, context.mine, context.myAddresses};
    ParsedCalendar calendar = readCalendar(bytes, windowOf(reader), watch);
    Parsed parsed = recordsOfCalendar(calendar.events, reader);
    parsed.problems = std::move(calendar.problems);
    parsed.wholeEvents = std::move(calendar.whole);
    parsed.eventsPassedOver += calendar.beyond;
    return parsed;
}

} // namespace

std::optional<Result<Parsed>> readWhole(FileFormat format, QByteArrayView bytes, const ReadingContext &context,
                                        const ReadingWatch &watch)
{
    switch (format) {
    case FileFormat::LinkedInConnections:
        return readLinkedInConnections(bytes, watch);
    case FileFormat::LinkedInMessages:
        return readLinkedInMessages(bytes, context.mine, watch, context.linkedIn);
    case FileFormat::LinkedInTable:
        return readLinkedInTable(bytes, context.fileName, context.mine, watch);
    case FileFormat::AddressBook:
    case FileFormat::ForeignCsv:
        return readTable(bytes, context.mapping ? *context.mapping : guessedMapping(bytes), context.now.date(), watch);
    case FileFormat::Ldif:
        return readLdif(bytes, watch);
    case FileFormat::Icalendar:
        return calendarIn(bytes, context, watch);
    case FileFormat::Monica:
        return readMonica(bytes, context.mine, watch);
    case FileFormat::Meerkat:
        return readMeerkat(bytes, watch);
    case FileFormat::Vcard:
    case FileFormat::OwnCsv:
    case FileFormat::Json:
    case FileFormat::Zip:
    case FileFormat::Mbox:
    case FileFormat::Maildir:
    case FileFormat::Folder:
    case FileFormat::Eml:
    case FileFormat::Unknown:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace cultivar
