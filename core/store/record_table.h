// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/records.h"

#include <QVariant>

namespace cultivar::store {

class Database;
class Statement;

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

    template <RecordType R> [[nodiscard]] static const RecordSql &of();

private:
    template <RecordType R> static RecordSql make();
    static RecordSql fromColumns(const QString &table, const QStringList &columns);
    static ListTable listTable(const QString &table, const char *field, const QStringList &columns);
};

/// How many records are in memory at the same time where there may be very many; pictures are large.
template <RecordType R> inline constexpr size_t recordsAtATime = std::is_same_v<R, Photo> ? 4 : 200;

/// Reads and writes the records of one type with their lists. No rules, no log: EditWriter adds those. Made once for
/// each record type, in record_table.cpp: it is much code to compile.
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

    /// Those of the ids that there are, by id.
    [[nodiscard]] Result<std::vector<R>> findAll(const std::vector<qint64> &ids);

    [[nodiscard]] Result<std::vector<R>> all() { return where(u"1"_s, {}); }

    /// Those that name the contact in any of their fields, by id; for contacts: those introduced by it.
    [[nodiscard]] Result<std::vector<R>> ofContact(ContactId contact);
    /// Those for which the SQL condition holds, by id.
    [[nodiscard]] Result<std::vector<R>> where(const QString &condition, const QVariantList &parameters);
    /// Whether there is one.
    [[nodiscard]] Result<bool> has(const QString &condition, const QVariant &parameter);

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

} // namespace cultivar::store
