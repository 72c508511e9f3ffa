// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/row_contact.h"

#include "core/base/text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_addresses.h"
#include "core/exchange/tables/cell_photo.h"
#include "core/exchange/tables/cell_values.h"
#include "core/exchange/tables/table_days.h"
#include "core/exchange/tables/usual_cells.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// What Outlook writes where there is none.
constexpr int yearOfNoDay = 4501;

/// One that everybody has: "* myContacts".
bool isGroupOfGoogle(const QString &tag)
{
    static const QStringList groups{u"mycontacts"_s, u"my contacts"_s, u"starred"_s,           u"friends"_s,
                                    u"family"_s,     u"coworkers"_s,   u"starred in android"_s};
    const QString folded = fold(tag);
    return folded == u"mycontacts" || (folded.startsWith("* "_L1) && groups.contains(folded.mid(2).trimmed()));
}

QString withPlainBreaks(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1);
}

/// "Doe, Jane": the family's name, then the others.
bool isFamilyFirst(const QString &name, const Contact &parts)
{
    const qsizetype comma = name.indexOf(u',');
    if (comma < 0 || parts.family.isEmpty() || fold(name.left(comma).trimmed()) != fold(parts.family.trimmed()))
        return false;
    const QSet<QString> rest = wordsOf({name.mid(comma)});
    return rest.contains(wordsOf({parts.given})) &&
           wordsOf({parts.prefix, parts.given, parts.additional, parts.suffix}).contains(rest);
}

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
    /// A cell whose meaning depends on others.
    struct Cell
    {
        CsvColumn column;
        QString name;
        QString text;
    };

    using Numbered = std::pair<CsvField, int>;

    void take(const QString &name, const CsvColumn &column, const QString &text)
    {
        if (QString *plain = plainField(column.field))
            return takePlain(*plain, name, text);
        switch (column.field) {
        case CsvField::Organization:
        case CsvField::Department:
        case CsvField::Role:
            return takeWork(column.field, name, text);
        case CsvField::Email:
        case CsvField::Phone:
        case CsvField::Link:
            return addValue({column, name, text});
        case CsvField::LabelOf:
            return takeOnce(m_labels, {column.labels, column.number}, {column, name, text});
        case CsvField::Event:
            return takeOnce(m_events, column.number, {column, name, text});
        case CsvField::Custom:
            return takeOnce(m_customs, column.number, {column, name, text});
        case CsvField::BirthYear:
        case CsvField::BirthMonth:
        case CsvField::BirthDay:
            return takeOnce(m_birth, column.field, {column, name, text});
        case CsvField::Birthday:
            return addDays(DateKind::Birthday, {}, name, text);
        case CsvField::Anniversary:
            return addDays(DateKind::Anniversary, {}, name, text);
        case CsvField::Notes:
            m_contact.notes += (m_contact.notes.isEmpty() ? QString() : u"\n\n"_s) + withPlainBreaks(text);
            return;
        case CsvField::Tags:
            return addTags(column, text);
        case CsvField::Usual:
            m_usual.push_back({column, name, text});
            return;
        case CsvField::Photo:
            if (isWordsForPhoto(name, text))
                addCustom(name, text);
            return;
        case CsvField::Unknown:
            return addCustom(name, text);
        default:
            m_addresses.take(column, name, withPlainBreaks(text));
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
        default:
            return nullptr;
        }
    }

    void addCustom(const QString &name, const QString &text) { m_contact.customFields.push_back({name, text}); }

    void takePlain(QString &field, const QString &name, const QString &text)
    {
        if (field.isEmpty())
            field = text;
        else if (field != text)
            addCustom(name, text);
    }

    /// Of several the first is where they are now.
    void takeWork(CsvField field, const QString &name, const QString &text)
    {
        QString &place = field == CsvField::Organization ? m_contact.organization
                         : field == CsvField::Department ? m_contact.department
                                                         : m_contact.role;
        for (const QString &each : valuesIn(text))
            if (!each.isEmpty())
                takePlain(place, name, each);
    }

    template <class Key> void takeOnce(std::map<Key, Cell> &cells, const Key &key, Cell cell)
    {
        const auto [place, isFirst] = cells.try_emplace(key, cell);
        if (!isFirst && place->second.text != cell.text)
            addCustom(cell.name, cell.text);
    }

    void addValue(Cell cell)
    {
        constexpr int beyondAllNumbers = 100'000;
        const Numbered key{cell.column.field, cell.column.number};
        const auto [place, isFirst] = m_values.try_emplace(key, cell);
        if (!isFirst && place->second.text != cell.text)
            m_values[{key.first, beyondAllNumbers + static_cast<int>(m_values.size())}] = std::move(cell);
    }

    void addDay(DateKind kind, const QString &label, const QString &name, const QString &text)
    {
        std::optional<PartialDate> day = PartialDate::fromText(text);
        if (day && day->year() == yearOfNone)
            day = PartialDate::of(std::nullopt, day->month(), day->day());
        if (day && day == PartialDate::of(yearOfNoDay, 1, 1))
            return;
        if (day && !day->isNull())
            addDate({kind, label, *day, true});
        else if (!saysNoDay(text))
            addCustom(name, text);
    }

    void addDate(const ContactDate &date)
    {
        const QString kind = QString::number(static_cast<int>(date.kind)) + date.label;
        if (isFirst(CsvField::Event, kind, date.date.toText()))
            m_contact.dates.push_back(date);
    }

    /// Whether the row says it for the first time.
    bool isFirst(CsvField field, const QString &label, const QString &value)
    {
        const qsizetype before = m_said.size();
        m_said.insert(QString::number(static_cast<int>(field)) + u'\n' + label + u'\n' + value);
        return m_said.size() > before;
    }

    void addDays(DateKind kind, const QString &label, const QString &name, const QString &text)
    {
        for (const QString &each : valuesIn(text))
            addDay(kind, label, name, each);
    }

    void addTags(const CsvColumn &column, const QString &text)
    {
        // Those of Google may have commas and quotes in them.
        for (const QString &tag : column.label == tagsOfGoogle ? valuesIn(text) : tagsIn(text))
            if (!tag.isEmpty() && !isGroupOfGoogle(tag))
                m_contact.tags += tag;
        m_contact.tags.removeDuplicates();
    }

    [[nodiscard]] QString labelsOf(CsvField field, int number) const
    {
        const auto found = m_labels.find({field, number});
        return found == m_labels.end() ? QString() : found->second.text;
    }

    void finish()
    {
        finishName();
        finishReaches();
        for (const auto &[key, cell] : m_labels)
            if (key.first == CsvField::AddressStreet)
                m_addresses.takeLabel(key.second, cell.text);
        m_addresses.finish(m_contact);
        finishBirthday();
        for (const auto &[number, cell] : m_events)
            addEvents(cell, valuesIn(labelsOf(CsvField::Event, number)));
        for (const auto &[number, cell] : m_customs) {
            const QString label = cleanLabel(labelsOf(CsvField::Custom, number));
            addCustom(label.isEmpty() ? u"Custom Field"_s : label, cell.text);
        }
        finishUsual();
    }

    void addEvents(const Cell &cell, const QStringList &labels)
    {
        const QStringList days = valuesIn(cell.text);
        for (qsizetype i = 0; i < days.size(); ++i) {
            const QString label = cleanLabel(labelAt(labels, i));
            const bool birthday = fold(label) == u"birthday";
            const bool anniversary = fold(label) == u"anniversary";
            const DateKind kind = birthday ? DateKind::Birthday : anniversary ? DateKind::Anniversary : DateKind::Other;
            addDay(kind, kind == DateKind::Other ? label : QString(), label.isEmpty() ? u"Event"_s : label, days[i]);
        }
    }

    void finishUsual()
    {
        if (m_usual.empty())
            return;
        const UsualCells usual(m_contact);
        for (const Cell &cell : m_usual)
            if (!usual.has(cell.column.label, cell.text))
                addCustom(cell.name, cell.text);
    }

    /// Parts that make no day, such as the 30th of February, stay as they are.
    void finishBirthday()
    {
        const auto birth = [this](CsvField part) {
            const int number = m_birth[part].text.toInt();
            return number > 0 && number != yearOfNone ? std::optional(number) : std::nullopt;
        };
        const std::optional<PartialDate> day =
            PartialDate::of(birth(CsvField::BirthYear), birth(CsvField::BirthMonth), birth(CsvField::BirthDay));
        const bool isDay = day && !day->isNull();
        if (isDay)
            addDate({DateKind::Birthday, {}, *day, true});
        for (const auto &[part, cell] : m_birth)
            if (!saysNoDay(cell.text) && (!isDay || cell.text.toInt() <= 0))
                addCustom(cell.name, cell.text);
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
        if (!m_contact.given.isEmpty() &&
            (parts.displayName() == m_contact.name || isFamilyFirst(m_contact.name, parts)))
            m_contact.name.clear();
    }

    void finishReaches()
    {
        const auto isPreferred = [this](const auto &numbered) {
            return isPreferredLabel(labelsOf(numbered.first.first, numbered.first.second));
        };
        for (auto numbered = m_values.rbegin(); numbered != m_values.rend(); ++numbered)
            if (isPreferred(*numbered))
                addReaches(numbered->first, numbered->second);
        for (const auto &numbered : m_values)
            if (!isPreferred(numbered))
                addReaches(numbered.first, numbered.second);
    }

    void addReaches(const Numbered &key, const Cell &cell)
    {
        const QStringList labels = valuesIn(labelsOf(key.first, key.second));
        const QStringList values = valuesIn(cell.text);
        std::vector<Reach> &list = key.first == CsvField::Email   ? m_contact.emails
                                   : key.first == CsvField::Phone ? m_contact.phones
                                                                  : m_contact.links;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString written = cleanLabel(labelAt(labels, i));
            const QString &label = written.isEmpty() ? cell.column.label : written;
            const QStringList parts = key.first == CsvField::Email   ? addressesIn(values[i])
                                      : key.first == CsvField::Phone ? numbersIn(values[i])
                                                                     : QStringList{values[i]};
            for (const QString &part : parts)
                if (!part.isEmpty() && isFirst(key.first, label, part))
                    list.push_back({part, label});
        }
    }

    Contact m_contact;
    CellAddresses m_addresses;
    std::map<Numbered, Cell> m_values;
    std::map<Numbered, Cell> m_labels;
    std::map<int, Cell> m_events;
    std::map<int, Cell> m_customs;
    std::map<CsvField, Cell> m_birth;
    QSet<QString> m_said; ///< of what may be said several times
    std::vector<Cell> m_usual;
};

} // namespace

Contact contactOfRow(const QJsonObject &cells)
{
    return RowReader(cells).contact();
}

} // namespace cultivar
