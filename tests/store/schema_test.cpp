// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include "core/store/statement.h"
#include "tests/store/store_fixture.h"

namespace cultivar::store {
namespace {

class SchemaTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::openInMemory();
        ASSERT_TRUE(opened.has_value());
        database = std::move(*opened);
        ASSERT_TRUE(migrate(*database).has_value());
    }

    QStringList texts(const QString &sql)
    {
        QStringList found;
        const auto statement = database->temporary(sql);
        EXPECT_TRUE(statement.has_value() && (*statement)->start().has_value());
        while (statement && (*statement)->next().value_or(false))
            found += (*statement)->text(0);
        return found;
    }

    QStringList columnsOf(const QString &table)
    {
        return texts(u"SELECT name || CASE \"notnull\" WHEN 1 THEN '!' ELSE '' END FROM pragma_table_info('%1') "
                     "WHERE name <> 'id' ORDER BY cid"_s.arg(table));
    }

    /// What a field's column must be: its name, with ! where it may not be NULL.
    template <class Field> static QString column(const char *name)
    {
        constexpr bool optional = OptionalOf<Field>::value || ReferenceTo<Field>::value;
        return QString::fromLatin1(name) + (optional ? u""_s : u"!"_s);
    }

    std::unique_ptr<Database> database;
};

/// References that must be set are NOT NULL in the schema, which the description cannot say.
QStringList withoutMarks(QStringList columns)
{
    for (QString &each : columns)
        each.remove(u'!');
    return columns;
}

TEST_F(SchemaTest, HasForEveryRecordTypeTheColumnsOfItsDescription)
{
    RecordTypes::forEach([&]<class R>() {
        QStringList expected{u"uid!"_s, u"trashed"_s};
        R::describe([&](const char *name, auto member) {
            using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
            if constexpr (!ListField<Field>)
                expected += column<Field>(name);
        });
        QStringList actual = columnsOf(R::recordName);
        // The clock is derived and no field.
        if (std::is_same_v<R, Contact>) {
            for (const auto &derived : {u"last_contact"_s, u"last_attempt"_s, u"attempts!"_s})
                EXPECT_EQ(actual.removeAll(derived), 1) << derived.toStdString();
        }
        EXPECT_EQ(withoutMarks(actual), withoutMarks(expected)) << R::recordName.data();
        for (const QString &mustBe : expected)
            EXPECT_TRUE(!mustBe.endsWith(u'!') || actual.contains(mustBe)) << mustBe.toStdString();
        EXPECT_EQ(withoutMarks(QString(RecordSql::of<R>().columns).remove(u'"').remove(u' ').split(u',')).mid(1),
                  withoutMarks(actual));
    });
}

TEST_F(SchemaTest, HasATableForEveryList)
{
    RecordTypes::forEach([&]<class R>() {
        size_t list = 0;
        R::describe([&](const char *name, auto member) {
            using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
            if constexpr (ListField<Field>) {
                using Element = typename ListOf<Field>::Element;
                QStringList expected{u"owner!"_s, u"position!"_s};
                if constexpr (Described<Element>)
                    Element::describe([&](const char *part, auto inner) {
                        expected += column<std::remove_cvref_t<decltype(std::declval<Element>().*inner)>>(part);
                    });
                else
                    expected += u"value!"_s;
                const QString table = RecordSql::of<R>().lists[list++].name;
                EXPECT_EQ(table, QLatin1StringView(R::recordName) + u'_' + QLatin1StringView(name));
                EXPECT_EQ(withoutMarks(columnsOf(table)), withoutMarks(expected)) << table.toStdString();
            }
        });
        EXPECT_EQ(list, RecordSql::of<R>().lists.size());
    });
}

TEST_F(SchemaTest, EveryTableIsStrictAndEveryReferenceHasAnIndex)
{
    EXPECT_EQ(texts(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND "
                    "name NOT LIKE 'sqlite_%'"_s),
              QStringList());
    const QStringList bare =
        texts(u"SELECT t.name || '.' || f.\"from\" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f "
              "WHERE t.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, "
              "pragma_index_info(i.name) c "
              "WHERE c.seqno = 0 AND c.name = f.\"from\")"_s);
    // Overviews are few.
    EXPECT_EQ(bare, QStringList{u"meeting.overview"_s});
}

TEST_F(SchemaTest, ARecordWithItsDefaultsReadsBackEqual)
{
    RecordTypes::forEach([&]<class R>() {
        run(*database, u"BEGIN"_s);
        run(*database, u"PRAGMA defer_foreign_keys = ON"_s);
        R record;
        record.id = Id<R>(1000);
        record.uid = Uid(u"a"_s);
        // Required references and days have no default.
        R::describe([&](const char *, auto member) {
            using Field = std::remove_cvref_t<decltype(record.*member)>;
            if constexpr (ReferenceTo<Field>::value)
                record.*member = Field(7);
            else if constexpr (std::is_same_v<Field, QDate>)
                record.*member = QDate(2026, 2, 28);
            else if constexpr (std::is_same_v<Field, QDateTime>)
                record.*member = QDateTime(QDate(2026, 2, 28), QTime(1, 2, 3, 456), Qt::UTC);
        });
        RecordTable<R> table(*database);
        const Result<void> inserted = table.insert(record);
        ASSERT_TRUE(inserted.has_value()) << R::recordName.data() << ::testing::PrintToString(inserted.error());
        const auto found = table.find(record.id);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(*found, record) << R::recordName.data();
        run(*database, u"ROLLBACK"_s);
    });
}

} // namespace
} // namespace cultivar::store
