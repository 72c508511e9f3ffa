// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class Export : public CliTest
{
protected:
    void SetUp() override
    {
        m_ana = add(u"Ana Größe"_s,
                    {u"--email"_s, u"ana@example.org"_s, u"--organization"_s, u"Verde; Blau, & Co"_s, u"--tag"_s,
                     u"energy"_s, u"--birthday"_s, u"--12-03"_s, u"--circle"_s, u"Stay in touch"_s});
        static_cast<void>(add(u"Bo Li"_s));
        static_cast<void>(ask({u"log"_s, m_ana, u"--channel"_s, u"call"_s, u"--note"_s, u"first\nsecond"_s}));
        static_cast<void>(ask({u"promise"_s, m_ana, u"send the article"_s}));
    }

    [[nodiscard]] QByteArray exported(const QString &format, const QStringList &options = {}) const
    {
        const Outcome run = this->run(QStringList{u"export"_s, u"--format"_s, format} + options);
        EXPECT_EQ(run.exitCode, 0) << testing::PrintToString(run);
        return run.out;
    }

    QString m_ana;
};

TEST_F(Export, JsonIntoAnEmptyDatabaseComesOutTheSame)
{
    const QByteArray whole = exported(u"json"_s);
    const QString file = write(u"whole.json"_s, whole);
    m_database = path(u"second.sqlite"_s);
    const QJsonValue report = ask({u"import"_s, file}).json()[u"files"_s][0];
    EXPECT_EQ(report[u"format"_s], u"json"_s);
    EXPECT_EQ(report[u"failed"_s], QJsonArray());
    EXPECT_EQ(exported(u"json"_s), whole);
    EXPECT_EQ(ask({u"show"_s, m_ana}).json()[u"interactions"_s][0][u"note"_s], u"first\nsecond"_s);
}

TEST_F(Export, TheOtherFormatsBringTheSamePeopleBack)
{
    const QString first = m_database;
    for (const QString &format : {u"vcard4"_s, u"vcard3"_s, u"csv"_s}) {
        m_database = first;
        const QByteArray bytes = exported(format);
        const QString file = write(format + (format == u"csv" ? u".csv"_s : u".vcf"_s), bytes);
        m_database = path(format + u".sqlite"_s);
        const QJsonValue report = ask({u"import"_s, file}).json()[u"files"_s][0];
        EXPECT_EQ(report[u"added"_s], 2) << qPrintable(format);
        const QJsonValue ana = ask({u"show"_s, m_ana}).json();
        EXPECT_EQ(ana[u"name"_s], u"Ana Größe"_s) << qPrintable(format);
        EXPECT_EQ(ana[u"organization"_s], u"Verde; Blau, & Co"_s) << qPrintable(format);
        EXPECT_EQ(ana[u"emails"_s], QJsonArray{u"ana@example.org"_s}) << qPrintable(format);
        EXPECT_EQ(ana[u"tags"_s], QJsonArray{u"energy"_s}) << qPrintable(format);
        EXPECT_EQ(ana[u"dates"_s][0][u"date"_s], u"--12-03"_s) << qPrintable(format);
        EXPECT_EQ(exported(format), bytes) << qPrintable(format);
    }
}

TEST_F(Export, OneContactAloneByUidOrName)
{
    const QByteArray card = exported(u"vcard4"_s, {u"--contact"_s, m_ana});
    EXPECT_EQ(card.count("BEGIN:VCARD"), 1);
    EXPECT_TRUE(card.contains("FN:Ana Größe"));
    EXPECT_EQ(exported(u"vcard4"_s, {u"--contact"_s, u"Ana Größe"_s}), card);
    EXPECT_TRUE(exported(u"vcard3"_s, {u"--contact"_s, m_ana}).contains("VERSION:3.0"));
    expectRefused(run({u"export"_s, u"--contact"_s, u"Nobody"_s}), 1, {u"contact \"Nobody\""_s});
}

TEST_F(Export, AFileHoldsWhatStdoutWould)
{
    const QString file = path(u"all.vcf"_s);
    const QJsonValue said = ask({u"export"_s, u"--out"_s, file}).json();
    EXPECT_EQ(said[u"file"_s], file);
    EXPECT_EQ(read(file), exported(u"vcard4"_s));
    expectRefused(run({u"export"_s, u"--out"_s, path(u"no/such/all.vcf"_s)}), 1, {u"all.vcf"_s});
}

TEST_F(Export, AskedForJsonStdoutIsOneDocumentWhateverTheFormat)
{
    const QByteArray cards = exported(u"vcard4"_s);
    EXPECT_EQ(ask({u"export"_s}).json()[u"content"_s].toString().toUtf8(), cards);
    EXPECT_EQ(ask({u"export"_s, u"--format"_s, u"csv"_s}).json()[u"format"_s], u"csv"_s);
    EXPECT_EQ(ask({u"export"_s, u"--format"_s, u"json"_s}).out, exported(u"json"_s));
}

} // namespace
