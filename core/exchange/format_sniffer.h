// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"

#include <QByteArrayView>
#include <QStringView>

namespace cultivar {

using namespace Qt::StringLiterals;

/// What a file people bring may be.
enum class FileFormat
{
    Vcard,
    LinkedInConnections,
    LinkedInMessages,
    LinkedInTable, ///< one of the smaller ones: core/exchange/tables/linkedin_tables.h
    OwnCsv,
    AddressBook, ///< a table of another program: core/exchange/tables/address_book_csv.h
    Ldif,
    Monica,  ///< the JSON of Monica: core/exchange/archives/monica_archive.h
    Meerkat, ///< the tables of Meerkat in one file: core/exchange/archives/meerkat_csv.h
    Json,    ///< any; whether it is ours readArchive() says
    Zip,     ///< several files in one
    Icalendar,
    Mbox,
    Maildir, ///< a folder of messages; never found by looking into a file
    Folder,  ///< any other folder: its files are read as those of a zip
    Eml,
    ForeignCsv,
    Unknown,
};

template <> struct EnumWords<FileFormat>
{
    static constexpr std::array words = {"vcard"_L1,
                                         "linkedin_connections"_L1,
                                         "linkedin_messages"_L1,
                                         "linkedin_table"_L1,
                                         "csv"_L1,
                                         "address_book"_L1,
                                         "ldif"_L1,
                                         "monica"_L1,
                                         "meerkat"_L1,
                                         "json"_L1,
                                         "zip"_L1,
                                         "icalendar"_L1,
                                         "mbox"_L1,
                                         "maildir"_L1,
                                         "folder"_L1,
                                         "eml"_L1,
                                         "foreign_csv"_L1,
                                         "unknown"_L1};
};

/// How much of a file's beginning tells what it is, in bytes. More does no harm, nor does a character cut in two at its
/// end: whatever is looked for is ASCII.
constexpr qsizetype sniffedBytes = 65536;

/// Whether it begins as a page of the web: saved instead of the file that was behind a link.
[[nodiscard]] bool isWebPage(QByteArrayView head);

/// Content decides; the name only where the content says nothing, as in an empty file or a table of unknown columns,
/// and of a message, which may hold a card.
[[nodiscard]] FileFormat sniffFormat(QByteArrayView head, QStringView fileName);

} // namespace cultivar
