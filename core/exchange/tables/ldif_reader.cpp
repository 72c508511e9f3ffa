// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/ldif_reader.h"

#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/cell_photo.h"
#include "core/exchange/tables/ldif_cells.h"

#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> bytesOf(QStringView encoded)
{
    auto decoded = QByteArray::fromBase64Encoding(encoded.toLatin1().simplified().replace(' ', ""),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

/// Nothing if it is no UTF-8.
std::optional<QString> textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// Without signs that nobody writes.
bool readsAsText(const QString &value)
{
    return std::ranges::none_of(value,
                                [](QChar sign) { return sign.category() == QChar::Other_Control && !sign.isSpace(); });
}

/// A value in base64.
void addEncoded(LdifEntry &entry, LdifAttribute attribute, QStringView encoded)
{
    const LdifKind kind = kindOfAttribute(attribute.name);
    const auto bytes = bytesOf(encoded);
    const std::optional<QString> text = bytes ? textOf(*bytes) : std::nullopt;
    const bool isNoText = bytes && kind == LdifKind::Unknown && (!text || !readsAsText(*text));
    if (kind == LdifKind::Binary || isNoText)
        attribute.value = encoded.toString();
    else if (text)
        attribute.value = text->trimmed();
    else
        return entry.undecoded.push_back(attribute.name);
    entry.attributes.push_back(std::move(attribute));
}

/// "lang-de;x-role"; "binary" says how a value travels.
QString optionsIn(QStringView description)
{
    QStringList options;
    for (const QStringView option : description.split(u';').sliced(1))
        if (option.trimmed().compare("binary"_L1, Qt::CaseInsensitive) != 0)
            options += option.trimmed().toString();
    return options.join(u';');
}

/// A logical line: "name: value", "name;option: value", "name:: base64", "name:< where the value is".
void addAttribute(LdifEntry &entry, const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    const QStringView description = QStringView(line).first(std::max<qsizetype>(0, colon));
    LdifAttribute attribute{description.split(u';').front().trimmed().toString(), optionsIn(description)};
    if (attribute.name.isEmpty())
        return entry.strays.push_back(line.trimmed());
    const QStringView rest = QStringView(line).sliced(colon + 1);
    if (rest.startsWith(u':'))
        return addEncoded(entry, std::move(attribute), rest.sliced(1).trimmed());
    if (rest.startsWith(u'<'))
        return entry.elsewhere.push_back(attribute.name);
    attribute.value = rest.trimmed().toString();
    entry.attributes.push_back(std::move(attribute));
}

bool has(const LdifEntry &entry, QLatin1StringView name, auto isValue)
{
    return std::ranges::any_of(entry.attributes, [&](const LdifAttribute &attribute) {
        return attribute.name.compare(name, Qt::CaseInsensitive) == 0 && isValue(attribute.value.toLower());
    });
}

/// Lists of people, and what else a directory holds. To Active Directory a computer is a person as well.
bool isNoPerson(const LdifEntry &entry)
{
    static const QSet<QString> classes{u"groupofnames"_s,
                                       u"groupofuniquenames"_s,
                                       u"groupofurls"_s,
                                       u"group"_s,
                                       u"posixgroup"_s,
                                       u"computer"_s,
                                       u"device"_s,
                                       u"organizationalunit"_s,
                                       u"container"_s,
                                       u"printqueue"_s,
                                       u"volume"_s,
                                       u"domain"_s,
                                       u"domaindns"_s,
                                       u"builtindomain"_s,
                                       u"dcobject"_s,
                                       u"dnsnode"_s,
                                       u"dnszone"_s,
                                       u"grouppolicycontainer"_s,
                                       u"serviceconnectionpoint"_s,
                                       u"foreignsecurityprincipal"_s,
                                       u"msds-groupmanagedserviceaccount"_s,
                                       u"msexchdynamicdistributionlist"_s};
    return has(entry, "objectclass"_L1, [](const QString &value) { return classes.contains(value); });
}

/// What a search of a directory writes behind what it found: "search: 2", "result: 0 Success".
bool isOfSearch(const LdifEntry &entry)
{
    static const QSet<QString> names{u"search"_s, u"result"_s, u"ref"_s, u"control"_s, u"matcheddn"_s, u"text"_s};
    const bool isWhole = entry.undecoded.empty() && entry.elsewhere.empty() && entry.strays.empty();
    return isWhole && std::ranges::all_of(entry.attributes, [](const LdifAttribute &attribute) {
               return names.contains(attribute.name.toLower());
           });
}

bool isChange(const LdifEntry &entry)
{
    return has(entry, "changetype"_L1, [](const QString &value) { return value != u"add"; });
}

QString firstOf(const LdifEntry &entry, QLatin1StringView name)
{
    for (const LdifAttribute &attribute : entry.attributes)
        if (attribute.name.compare(name, Qt::CaseInsensitive) == 0)
            return attribute.value;
    return {};
}

QString nameOf(const LdifEntry &entry)
{
    for (const auto name : {"cn"_L1, "ou"_L1, "dn"_L1})
        if (QString found = firstOf(entry, name); !found.isEmpty())
            return found;
    return {};
}

/// Of a "dn": neither letters nor the spaces around its signs tell two apart.
QString comparableName(const QString &name)
{
    QString comparable = name.toLower().simplified();
    for (const QChar sign : {u',', u'=', u'+'})
        comparable.replace(QString(u' ') + sign, QString(sign)).replace(QString(sign) + u' ', QString(sign));
    return comparable;
}

/// The person is taken without them.
void reportWhatIsMissing(const LdifEntry &entry, Parsed &parsed)
{
    constexpr qsizetype longestDetail = 200;
    const auto note = [&](ProblemKind kind, const QString &detail) {
        parsed.problems.push_back({entry.line, kind, detail, {}, {}, true});
    };
    for (const QString &name : entry.undecoded)
        note(ProblemKind::BadEncoding, name);
    for (const QString &name : entry.elsewhere)
        note(ProblemKind::BadValue, name);
    for (const QString &line : entry.strays)
        note(ProblemKind::BadValue, line.left(longestDetail));
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
    QSet<QString> names;
    while (const std::optional<LdifEntry> entry = reader.next()) {
        if (!goesOn(watch, reader.position(), reader.size()))
            break;
        if (isOfSearch(*entry))
            continue;
        if (isNoPerson(*entry)) {
            parsed.problems.push_back({entry->line, ProblemKind::NotAPerson, nameOf(*entry)});
            continue;
        }
        if (isChange(*entry)) {
            parsed.problems.push_back({entry->line, ProblemKind::BadValue, u"changetype"_s});
            continue;
        }
        // Of two that bear the same name the second is known by what it says.
        QString name = comparableName(firstOf(*entry, "dn"_L1));
        if (names.contains(name))
            name.clear();
        names.insert(name);
        QJsonObject cells = cellsOfEntry(*entry);
        std::optional<Photo> photo = takePhoto(cells);
        std::optional<Contact> contact = contactOfCells(cells, u"ldif"_s, name);
        if (!contact) {
            parsed.problems.push_back({entry->line, ProblemKind::NoName, {}});
            continue;
        }
        if (!photo && cells.contains("jpegPhoto"_L1))
            parsed.problems.push_back({entry->line, ProblemKind::BadValue, u"jpegPhoto"_s, {}, {}, true});
        reportWhatIsMissing(*entry, parsed);
        ParsedContact found;
        found.line = entry->line;
        found.contact = std::move(*contact);
        found.photo = std::move(photo);
        parsed.contacts.push_back(std::move(found));
    }
    return parsed;
}

} // namespace cultivar
