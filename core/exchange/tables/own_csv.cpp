// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/own_csv.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/csv_cell.h"
#include "core/exchange/tables/named_cells.h"
#include "core/exchange/tables/spreadsheet_cell.h"
#include "core/model/validation.h"

#include <QHash>

#include <algorithm>

namespace cultivar {

namespace {

template <class Member>
using FieldOf = std::remove_cvref_t<decltype(std::declval<Contact &>().*std::declval<Member>())>;

using CircleList = std::vector<CircleId>;

/// Writes contacts cell by cell.
class ContactWriter
{
public:
    ContactWriter(std::span<const Contact> contacts, const OwnCsvNames &names)
        : m_names(names)
    {
        for (const Contact &contact : contacts)
            if (!contact.id.isNull())
                m_uids.insert(contact.id, contact.uid);
    }

    [[nodiscard]] QStringList cells(const Contact &contact) const
    {
        QStringList cells{contact.uid.text()};
        Contact::describe([&](const char *, auto member) { cells.append(cell(contact.*member)); });
        return cells;
    }

private:
    template <class T> [[nodiscard]] QString cell(const T &value) const
    {
        if constexpr (std::is_same_v<T, ContactId>)
            return value.isNull() ? QString() : uidOf(value).text();
        else if constexpr (std::is_same_v<T, CircleList>)
            return circleNames(value);
        else if constexpr (ListField<T>)
            return csv::listText(value);
        else
            return csv::valueText(value);
    }

    [[nodiscard]] Uid uidOf(ContactId id) const
    {
        const auto known = m_uids.constFind(id);
        return known == m_uids.constEnd() ? m_names.contact(id) : *known;
    }

    [[nodiscard]] QString circleNames(const CircleList &circles) const
    {
        QStringList circleNames;
        for (const CircleId circle : circles)
            circleNames.append(m_names.circle(circle));
        return csv::listText(circleNames);
    }

    const OwnCsvNames &m_names;
    QHash<ContactId, Uid> m_uids;
};

/// Reads contacts row by row.
class ContactReader
{
public:
    ContactReader(CsvTable &table, const std::function<CircleId(const QString &)> &circleNamed)
        : m_table(table)
        , m_circleNamed(circleNamed)
        , m_uidColumn(table.column({u"uid"_s}))
    {
        QList<bool> known(table.header().size(), false);
        const auto mark = [&](std::optional<qsizetype> column) {
            if (column)
                known[*column] = true;
        };
        mark(m_uidColumn);
        Contact::describe([&](const char *name, auto) {
            m_columns.push_back(table.column({QString::fromLatin1(name)}));
            mark(m_columns.back());
        });
        for (qsizetype i = 0; i < known.size(); ++i)
            if (!known[i])
                m_customColumns.push_back(i);
    }

    [[nodiscard]] Parsed readAll(const ReadingWatch &watch)
    {
        while (const std::optional<CsvRow> row = m_table.next()) {
            if (!goesOn(watch, m_table.position(), m_table.size()))
                break;
            readRow(*row);
        }
        return std::move(m_parsed);
    }

private:
    void readRow(const CsvRow &row)
    {
        ParsedContact found;
        found.line = row.line;
        QStringList wrong;
        size_t at = 0;
        Contact::describe([&](const char *name, auto member) {
            const QString cell = restoredCell(cellAt(row, m_columns[at++]));
            if (cell.isEmpty())
                return;
            if (take(cell, found, member))
                found.given += QString::fromLatin1(name);
            else
                wrong += wrongCell(QString::fromLatin1(name), cell);
        });
        leaveOutWhatIsNotAllowed(row, found, wrong);
        found.contact.uid = Uid(restoredCell(cellAt(row, m_uidColumn)));
        for (const qsizetype column : m_customColumns)
            addCustom(row, column, found.contact);
        for (qsizetype beyond = m_table.header().size(); beyond < row.cells.size(); ++beyond)
            addCustom(row, beyond, found.contact);
        if (!keep(std::move(found)))
            return;
        for (const QString &detail : wrong)
            m_parsed.problems.push_back({row.line, ProblemKind::BadValue, detail, {}, {}, true});
        if (!row.oddQuotes.isEmpty())
            m_parsed.problems.push_back({row.line, ProblemKind::BadQuotes, row.oddQuotes, {}, {}, true});
    }

    /// Values that say something, but not what a contact may have.
    void leaveOutWhatIsNotAllowed(const CsvRow &row, ParsedContact &found, QStringList &wrong) const
    {
        const Contact defaults;
        for (Result<void> valid = validate(found.contact); !valid; valid = validate(found.contact)) {
            const QString field = valid.error().subject;
            if (found.given.removeAll(field) == 0)
                return;
            size_t at = 0;
            Contact::describe([&](const char *name, auto member) {
                const std::optional<qsizetype> column = m_columns[at++];
                if (field != QLatin1StringView(name))
                    return;
                found.contact.*member = defaults.*member;
                wrong += wrongCell(field, restoredCell(cellAt(row, column)));
            });
        }
    }

    void addCustom(const CsvRow &row, qsizetype column, Contact &contact) const
    {
        const QString value = restoredCell(cellAt(row, column));
        if (value.isEmpty())
            return;
        const QString name = m_table.header().value(column);
        contact.customFields.push_back({name.isEmpty() ? columnName(column) : name, value});
    }

    /// Whether it is taken.
    bool keep(ParsedContact found)
    {
        const Result<void> valid = validate(found.contact);
        if (valid)
            m_parsed.contacts.push_back(std::move(found));
        else if (valid.error().subject == u"name")
            m_parsed.problems.push_back({found.line, ProblemKind::NoName, {}});
        else
            m_parsed.problems.push_back({found.line, ProblemKind::BadValue, valid.error().subject});
        return valid.has_value();
    }

    /// False if the cell cannot be understood.
    template <class Member> [[nodiscard]] bool take(const QString &cell, ParsedContact &found, Member member)
    {
        using Field = FieldOf<Member>;
        if constexpr (std::is_same_v<Field, ContactId>) {
            found.introducedBy.uid = Uid(cell);
        } else if constexpr (std::is_same_v<Field, CircleList>) {
            found.contact.*member = circles(cell);
        } else {
            std::optional<Field> value;
            if constexpr (ListField<Field>)
                value = csv::listFrom<Field>(cell);
            else
                value = csv::valueFrom<Field>(cell);
            if (!value)
                return false;
            found.contact.*member = std::move(*value);
            if constexpr (std::is_same_v<Member, decltype(&Contact::phones)>)
                if (member == &Contact::phones && std::ranges::any_of(found.contact.phones, isRounded, &Reach::value)) {
                    found.contact.phones.clear();
                    return false;
                }
        }
        return true;
    }

    [[nodiscard]] CircleList circles(const QString &cell)
    {
        CircleList circles;
        const std::optional<QStringList> names = csv::listFrom<QStringList>(cell);
        for (const QString &name : *names) {
            if (!m_circles.contains(name))
                m_circles.insert(name, m_circleNamed(name));
            if (const CircleId circle = m_circles.value(name); !circle.isNull())
                circles.push_back(circle);
        }
        return circles;
    }

    CsvTable &m_table;
    const std::function<CircleId(const QString &)> &m_circleNamed;
    std::optional<qsizetype> m_uidColumn;
    std::vector<std::optional<qsizetype>> m_columns; ///< in the order of the description
    std::vector<qsizetype> m_customColumns;
    QHash<QString, CircleId> m_circles;
    Parsed m_parsed;
};

} // namespace

const std::vector<ColumnNames> &ownCsvColumns()
{
    static const std::vector<ColumnNames> columns = {{u"uid"_s}, {u"name"_s}};
    return columns;
}

QByteArray writeOwnCsv(std::span<const Contact> contacts, const OwnCsvNames &names, const ReadingWatch &watch)
{
    CsvWriter csv;
    QStringList header{u"uid"_s};
    Contact::describe([&](const char *name, auto) { header.append(QString::fromLatin1(name)); });
    csv.addRow(header);
    const ContactWriter writer(contacts, names);
    qint64 written = 0;
    for (const Contact &contact : contacts) {
        if (!goesOn(watch, written++, static_cast<qint64>(contacts.size())))
            break;
        if (!contact.trashed)
            csv.addRow(writer.cells(contact));
    }
    return csv.bytes();
}

Result<Parsed> readOwnCsv(QByteArrayView bytes, const std::function<CircleId(const QString &)> &circleNamed,
                          const ReadingWatch &watch)
{
    std::optional<CsvTable> table = CsvTable::open(decodedText(bytes), ownCsvColumns());
    if (!table)
        return fail(ErrorKind::UnknownFormat, u"csv"_s);
    return ContactReader(*table, circleNamed).readAll(watch);
}

} // namespace cultivar
