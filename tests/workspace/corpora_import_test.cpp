// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/csv.h"
#include "core/model/json_value.h"
#include "tests/support/corpora.h"
#include "tests/workspace/workspace_fixture.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <iostream>

namespace cultivar {
namespace {

QString withoutBreaks(QString text)
{
    return text.remove(u'\r').remove(u'\n').simplified();
}

/// Whatever lies in the folder of public sample files, known or not, goes through the door as a user would bring it.
class CorporaImportTest : public test::WithCorpora<WorkspaceTest>
{
protected:
    /// A table nobody knows is answered as a user would who calls people by its first column and keeps the rest.
    ImportedFile importAnswered(const QString &path)
    {
        const ImportedFile file = import({path}).files.front();
        if (!file.error || file.error->kind != ErrorKind::UnknownColumns)
            return file;
        ImportRequest request;
        request.files = {path};
        TableMapping mapping = *file.mapping;
        mapping.targets.front() = u"Full Name"_s;
        request.mappings.insert(path, mapping);
        return expectValue(workspace->import(request).result()).files.front();
    }

    /// Each value that can be seen of what is stored, and the words of what was said of the file.
    QStringList storedOrReported(const ImportedFile &file)
    {
        QStringList values;
        for (const Contact &contact : all<Contact>()) {
            values += contact.displayName(); // of its parts
            NoReferences references;
            collectFields(json::writeFields(contact, references), values);
        }
        for (const RowProblem &problem : file.problems)
            values += withoutBreaks(problem.words);
        return values;
    }

    /// Nothing of one file is there when the next one comes.
    void expectGone(const ImportedFile &file)
    {
        if (!file.batch.isEmpty())
            undo();
        EXPECT_THAT(names(), ::testing::IsEmpty());
    }

private:
    /// Cards refer to nobody.
    struct NoReferences
    {
        template <class R> static QJsonValue write(Id<R> /*reference*/) { return {}; }
    };

    static void collectFields(const QJsonObject &fields, QStringList &values)
    {
        // "sources" is where the words of the file are kept as they are.
        static const QStringList ours = {u"sources"_s, u"uid"_s, u"added"_s};
        for (auto field = fields.begin(); field != fields.end(); ++field)
            if (!ours.contains(field.key()))
                collect(*field, values);
    }

    static void collect(const QJsonValue &value, QStringList &values)
    {
        if (value.isArray())
            for (const QJsonValue &each : value.toArray())
                collect(each, values);
        else if (value.isObject())
            collectFields(value.toObject(), values);
        else if (value.isString())
            values += withoutBreaks(value.toString());
    }
};

/// Streets and notes have several cells in one value.
bool isPartOfOne(const QStringList &values, const QString &text)
{
    return std::ranges::any_of(values,
                               [part = withoutBreaks(text)](const QString &value) { return value.contains(part); });
}

void expectAccounted(const ImportedFile &file)
{
    EXPECT_EQ(file.read, file.added + file.updated + file.unchanged + file.failed);
    EXPECT_TRUE(file.failed == 0 || !file.problems.empty()) << "something failed and nothing is said of it";
}

TEST_F(CorporaImportTest, EveryCellOfEveryTableIsStoredOrReported)
{
    const QStringList tables = test::samples({u"*.csv"_s, u"*.tsv"_s});
    ASSERT_FALSE(tables.isEmpty());
    for (const QString &path : tables) {
        SCOPED_TRACE(path.toStdString());
        const ImportedFile file = importAnswered(path);
        if (file.error) {
            std::cout << path.toStdString() << ": " << file.error->detail.toStdString() << '\n';
            ADD_FAILURE() << ::testing::PrintToString(*file.error);
            continue;
        }
        expectAccounted(file);
        const QStringList kept = storedOrReported(file);
        const QString text = decodedText(test::sample(path));
        CsvReader reader(text, detectDelimiter(text));
        const int headerRow = file.mapping ? file.mapping->headerRow : 1;
        for (int row = 1; const auto record = reader.next(); ++row) {
            if (row <= headerRow)
                continue;
            for (const QString &cell : record->cells)
                EXPECT_TRUE(isPartOfOne(kept, cell)) << "line " << record->line << ": " << cell.toStdString();
        }
        expectGone(file);
    }
    expectSound();
}

TEST_F(CorporaImportTest, EveryValueOfEveryLdifIsStoredOrReported)
{
    const QStringList books = test::samples({u"*.ldif"_s});
    ASSERT_FALSE(books.isEmpty());
    // How the other program sorts and sends.
    const QStringList house = {u"dn"_s, u"objectclass"_s, u"modifytimestamp"_s, u"version"_s, u"mozillausehtmlmail"_s};
    for (const QString &path : books) {
        SCOPED_TRACE(path.toStdString());
        const ImportedFile file = import({path}).files.front();
        EXPECT_EQ(file.error, std::nullopt);
        expectAccounted(file);
        const QStringList kept = storedOrReported(file);
        QByteArray text = test::sample(path);
        text.replace("\r\n", "\n").replace("\n ", "");
        int entries = 0;
        for (const QByteArray &line : text.split('\n')) {
            entries += line.toLower().startsWith("dn:") ? 1 : 0;
            const qsizetype colon = line.indexOf(':');
            if (colon <= 0 || line.startsWith('#') || house.contains(QString::fromUtf8(line.first(colon)).toLower()))
                continue;
            const bool coded = line.mid(colon, 2) == "::";
            const QByteArray raw = line.mid(colon + (coded ? 2 : 1)).trimmed();
            const QString value = QString::fromUtf8(coded ? QByteArray::fromBase64(raw) : raw);
            // An address of the web, and what it is called (RFC 2079).
            const bool isLabelled = line.toLower().startsWith("labeleduri:");
            for (const QString &part : isLabelled ? value.split(u' ') : QStringList{value})
                EXPECT_TRUE(isPartOfOne(kept, part)) << line.toStdString();
        }
        EXPECT_EQ(file.read, entries);
        expectGone(file);
    }
    expectSound();
}

TEST_F(CorporaImportTest, AllFilesInOneGoAreTakenOrSayWhyNot)
{
    const QStringList all = test::samples({u"*"_s});
    ASSERT_FALSE(all.isEmpty());
    const ImportReport report = import(all);
    ASSERT_EQ(report.files.size(), static_cast<size_t>(all.size()));
    int taken = 0;
    std::vector<Uid> batches;
    for (const ImportedFile &file : report.files) {
        SCOPED_TRACE(file.file.toStdString());
        if (file.error) {
            EXPECT_NE(file.error->kind, ErrorKind::Database);
            continue;
        }
        expectAccounted(file);
        ++taken;
        if (!file.batch.isEmpty())
            batches.push_back(file.batch);
    }
    std::cout << taken << " of " << all.size() << " files taken in\n";
    EXPECT_GT(taken, all.size() / 2);
    expectSound();
    const Result<HistoryStep> back = workspace->undoImports(batches).result();
    ASSERT_TRUE(back.has_value());
    EXPECT_THAT(back->kept, ::testing::IsEmpty());
    EXPECT_THAT(names(), ::testing::IsEmpty());
    expectSound();
}

} // namespace
} // namespace cultivar
