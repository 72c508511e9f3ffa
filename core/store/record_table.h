// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/column_value.h"
#include "core/store/database.h"
#include "core/store/statement.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

/// The SQL of one record type, made once from its description; tests/store holds it against the schema.
struct RecordSql
{
    struct ListTable
    {
        QString insert;  ///< owner, position, values
        QString remove;  ///< all of one owner
        QString columns; ///< values, as in a SELECT
        QString name;
    };

    QString table;
    QString columns; ///< id, uid, trashed, scalars, as in a SELECT
    QString insert;
    QString update;
    QString remove;
    std::vector<ListTable> lists; ///< in the order of the description

    template <RecordType R> [[nodiscard]] static const RecordSql &of()
    {
        static const RecordSql sql = make<R>();
        return sql;
    }

private:
    template <RecordType R> static RecordSql make();
    static RecordSql fromColumns(const QString &table, const QStringList &columns);
    static ListTable listTable(const QString &table, const char *field, const QStringList &columns);
};

/// For each place where an R can refer to a Target, the SQL condition (one parameter: the Target's id) that it does.
template <RecordType R, RecordType Target> [[nodiscard]] QStringList referenceConditions();

/// Reads and writes the records of one type with their lists. No rules, no log: EditWriter adds those.
template <RecordType R> class RecordTable
{
public:
    explicit RecordTable(Database &database)
        : m_database(database)
    {
    }

    /// The record's id must be set and free.
    [[nodiscard]] Result<void> insert(const R &record);
    /// Writes the row, and of the lists those that differ.
    [[nodiscard]] Result<void> update(const R &before, const R &after);
    [[nodiscard]] Result<void> remove(Id<R> id);

    [[nodiscard]] Result<std::optional<R>> find(Id<R> id) { return one(u"id = ?"_s, id.value()); }

    [[nodiscard]] Result<std::optional<R>> find(const Uid &uid) { return one(u"uid = ?"_s, uid.text()); }

    [[nodiscard]] Result<std::vector<R>> all() { return where(u"1"_s, {}); }

    /// Those that name the contact in any of their fields, by id; for contacts: those introduced by it.
    [[nodiscard]] Result<std::vector<R>> ofContact(ContactId contact);
    /// Those for which the SQL condition holds, by id.
    [[nodiscard]] Result<std::vector<R>> where(const QString &condition, const QVariantList &parameters);

private:
    [[nodiscard]] Result<std::optional<R>> one(const QString &condition, const QVariant &parameter);
    /// Binds uid, trashed and the scalars, in the order of the description.
    static void bindFields(Statement &statement, const R &record);
    template <class List>
    [[nodiscard]] Result<void> insertList(const RecordSql::ListTable &table, Id<R> owner, const List &list);
    template <class List>
    [[nodiscard]] Result<void> readList(const RecordSql::ListTable &table, const QString &condition,
                                        const QVariantList &parameters, std::vector<R> &owners, List R::*member);

    Database &m_database;
};

template <RecordType R, RecordType Target> QStringList referenceConditions()
{
    QStringList conditions;
    R::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        const QString field = QString::fromLatin1(name);
        [[maybe_unused]] const auto inList = [&](const QString &column) {
            conditions += u"id IN (SELECT owner FROM \"%1_%2\" WHERE \"%3\" = ?)"_s.arg(R::recordName, field, column);
        };
        if constexpr (std::is_same_v<Field, Id<Target>>) {
            conditions += u"\"%1\" = ?"_s.arg(field);
        } else if constexpr (ListField<Field>) {
            using Element = typename ListOf<Field>::Element;
            if constexpr (std::is_same_v<Element, Id<Target>>)
                inList(u"value"_s);
            else if constexpr (Described<Element>)
                Element::describe([&](const char *part, auto inner) {
                    using Part = std::remove_cvref_t<decltype(std::declval<Element>().*inner)>;
                    if constexpr (std::is_same_v<Part, Id<Target>>)
                        inList(QString::fromLatin1(part));
                });
        }
    });
    return conditions;
}

template <RecordType R> RecordSql RecordSql::make()
{
    QStringList columns{u"id"_s, u"uid"_s, u"trashed"_s};
    std::vector<ListTable> lists;
    R::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        if constexpr (ListField<Field>) {
            using Element = typename ListOf<Field>::Element;
            QStringList values;
            if constexpr (Described<Element>)
                Element::describe([&](const char *part, auto) { values += QString::fromLatin1(part); });
            else
                values += u"value"_s;
            lists.push_back(listTable(R::recordName, name, values));
        } else {
            columns += QString::fromLatin1(name);
        }
    });
    RecordSql sql = fromColumns(R::recordName, columns);
    sql.lists = std::move(lists);
    return sql;
}

template <RecordType R> void RecordTable<R>::bindFields(Statement &statement, const R &record)
{
    statement.bind(toColumn(record.uid.text()));
    statement.bind(toColumn(record.trashed));
    R::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(record.*member)>;
        if constexpr (!ListField<Field>)
            statement.bind(toColumn(record.*member));
    });
}

template <RecordType R> Result<void> RecordTable<R>::insert(const R &record)
{
    const RecordSql &sql = RecordSql::of<R>();
    const Result<Statement *> insertion = m_database.prepared(sql.insert);
    if (!insertion)
        return passOn(insertion);
    (*insertion)->bind(record.id.value());
    bindFields(**insertion, record);
    if (Result<void> done = (*insertion)->run(); !done)
        return done;
    Result<void> outcome;
    size_t list = 0;
    R::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(record.*member)>;
        if constexpr (ListField<Field>) {
            const RecordSql::ListTable &table = sql.lists[list++];
            if (outcome)
                outcome = insertList(table, record.id, record.*member);
        }
    });
    return outcome;
}

template <RecordType R> Result<void> RecordTable<R>::update(const R &before, const R &after)
{
    const RecordSql &sql = RecordSql::of<R>();
    const Result<Statement *> change = m_database.prepared(sql.update);
    if (!change)
        return passOn(change);
    bindFields(**change, after);
    (*change)->bind(after.id.value());
    if (Result<void> done = (*change)->run(); !done)
        return done;
    Result<void> outcome;
    size_t list = 0;
    R::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(after.*member)>;
        if constexpr (ListField<Field>) {
            const RecordSql::ListTable &table = sql.lists[list++];
            if (!outcome || before.*member == after.*member)
                return;
            const Result<Statement *> removal = m_database.prepared(table.remove);
            if (!removal) {
                outcome = passOn(removal);
                return;
            }
            (*removal)->bind(after.id.value());
            outcome = (*removal)->run();
            if (outcome)
                outcome = insertList(table, after.id, after.*member);
        }
    });
    return outcome;
}

template <RecordType R>
template <class List>
Result<void> RecordTable<R>::insertList(const RecordSql::ListTable &table, Id<R> owner, const List &list)
{
    if (list.empty())
        return {};
    const Result<Statement *> prepared = m_database.prepared(table.insert);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    int position = 0;
    for (const auto &element : list) {
        using Element = std::remove_cvref_t<decltype(element)>;
        statement.bind(owner.value());
        statement.bind(position++);
        if constexpr (Described<Element>)
            Element::describe([&](const char *, auto member) { statement.bind(toColumn(element.*member)); });
        else
            statement.bind(toColumn(element));
        if (Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

template <RecordType R> Result<void> RecordTable<R>::remove(Id<R> id)
{
    const Result<Statement *> prepared = m_database.prepared(RecordSql::of<R>().remove);
    if (!prepared)
        return passOn(prepared);
    (*prepared)->bind(id.value());
    return (*prepared)->run();
}

template <RecordType R>
Result<std::optional<R>> RecordTable<R>::one(const QString &condition, const QVariant &parameter)
{
    Result<std::vector<R>> found = where(condition, {parameter});
    if (!found)
        return passOn(found);
    if (found->empty())
        return std::optional<R>();
    return std::optional<R>(std::move(found->front()));
}

template <RecordType R>
Result<std::vector<R>> RecordTable<R>::where(const QString &condition, const QVariantList &parameters)
{
    const RecordSql &sql = RecordSql::of<R>();
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT %1 FROM \"%2\" WHERE %3 ORDER BY id"_s.arg(sql.columns, sql.table, condition));
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    for (const QVariant &parameter : parameters)
        statement.bind(parameter);
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<R> records;
    ColumnReader reader(statement, sql.table);
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            break;
        R &record = records.emplace_back();
        reader.startRow();
        reader.read(record.id);
        QString uid;
        reader.read(uid);
        record.uid = Uid(std::move(uid));
        reader.read(record.trashed);
        R::describe([&](const char *, auto member) {
            using Field = std::remove_cvref_t<decltype(record.*member)>;
            if constexpr (!ListField<Field>)
                reader.read(record.*member);
        });
        if (reader.failed()) {
            statement.finish();
            return reader.failure();
        }
    }
    if (records.empty())
        return records;
    Result<void> outcome;
    size_t list = 0;
    R::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        if constexpr (ListField<Field>) {
            const RecordSql::ListTable &table = sql.lists[list++];
            if (outcome)
                outcome = readList<Field>(table, condition, parameters, records, member);
        }
    });
    if (!outcome)
        return passOn(outcome);
    return records;
}

template <RecordType R> Result<std::vector<R>> RecordTable<R>::ofContact(ContactId contact)
{
    const QStringList conditions = referenceConditions<R, Contact>();
    if (conditions.isEmpty())
        return std::vector<R>();
    return where(conditions.join(u" OR "_s), QVariantList(conditions.size(), contact.value()));
}

template <RecordType R>
template <class List>
Result<void> RecordTable<R>::readList(const RecordSql::ListTable &table, const QString &condition,
                                      const QVariantList &parameters, std::vector<R> &owners, List R::*member)
{
    using Element = typename ListOf<List>::Element;
    // Few owners are asked for by key: the usual case of one record then needs no second search for the condition.
    const bool single = owners.size() == 1;
    const QString chosen =
        single ? u"owner = ?"_s
               : u"owner IN (SELECT id FROM \"%1\" WHERE %2)"_s.arg(RecordSql::of<R>().table, condition);
    const Result<Statement *> prepared = m_database.prepared(
        u"SELECT owner, %1 FROM \"%2\" WHERE %3 ORDER BY owner, position"_s.arg(table.columns, table.name, chosen));
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    if (single)
        statement.bind(owners.front().id.value());
    else
        for (const QVariant &parameter : parameters)
            statement.bind(parameter);
    if (const Result<void> started = statement.start(); !started)
        return started;
    ColumnReader reader(statement, table.name);
    auto owner = owners.begin();
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        reader.startRow();
        Id<R> ownerId;
        reader.read(ownerId);
        while (owner != owners.end() && owner->id < ownerId)
            ++owner;
        if (owner == owners.end() || owner->id != ownerId)
            continue;
        Element element{};
        if constexpr (Described<Element>)
            Element::describe([&](const char *, auto part) { reader.read(element.*part); });
        else
            reader.read(element);
        if (reader.failed()) {
            statement.finish();
            return reader.failure();
        }
        ((*owner).*member).push_back(std::move(element));
    }
}

} // namespace cultivar::store
