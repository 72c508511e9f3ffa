// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include "core/store/column_value.h"
#include "core/store/database.h"
#include "core/store/references.h"
#include "core/store/statement.h"

namespace cultivar::store {

namespace {

QString quoted(const QStringList &names)
{
    return u'"' + names.join(u"\", \""_s) + u'"';
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace

RecordSql RecordSql::fromColumns(const QString &table, const QStringList &columns)
{
    RecordSql sql;
    sql.table = table;
    sql.columns = quoted(columns);
    sql.insert = u"INSERT INTO \"%1\" (%2) VALUES (%3)"_s.arg(table, sql.columns, placeholders(columns.size()));
    QStringList assignments;
    for (qsizetype i = 1; i < columns.size(); ++i)
        assignments += u"\"%1\" = ?"_s.arg(columns[i]);
    sql.update = u"UPDATE \"%1\" SET %2 WHERE id = ?"_s.arg(table, assignments.join(u", "_s));
    sql.remove = u"DELETE FROM \"%1\" WHERE id = ?"_s.arg(table);
    return sql;
}

RecordSql::ListTable RecordSql::listTable(const QString &table, const char *field, const QStringList &columns)
{
    ListTable list;
    list.name = u"%1_%2"_s.arg(table, QString::fromLatin1(field));
    list.columns = quoted(columns);
    list.insert = u"INSERT INTO \"%1\" (owner, position, %2) VALUES (%3)"_s.arg(list.name, list.columns,
                                                                                placeholders(columns.size() + 2));
    list.remove = u"DELETE FROM \"%1\" WHERE owner = ?"_s.arg(list.name);
    return list;
}

template <RecordType R> const RecordSql &RecordSql::of()
{
    static const RecordSql sql = make<R>();
    return sql;
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

template <RecordType R> Result<std::vector<R>> RecordTable<R>::findAll(const std::vector<qint64> &ids)
{
    if (ids.empty())
        return std::vector<R>();
    return where(u"id IN (SELECT value FROM json_each(?))"_s, {idList(ids)});
}

template <RecordType R> Result<bool> RecordTable<R>::has(const QString &condition, const QVariant &parameter)
{
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT 1 FROM \"%1\" WHERE %2 LIMIT 1"_s.arg(RecordSql::of<R>().table, condition));
    if (!prepared)
        return passOn(prepared);
    (*prepared)->bind(parameter);
    if (const Result<void> started = (*prepared)->start(); !started)
        return passOn(started);
    Result<bool> found = (*prepared)->next();
    (*prepared)->finish();
    return found;
}

template <RecordType R> Result<std::vector<R>> RecordTable<R>::ofContact(ContactId contact)
{
    const QStringList conditions = referenceConditions(R::recordName, Contact::recordName);
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

#define CULTIVAR_INSTANTIATE(R)                                                                                        \
    template class RecordTable<R>;                                                                                     \
    template const RecordSql &RecordSql::of<R>();

CULTIVAR_EACH_RECORD(CULTIVAR_INSTANTIATE)
#undef CULTIVAR_INSTANTIATE

} // namespace cultivar::store
