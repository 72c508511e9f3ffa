// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_fixture.h"

#include <QFile>
#include <QFileInfo>

#include <random>

namespace cultivar::faults {
namespace {

constexpr int pageSize = 4096;

class DamagedDatabaseTest : public FaultTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(run({u"import"_s, writeCards(u"cards.vcf"_s, 0, 300)}).exitCode, 0);
        ASSERT_EQ(run({u"log"_s, u"Card 7"_s, u"--channel"_s, u"call"_s, u"--note"_s, u"about roofs"_s}).exitCode, 0);
        const QString copy = path(u"sound.sqlite"_s);
        ASSERT_EQ(run({u"backup"_s, copy}).exitCode, 0);
        QFile file(copy);
        ASSERT_TRUE(file.open(QFile::ReadOnly));
        m_sound = file.readAll();
    }

    void write(const QByteArray &bytes)
    {
        m_database = path(u"damaged.sqlite"_s);
        for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(m_database + suffix);
        QFile file(m_database);
        ASSERT_TRUE(file.open(QFile::WriteOnly | QFile::Truncate) && file.write(bytes) == bytes.size());
    }

    /// True if the check finds something. Whatever it is, no command may crash on it.
    bool isFound()
    {
        const Outcome checked = run({u"check"_s});
        for (const QStringList &command :
             {QStringList{u"contacts"_s}, QStringList{u"due"_s}, QStringList{u"add"_s, u"Somebody New"_s}})
            EXPECT_FALSE(run(command).crashed) << qPrintable(command.join(u' '));
        EXPECT_FALSE(checked.crashed);
        EXPECT_TRUE(checked.exitCode == 0 || !checked.err.isEmpty());
        return checked.exitCode != 0;
    }

    qsizetype anyPlace(qsizetype below) { return std::uniform_int_distribution<qsizetype>(0, below - 1)(m_chance); }

    QByteArray m_sound;
    std::mt19937 m_chance{20261123}; // NOLINT(cert-msc51-cpp): the same damage each time
};

TEST_F(DamagedDatabaseTest, ASoundCopyIsInOrder)
{
    write(m_sound);
    EXPECT_FALSE(isFound());
}

TEST_F(DamagedDatabaseTest, FlippedBitsCrashNothingAndManyAreFound)
{
    constexpr int rounds = 60;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = m_sound;
        // Several in a row: one alone mostly hits text, where nothing can tell it.
        for (int flip = 0; flip < 8; ++flip) {
            const qsizetype at = anyPlace(bytes.size());
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << anyPlace(8)));
        }
        write(bytes);
        found += isFound() ? 1 : 0;
    }
    EXPECT_GT(found, rounds / 4);
}

TEST_F(DamagedDatabaseTest, AnEmptiedPageIsFound)
{
    const qsizetype pages = m_sound.size() / pageSize;
    for (qsizetype page = 1; page < pages; page += std::max<qsizetype>(1, pages / 20)) {
        QByteArray bytes = m_sound;
        std::fill_n(bytes.begin() + page * pageSize, pageSize, '\0');
        write(bytes);
        EXPECT_TRUE(isFound()) << "page " << page;
    }
}

TEST_F(DamagedDatabaseTest, ACutFileIsFound)
{
    for (int round = 0; round < 10; ++round) {
        write(m_sound.first(1 + anyPlace(m_sound.size() - 1)));
        EXPECT_TRUE(isFound()) << QFileInfo(m_database).size();
    }
}

} // namespace
} // namespace cultivar::faults
