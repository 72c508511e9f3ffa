// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/ldif_reader.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/cell_photo.h"
#include "core/exchange/tables/named_cells.h"

#include <QHash>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <map>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

struct LdifName
{
    const char *attributes; ///< with "|" between
    const char *column;     ///< as an address book calls it; empty: of no use to a reader
};

constexpr LdifName ldifNames[] = {
    {"cn|displayname", "Display Name"},
    {"givenname|gn", "First Name"},
    {"sn|surname", "Last Name"},
    {"mozillanickname|xmozillanickname", "Nickname"},
    {"mail", "Primary Email"},
    {"mozillasecondemail|xmozillasecondemail", "Secondary Email"},
    {"telephonenumber", "Work Phone"},
    {"homephone", "Home Phone"},
    {"facsimiletelephonenumber|fax", "Fax Number"},
    {"pager|pagerphone", "Pager Number"},
    {"mobile|cellphone|carphone", "Mobile Number"},
    {"mozillahomestreet|homepostaladdress", "Home Address Street"},
    {"mozillahomestreet2", "Home Address 2"},
    {"mozillahomelocalityname", "Home City"},
    {"mozillahomestate", "Home State"},
    {"mozillahomepostalcode", "Home ZipCode"},
    {"mozillahomecountryname", "Home Country"},
    {"street|streetaddress|postaladdress", "Business Street"},
    {"mozillaworkstreet2", "Work Address 2"},
    {"postofficebox", "Business Address PO Box"},
    {"l|locality", "Work City"},
    {"st|region", "Work State"},
    {"postalcode|zip", "Work ZipCode"},
    {"c|co|countryname", "Work Country"},
    {"title", "Job Title"},
    {"ou|department|departmentnumber|orgunit", "Department"},
    {"o|company", "Organization"},
    {"mozillaworkurl|workurl|labeleduri", "Web Page 1"},
    {"mozillahomeurl|homeurl", "Web Page 2"},
    {"birthyear", "Birth Year"},
    {"birthmonth", "Birth Month"},
    {"birthday", "Birth Day"},
    {"description|notes", "Notes"},
    {"nsaimid|nscpaimscreenname", "Screen Name"},
    {"mozillacustom1|custom1", "Custom 1"},
    {"mozillacustom2|custom2", "Custom 2"},
    {"mozillacustom3|custom3", "Custom 3"},
    {"mozillacustom4|custom4", "Custom 4"},
    {"jpegphoto|photo|thumbnailphoto", "jpegPhoto"},
    {"usercertificate|usersmimecertificate|audio", "userCertificate"},
    {"dn|objectclass|modifytimestamp|mozillausehtmlmail|xmozillausehtmlmail|changetype|version", ""},
};

const QHash<QString, QString> &columnsOfAttributes()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> names;
        for (const LdifName &known : ldifNames)
            for (const QString &name : QString::fromLatin1(known.attributes).split(u'|'))
                names.insert(name, QString::fromLatin1(known.column));
        return names;
    }();
    return table;
}

/// Nothing if it is no base64, or no text.
std::optional<QString> decodedValue(QStringView encoded)
{
    const auto bytes = QByteArray::fromBase64Encoding(encoded.toLatin1().simplified().replace(' ', ""),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(*bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// What is no text is kept as it is encoded.
bool isBinary(const QString &name)
{
    const QString column = columnsOfAttributes().value(name.toLower());
    return column == u"jpegPhoto" || column == u"userCertificate";
}

/// A logical line: "name: value", "name;option: value", "name:: base64".
void addAttribute(LdifEntry &entry, const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0)
        return;
    const QString name = line.left(colon).section(u';', 0, 0).trimmed();
    if (name.isEmpty())
        return;
    const QStringView rest = QStringView(line).sliced(colon + 1);
    if (rest.startsWith(u':')) {
        if (isBinary(name))
            entry.attributes.push_back({name, rest.sliced(1).trimmed().toString()});
        else if (const std::optional<QString> value = decodedValue(rest.sliced(1).trimmed()))
            entry.attributes.push_back({name, value->trimmed()});
        else
            entry.undecoded.push_back(name);
    } else if (!rest.startsWith(u'<')) {
        entry.attributes.push_back({name, rest.trimmed().toString()});
    }
}

bool has(const LdifEntry &entry, QLatin1StringView name, auto isValue)
{
    return std::ranges::any_of(entry.attributes, [&](const LdifAttribute &attribute) {
        return attribute.name.compare(name, Qt::CaseInsensitive) == 0 && isValue(attribute.value.toLower());
    });
}

bool isList(const LdifEntry &entry)
{
    return has(entry, "objectclass"_L1, [](const QString &value) {
        return value == u"groupofnames" || value == u"groupofuniquenames" || value == u"groupofurls";
    });
}

bool isChange(const LdifEntry &entry)
{
    return has(entry, "changetype"_L1, [](const QString &value) { return value != u"add"; });
}

/// The entry as a row of an address book.
QJsonObject cellsOf(const LdifEntry &entry)
{
    std::map<QString, QString> texts;
    for (const LdifAttribute &attribute : entry.attributes) {
        if (attribute.value.isEmpty())
            continue;
        const auto known = columnsOfAttributes().constFind(attribute.name.toLower());
        const QString column = known == columnsOfAttributes().cend() ? attribute.name : *known;
        if (column.isEmpty())
            continue;
        // An attribute may have several values.
        QString &cell = texts[column];
        cell += cell.isEmpty() ? attribute.value : betweenValuesOf(column) + attribute.value;
    }
    return objectOfCells({texts.begin(), texts.end()});
}

QString nameOf(const LdifEntry &entry)
{
    for (const LdifAttribute &attribute : entry.attributes)
        if (attribute.name.compare("cn"_L1, Qt::CaseInsensitive) == 0)
            return attribute.value;
    return {};
}

} // namespace

QStringView LdifReader::takeLine()
{
    const qsizetype start = m_at;
    qsizetype end = m_text.indexOf(u'\n', start);
    m_at = end < 0 ? m_text.size() : end + 1;
    if (end < 0)
        end = m_text.size();
    ++m_line;
    QStringView line = m_text.sliced(start, end - start);
    return line.endsWith(u'\r') ? line.chopped(1) : line;
}

std::optional<LdifEntry> LdifReader::next()
{
    LdifEntry entry;
    QString logical;
    bool inComment = false;
    const auto finish = [&] {
        if (!logical.isEmpty())
            addAttribute(entry, logical);
        logical.clear();
    };
    while (m_at < m_text.size()) {
        const int number = m_line;
        const QStringView line = takeLine();
        if (line.startsWith(u' ')) {
            if (!inComment)
                logical += line.sliced(1);
            continue;
        }
        finish();
        inComment = line.startsWith(u'#');
        if (inComment)
            continue;
        if (line.trimmed().isEmpty()) {
            if (entry.line > 0)
                return entry;
            continue;
        }
        // A file may begin with its version.
        const bool isVersion = entry.line == 0 && line.startsWith("version:"_L1, Qt::CaseInsensitive);
        if (isVersion)
            continue;
        if (entry.line == 0)
            entry.line = number;
        logical = line.toString();
    }
    finish();
    return entry.line > 0 ? std::optional(std::move(entry)) : std::nullopt;
}

Parsed readLdif(QByteArrayView bytes, const ReadingWatch &watch)
{
    Parsed parsed;
    const QString text = decodedText(bytes);
    LdifReader reader(text);
    while (const std::optional<LdifEntry> entry = reader.next()) {
        if (!goesOn(watch, reader.position(), reader.size()))
            break;
        if (isList(*entry)) {
            parsed.problems.push_back({entry->line, ProblemKind::NotAPerson, nameOf(*entry)});
            continue;
        }
        if (isChange(*entry)) {
            parsed.problems.push_back({entry->line, ProblemKind::BadValue, u"changetype"_s});
            continue;
        }
        QJsonObject cells = cellsOf(*entry);
        std::optional<Photo> photo = takePhoto(cells);
        std::optional<Contact> contact = contactOfCells(cells, u"ldif"_s);
        if (!contact) {
            parsed.problems.push_back({entry->line, ProblemKind::NoName, {}});
            continue;
        }
        if (!photo && cells.contains("jpegPhoto"_L1))
            parsed.problems.push_back({entry->line, ProblemKind::BadValue, u"jpegPhoto"_s});
        for (const QString &name : entry->undecoded)
            parsed.problems.push_back({entry->line, ProblemKind::BadEncoding, name});
        ParsedContact found;
        found.line = entry->line;
        found.contact = std::move(*contact);
        found.photo = std::move(photo);
        parsed.contacts.push_back(std::move(found));
    }
    return parsed;
}

} // namespace cultivar
