// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <random>

namespace cultivar::faults {
namespace {

constexpr int kills = 50;

class KilledProcessTest : public FaultTest
{
protected:
    /// A moment from the start of a program to a little after its usual end.
    int anyMoment(int usualMilliseconds)
    {
        return std::uniform_int_distribution<int>(0, usualMilliseconds + usualMilliseconds / 10)(m_chance);
    }

    /// Undoes and redoes the last step; everybody is there again after it.
    void expectUndoAndRedo()
    {
        QStringList before = everybody();
        EXPECT_EQ(run({u"undo"_s}).exitCode, 0);
        EXPECT_EQ(run({u"redo"_s}).exitCode, 0);
        QStringList after = everybody();
        before.sort();
        after.sort();
        EXPECT_EQ(before, after);
    }

    std::mt19937 m_chance{20261123}; // NOLINT(cert-msc51-cpp): the same moments each time
};

void killAfter(QProcess &process, int milliseconds)
{
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished(-1);
    }
}

TEST_F(KilledProcessTest, AnImportIsThereWholeOrNotAtAll)
{
    constexpr int few = 20;
    constexpr int many = 1500;
    ASSERT_EQ(run({u"import"_s, writeCards(u"few.vcf"_s, 0, few)}).exitCode, 0);
    const QString cards = writeCards(u"many.vcf"_s, few, many);
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(run({u"import"_s, cards}).exitCode, 0);
    const int usual = static_cast<int>(timer.elapsed());
    ASSERT_EQ(run({u"undo"_s}).exitCode, 0);

    int killed = 0;
    for (int round = 0; round < kills; ++round) {
        QProcess import;
        import.start(QStringLiteral(CULTIVAR_CLI), arguments({u"import"_s, cards}), QIODevice::ReadOnly);
        killAfter(import, anyMoment(usual));
        const bool acknowledged = import.exitStatus() == QProcess::NormalExit && import.exitCode() == 0;
        killed += import.exitStatus() == QProcess::CrashExit ? 1 : 0;
        expectInOrder();
        const auto count = everybody().size();
        EXPECT_TRUE(count == few + many || (count == few && !acknowledged)) << count;
        if (count != few) {
            EXPECT_EQ(run({u"undo"_s}).exitCode, 0);
        }
        ASSERT_EQ(everybody().size(), few) << "round " << round;
    }
    EXPECT_GT(killed, kills / 2);
    // What a killed backup left behind goes with the next one.
    EXPECT_EQ(run({u"import"_s, cards}).exitCode, 0);
    EXPECT_EQ(unfinishedFiles(QFileInfo(m_database).path()), QStringList());
}

TEST_F(KilledProcessTest, WhatALongLivedProgramAcknowledgedIsThere)
{
    QStringList acknowledged;
    for (int round = 0; round < kills; ++round) {
        QProcess storm;
        storm.start(QStringLiteral(CULTIVAR_EDIT_STORM), {m_database}, QIODevice::ReadOnly);
        // The first acknowledgement, so that every round has some; then any moment.
        ASSERT_TRUE(storm.waitForReadyRead(-1));
        constexpr int longest = 300;
        killAfter(storm, anyMoment(longest));
        const QList<QByteArray> lines = storm.readAllStandardOutput().split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            acknowledged += QString::fromUtf8(lines[i]);
        expectInOrder();
        const QStringList stored = everybody();
        const QSet<QString> present(stored.begin(), stored.end());
        for (const QString &uid : acknowledged)
            ASSERT_TRUE(present.contains(uid)) << "lost in round " << round;
        // At most the one in work when the end came, each round.
        EXPECT_LE(stored.size(), acknowledged.size() + round + 1);
        expectUndoAndRedo();
    }
    EXPECT_GT(acknowledged.size(), kills);
}

TEST_F(KilledProcessTest, WhatShortRunsAcknowledgedIsThere)
{
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(run({u"add"_s, u"First of All"_s}).exitCode, 0);
    const int usual = static_cast<int>(timer.elapsed());
    qsizetype acknowledged = 1;
    qsizetype killed = 0;
    while (killed < kills) {
        QProcess add;
        add.start(QStringLiteral(CULTIVAR_CLI), arguments({u"add"_s, u"Runner %1"_s.arg(acknowledged + killed)}),
                  QIODevice::ReadOnly);
        killAfter(add, anyMoment(usual));
        if (add.exitStatus() == QProcess::NormalExit) {
            ASSERT_EQ(add.exitCode(), 0) << add.readAllStandardError().toStdString();
            ++acknowledged;
            continue;
        }
        ++killed;
        const auto stored = everybody().size();
        ASSERT_GE(stored, acknowledged);
        ASSERT_LE(stored, acknowledged + killed);
    }
    expectInOrder();
    expectUndoAndRedo();
}

TEST_F(KilledProcessTest, AProgramThatEndsBringsEverythingIntoTheOneFile)
{
    ASSERT_EQ(run({u"add"_s, u"First of All"_s}).exitCode, 0);
    EXPECT_FALSE(QFile::exists(m_database + u"-wal"_s));
    const QString copy = path(u"copy.sqlite"_s);
    ASSERT_TRUE(QFile::copy(m_database, copy));
    m_database = copy;
    EXPECT_EQ(everybody().size(), 1);
}

TEST_F(KilledProcessTest, ALockThatNobodyCouldFinishWritingDoesNotLockForever)
{
    ASSERT_EQ(run({u"add"_s, u"First of All"_s}).exitCode, 0);
    QFile lock(m_database + u".lock"_s);
    ASSERT_TRUE(lock.open(QFile::WriteOnly));
    lock.close();
    EXPECT_EQ(run({u"add"_s, u"Second of All"_s}).exitCode, 0);
}

} // namespace
} // namespace cultivar::faults
