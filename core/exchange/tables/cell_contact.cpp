// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/cell_contact.h"

#include "core/base/text.h"
#include "core/exchange/encoded_image.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/named_cells.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// "0/0/00": there is none.
bool isNoDay(const QString &text)
{
    return std::ranges::none_of(text, [](QChar sign) { return sign.isLetter() || (sign.isDigit() && sign != u'0'); });
}

QString cleanLabel(QString label)
{
    if (label.startsWith(u"* "))
        label = label.mid(2);
    static const QStringList usual{u"work"_s,  u"home"_s, u"mobile"_s,   u"other"_s,   u"main"_s,
                                   u"pager"_s, u"fax"_s,  u"work fax"_s, u"home fax"_s};
    const QString folded = fold(label.trimmed());
    if (folded == u"workfax" || folded == u"homefax")
        return folded == u"workfax" ? u"work fax"_s : u"home fax"_s;
    return usual.contains(folded) ? folded : label.trimmed();
}

bool isPhotoCell(const QString &column)
{
    return keptColumn(column).field == CsvField::Photo;
}

bool isOfLdif(const QString &column)
{
    return column.compare("jpegPhoto"_L1, Qt::CaseInsensitive) == 0;
}

/// The pictures of a cell: in LDIF several may stand in one.
QStringList picturesOf(const QString &column, const QString &cell)
{
    return isOfLdif(column) ? cell.split(u", "_s) : QStringList{cell};
}

void addTrace(PhotoTrace &trace, const QString &column, const QString &cell)
{
    for (const QString &picture : picturesOf(column, cell)) {
        if (trace.digest.isEmpty())
            trace.digest = digestOfReference(picture);
        if (trace.address.isEmpty() && hasWebScheme(picture))
            trace.address = picture;
    }
}

/// Builds a contact from named cells.
class RowReader
{
public:
    explicit RowReader(const QJsonObject &cells)
    {
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            take(cell.key(), keptColumn(cell.key()), cell->toString());
        finish();
    }

    [[nodiscard]] Contact contact() && { return std::move(m_contact); }

private:
    struct Value
    {
        CsvColumn column;
        QString text;
    };

    /// Two columns may mean the same, such as "Title" and "Role": nothing that they say is lost.
    void take(const QString &name, const CsvColumn &column, const QString &text)
    {
        if (QString *plain = plainField(column.field)) {
            if (plain->isEmpty())
                *plain = text;
            else if (*plain != text)
                m_contact.customFields.push_back({name, text});
            return;
        }
        switch (column.field) {
        case CsvField::Email:
        case CsvField::Phone:
        case CsvField::Link:
            addValue(column, text);
            return;
        case CsvField::LabelOf:
            m_labels[{column.labels, column.number}] = text;
            return;
        case CsvField::Event:
            m_events[column.number] = text;
            return;
        case CsvField::Custom:
            m_customs[column.number] = text;
            return;
        case CsvField::Birthday:
        case CsvField::Anniversary:
            addDay(column.field == CsvField::Birthday ? DateKind::Birthday : DateKind::Anniversary, {}, name, text);
            return;
        case CsvField::BirthYear:
        case CsvField::BirthMonth:
        case CsvField::BirthDay:
            m_birth[column.field] = {name, text};
            return;
        case CsvField::Notes:
            m_contact.notes += (m_contact.notes.isEmpty() ? QString() : u"\n\n"_s) + withPlainBreaks(text);
            return;
        case CsvField::Tags:
            addTags(text);
            return;
        case CsvField::Noise:
            return;
        case CsvField::Photo:
            takePhotoCell(name, text);
            return;
        case CsvField::Unknown:
            m_contact.customFields.push_back({name, text});
            return;
        default:
            addAddress(column, withPlainBreaks(text));
        }
    }

    [[nodiscard]] QString *plainField(CsvField field)
    {
        switch (field) {
        case CsvField::FullName:
            return &m_contact.name;
        case CsvField::Prefix:
            return &m_contact.prefix;
        case CsvField::Given:
            return &m_contact.given;
        case CsvField::Additional:
            return &m_contact.additional;
        case CsvField::Family:
            return &m_contact.family;
        case CsvField::Suffix:
            return &m_contact.suffix;
        case CsvField::Nickname:
            return &m_contact.nickname;
        case CsvField::Organization:
            return &m_contact.organization;
        case CsvField::Department:
            return &m_contact.department;
        case CsvField::Role:
            return &m_contact.role;
        default:
            return nullptr;
        }
    }

    [[nodiscard]] static QString withPlainBreaks(QString text) { return text.replace("\r\n"_L1, "\n"_L1); }

    void addValue(const CsvColumn &column, const QString &text)
    {
        constexpr int beyondAllNumbers = 100'000;
        Value &value = m_values[{column.field, column.number}];
        if (value.text.isEmpty())
            value = {column, text};
        else if (value.text != text)
            m_values[{column.field, beyondAllNumbers + static_cast<int>(m_values.size())}] = {column, text};
    }

    void addDay(DateKind kind, const QString &label, const QString &name, const QString &text)
    {
        if (const std::optional<PartialDate> day = PartialDate::fromText(text); day && !day->isNull())
            m_contact.dates.push_back({kind, label, *day, true});
        else if (!isNoDay(text))
            m_contact.customFields.push_back({name, text});
    }

    void addTags(const QString &text)
    {
        static const QRegularExpression between(u" ::: |[;,]"_s);
        for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
            const QString tag = part.trimmed();
            // Those of Google's own begin with a star, or are called so.
            const bool own = tag.startsWith(u'*') || fold(tag) == u"mycontacts";
            if (!tag.isEmpty() && !own)
                m_contact.tags += tag;
        }
        m_contact.tags.removeDuplicates();
    }

    void addAddress(const CsvColumn &column, const QString &text)
    {
        if (column.field == CsvField::AddressWhole) {
            m_wholes[column.number] = text;
            m_addresses[column.number].label = column.label;
            return;
        }
        Address &address = m_addresses[column.number];
        address.label = column.label;
        QString *part = nullptr;
        switch (column.field) {
        case CsvField::AddressBox:
            part = &address.postOfficeBox;
            break;
        case CsvField::AddressExtended:
            part = &address.extended;
            break;
        case CsvField::AddressStreet:
            part = &address.street;
            break;
        case CsvField::AddressCity:
            part = &address.city;
            break;
        case CsvField::AddressRegion:
            part = &address.region;
            break;
        case CsvField::AddressPostalCode:
            part = &address.postalCode;
            break;
        case CsvField::AddressCountry:
            part = &address.country;
            break;
        default:
            return;
        }
        // "Street 2" and "Street 3" go on where the first ended.
        *part += part->isEmpty() ? text : u", "_s + text;
    }

    [[nodiscard]] QString labelOf(CsvField field, int number) const
    {
        const auto found = m_labels.find({field, number});
        return found == m_labels.end() ? QString() : cleanLabel(found->second);
    }

    void finish()
    {
        finishName();
        finishReaches();
        for (auto &[number, address] : m_addresses) {
            if (const QString label = labelOf(CsvField::AddressStreet, number); !label.isEmpty())
                address.label = label;
            const Address nothing{address.label, {}, {}, {}, {}, {}, {}, {}};
            if (address == nothing)
                address.street = m_wholes[number];
            if (address != nothing)
                m_contact.addresses.push_back(address);
            if (m_contact.city.isEmpty())
                m_contact.city = address.city;
        }
        finishBirthday();
        for (const auto &[number, text] : m_events) {
            const QString label = labelOf(CsvField::Event, number);
            const bool anniversary = fold(label) == u"anniversary";
            addDay(anniversary ? DateKind::Anniversary : DateKind::Other, anniversary ? QString() : label,
                   label.isEmpty() ? u"Event"_s : label, text);
        }
        for (const auto &[number, text] : m_customs) {
            const QString label = labelOf(CsvField::Custom, number);
            m_contact.customFields.push_back({label.isEmpty() ? u"Custom Field"_s : label, text});
        }
    }

    /// Words stay; bytes of LDIF that are no picture to show stay in the content only.
    void takePhotoCell(const QString &name, const QString &text)
    {
        PhotoTrace trace;
        addTrace(trace, name, text);
        if (trace == PhotoTrace() && !isOfLdif(name))
            m_contact.customFields.push_back({name, text});
    }

    /// Parts that make no day, such as the 30th of February, stay as they are.
    void finishBirthday()
    {
        const auto birth = [this](CsvField part) {
            const int number = m_birth[part].second.toInt();
            return number > 0 ? std::optional(number) : std::nullopt;
        };
        const std::optional<PartialDate> day =
            PartialDate::of(birth(CsvField::BirthYear), birth(CsvField::BirthMonth), birth(CsvField::BirthDay));
        const bool isDay = day && !day->isNull();
        if (isDay)
            m_contact.dates.push_back({DateKind::Birthday, {}, *day, true});
        for (const auto &[part, cell] : m_birth)
            if (!isNoDay(cell.second) && (!isDay || cell.second.toInt() <= 0))
                m_contact.customFields.push_back({cell.first, cell.second});
    }

    /// The parts say more than the whole; the whole stays where it says something else.
    void finishName()
    {
        Contact parts;
        parts.prefix = m_contact.prefix;
        parts.given = m_contact.given;
        parts.additional = m_contact.additional;
        parts.family = m_contact.family;
        parts.suffix = m_contact.suffix;
        if (!m_contact.given.isEmpty() && parts.displayName() == m_contact.name)
            m_contact.name.clear();
    }

    void finishReaches()
    {
        const auto isPreferred = [this](const auto &numbered) {
            const auto written = m_labels.find(numbered.first);
            return written != m_labels.end() && written->second.startsWith(u"* ");
        };
        for (auto numbered = m_values.rbegin(); numbered != m_values.rend(); ++numbered)
            if (isPreferred(*numbered))
                addReaches(numbered->first, numbered->second);
        for (const auto &numbered : m_values)
            if (!isPreferred(numbered))
                addReaches(numbered.first, numbered.second);
    }

    void addReaches(const std::pair<CsvField, int> &key, const Value &value)
    {
        const auto written = m_labels.find(key);
        const QString label = written == m_labels.end() ? value.column.label : cleanLabel(written->second);
        std::vector<Reach> &list = key.first == CsvField::Email   ? m_contact.emails
                                   : key.first == CsvField::Phone ? m_contact.phones
                                                                  : m_contact.links;
        for (const QString &each : value.text.split(QString(betweenValues), Qt::SkipEmptyParts))
            if (!each.trimmed().isEmpty())
                list.push_back({each.trimmed(), label});
    }

    Contact m_contact;
    std::map<std::pair<CsvField, int>, Value> m_values;
    std::map<std::pair<CsvField, int>, QString> m_labels;
    std::map<int, Address> m_addresses;
    std::map<int, QString> m_wholes;
    std::map<int, QString> m_events;
    std::map<int, QString> m_customs;
    std::map<CsvField, std::pair<QString, QString>> m_birth; ///< names and texts of the cells
};

} // namespace

std::optional<Contact> contactOfCells(const QJsonObject &cells, const QString &source)
{
    Contact contact = RowReader(cells).contact();
    if (contact.displayName().isEmpty())
        return std::nullopt;
    contact.sources.push_back(broughtCells(source, keyOfContact(contact), cells));
    return contact;
}

std::optional<Photo> takePhoto(QJsonObject &cells)
{
    Photo photo;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (!isPhotoCell(cell.key()))
            continue;
        QStringList pictures = picturesOf(cell.key(), cell->toString());
        for (QString &picture : pictures) {
            if (hasWebScheme(picture) && photo.address.isEmpty())
                photo.address = picture;
            if (!photo.image.isEmpty())
                continue;
            photo.image = decodedImage(picture.simplified().remove(u' '));
            if (!photo.image.isEmpty())
                picture = imageReference(photo.image);
        }
        if (!photo.image.isEmpty())
            *cell = pictures.join(u", "_s);
    }
    return photo == Photo() ? std::nullopt : std::optional(std::move(photo));
}

PhotoTrace photoOfContent(const QString &content)
{
    PhotoTrace trace;
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    if (!cells)
        return trace;
    for (auto cell = cells->begin(); cell != cells->end(); ++cell)
        if (isPhotoCell(cell.key()))
            addTrace(trace, cell.key(), cell->toString());
    return trace;
}

QString betweenValuesOf(const QString &column)
{
    const CsvField field = keptColumn(column).field;
    const bool isReach = field == CsvField::Email || field == CsvField::Phone || field == CsvField::Link;
    return isReach ? QString(betweenValues) : u", "_s;
}

std::optional<Contact> contactOfContent(const QString &content)
{
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    return cells ? std::optional(RowReader(*cells).contact()) : std::nullopt;
}

} // namespace cultivar
