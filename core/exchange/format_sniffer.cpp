// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/format_sniffer.h"

#include "core/exchange/archives/meerkat_csv.h"
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/csv_table.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_tables.h"
#include "core/exchange/tables/own_csv.h"
#include "core/exchange/tables/table_mapping.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace cultivar {

namespace {

bool hasLine(QStringView text, QStringView line)
{
    return std::ranges::any_of(
        text.split(u'\n'), [line](QStringView each) { return each.trimmed().compare(line, Qt::CaseInsensitive) == 0; });
}

bool startsWith(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(u"\\A\\s*"_s + pattern, QRegularExpression::CaseInsensitiveOption);
    return expression.match(text).hasMatch();
}

/// The name of the field in a line of a header; empty if it is none.
QStringView fieldName(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    const QStringView name = line.first(std::max<qsizetype>(colon, 0)).trimmed();
    const auto isName = [](QChar c) { return c > u' ' && c < QChar(0x7f); };
    return std::ranges::all_of(name, isName) ? name : QStringView();
}

/// Two fields of mail above the first line that is none.
bool isMail(const QString &text)
{
    static constexpr std::array<QStringView, 16> fields = {
        u"from",           u"to",           u"cc",
        u"date",           u"subject",      u"message-id",
        u"received",       u"mime-version", u"sender",
        u"delivered-to",   u"return-path",  u"reply-to",
        u"dkim-signature", u"content-type", u"content-transfer-encoding",
        u"x-unsent"};
    int known = 0;
    for (const QStringView line : QStringView(text).trimmed().split(u'\n')) {
        if (line.trimmed().isEmpty())
            break;
        const bool isFolded = line.startsWith(u' ') || line.startsWith(u'\t');
        const QStringView name = fieldName(line);
        if (name.isEmpty() && !isFolded)
            return known >= 2;
        const bool isOfMail = std::ranges::any_of(
            fields, [name](QStringView field) { return name.compare(field, Qt::CaseInsensitive) == 0; });
        known += !isFolded && (isOfMail || (known > 0 && name.startsWith(u"X-", Qt::CaseInsensitive))) ? 1 : 0;
    }
    return known >= 2;
}

/// What the beginning of the text says for itself.
FileFormat formatOfStart(const QString &text)
{
    if (startsWith(text, u"BEGIN:VCARD"_s))
        return FileFormat::Vcard;
    if (startsWith(text, u"BEGIN:VCALENDAR"_s))
        return FileFormat::Icalendar;
    if (startsWith(text, u"[{[]"_s))
        return isMonica(text) ? FileFormat::Monica : FileFormat::Json;
    if (isMeerkat(text))
        return FileFormat::Meerkat;
    if (startsWith(text, u"From \\S+.*\\d\\d:\\d\\d"_s))
        return FileFormat::Mbox;
    if (startsWith(text, u"(?:version:\\s*1\\s+|#[^\\n]*\\n\\s*)*dn::?\\s"_s))
        return FileFormat::Ldif;
    return isMail(text) ? FileFormat::Eml : FileFormat::Unknown;
}

FileFormat formatOfTable(const QString &text, QStringView fileName)
{
    if (CsvTable::open(text, linkedInConnectionColumns()))
        return FileFormat::LinkedInConnections;
    if (CsvTable::open(text, linkedInMessageColumns()))
        return FileFormat::LinkedInMessages;
    if (linkedInTable(text, fileName))
        return FileFormat::LinkedInTable;
    if (CsvTable::open(text, ownCsvColumns()))
        return FileFormat::OwnCsv;
    return CsvTable::open(text, isAddressBookHeader) ? FileFormat::AddressBook : FileFormat::Unknown;
}

FileFormat formatOfName(QStringView fileName)
{
    static const std::vector<std::pair<QString, FileFormat>> endings = {
        {u".vcf"_s, FileFormat::Vcard},      {u".vcard"_s, FileFormat::Vcard},    {u".csv"_s, FileFormat::ForeignCsv},
        {u".tsv"_s, FileFormat::ForeignCsv}, {u".tab"_s, FileFormat::ForeignCsv}, {u".json"_s, FileFormat::Json},
        {u".zip"_s, FileFormat::Zip},        {u".ics"_s, FileFormat::Icalendar},  {u".ldif"_s, FileFormat::Ldif},
        {u".mbox"_s, FileFormat::Mbox},      {u".eml"_s, FileFormat::Eml}};
    const auto found = std::find_if(endings.begin(), endings.end(), [&](const auto &ending) {
        return fileName.endsWith(ending.first, Qt::CaseInsensitive);
    });
    return found == endings.end() ? FileFormat::Unknown : found->second;
}

bool beginsAsWebPage(const QString &text)
{
    return startsWith(text, u"<(?:!doctype\\s+html|html)\\b"_s);
}

bool isText(const QString &text)
{
    return !text.contains(QChar::Null);
}

} // namespace

bool isWebPage(QByteArrayView head)
{
    return beginsAsWebPage(decodedText(head));
}

FileFormat sniffFormat(QByteArrayView head, QStringView fileName)
{
    if (head.startsWith("PK\x03\x04"))
        return FileFormat::Zip;
    QString text = decodedText(head);
    if (text.trimmed().isEmpty())
        return formatOfName(fileName);
    if (beginsAsWebPage(text))
        return FileFormat::Unknown;
    if (!text.contains(u'\n'))
        text.replace(u'\r', u'\n');
    if (const FileFormat format = formatOfStart(text); format != FileFormat::Unknown)
        return format;
    if (const FileFormat named = formatOfName(fileName); named == FileFormat::Eml)
        return named;
    if (const FileFormat format = formatOfTable(text, fileName); format != FileFormat::Unknown)
        return format;
    // Cards may stand below something else, as in a saved message or a log.
    if (hasLine(text, u"BEGIN:VCARD"))
        return FileFormat::Vcard;
    if (!isText(text))
        return FileFormat::Unknown;
    const FileFormat named = formatOfName(fileName);
    return named == FileFormat::Unknown && looksLikeTable(text) ? FileFormat::ForeignCsv : named;
}

} // namespace cultivar
