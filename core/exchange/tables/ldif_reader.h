// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

// LDIF (RFC 2849) as Thunderbird and other address books write it.

namespace cultivar {

/// One attribute of an entry, in the order of the file.
struct LdifAttribute
{
    QString name;      ///< as written, without options
    QString options{}; ///< "lang-de", with ";" between; "binary" is none
    QString value{};   ///< decoded; in base64 where it is no text
};

struct LdifEntry
{
    int line = 0; ///< 1-based physical line where it starts
    std::vector<LdifAttribute> attributes;
    std::vector<QString> undecoded; ///< names of attributes whose base64 or text could not be read; they are left out
    std::vector<QString> elsewhere; ///< names of attributes whose value is in another place ("photo:< file:///…")
    std::vector<QString> strays;    ///< lines that are no attribute
};

/// Reads entry by entry, in time linear in the text. Lines that continue are joined, comments passed over. `text` must
/// outlive the reader.
class LdifReader
{
public:
    explicit LdifReader(QStringView text)
        : m_text(text)
    {
    }

    /// Nothing at the end.
    [[nodiscard]] std::optional<LdifEntry> next();

    /// Where the next entry, or what stands before it, begins in the text.
    [[nodiscard]] qsizetype position() const { return m_at; }

    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    [[nodiscard]] QStringView takeLine();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// The people of the file, read as rows of an address book: core/exchange/tables/cell_contact.h. Each has one
/// BroughtBySource{"ldif", …}, whose key is the "dn", by which an entry is known again whatever else of it changes;
/// without one, or where an entry before has it as well, that of contactOfCells(). Attributes nobody knows become
/// custom fields. What a search writes behind what it found is passed over. Problems: NotAPerson for lists of people
/// and for computers and the like; NoName; BadEncoding for an attribute, BadValue for one whose value is in another
/// place and for a line that is no attribute, the person is taken without them; BadValue for an entry that asks for a
/// change of a directory.
[[nodiscard]] Parsed readLdif(QByteArrayView bytes, const ReadingWatch &watch = {});

} // namespace cultivar
