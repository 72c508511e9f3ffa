// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_fixture.h"

#include <QDir>
#include <QFile>

namespace cultivar::faults {
namespace {

/// A small disk of its own, which takes an administrator.
class SmallDisk
{
public:
    SmallDisk(QString folder, const QString &size)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
        m_mounted = call(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size="_s + size, u"none"_s, m_folder});
    }

    ~SmallDisk()
    {
        if (m_mounted)
            call(u"umount"_s, {u"-l"_s, m_folder});
    }

    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

    [[nodiscard]] QString file(const QString &name) const { return m_folder + u'/' + name; }

    /// Takes all space that is left.
    void fill() const
    {
        QFile filler(file(u"filler"_s));
        if (!filler.open(QFile::WriteOnly | QFile::Unbuffered | QFile::Append))
            return;
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) {
        }
    }

    void freeSpace() const { QFile::remove(file(u"filler"_s)); }

private:
    static bool call(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QString m_folder;
    bool m_mounted = false;
};

class FullDiskTest : public FaultTest
{
protected:
    void SetUp() override
    {
        if (!m_disk.isMounted())
            GTEST_SKIP() << "Mounting a small disk takes an administrator.";
        ASSERT_EQ(run({u"import"_s, writeCards(u"few.vcf"_s, 0, few)}).exitCode, 0);
    }

    void putDatabaseOnDisk()
    {
        m_database = m_disk.file(u"network.sqlite"_s);
        ASSERT_EQ(run({u"import"_s, writeCards(u"few.vcf"_s, 0, few)}).exitCode, 0);
    }

    void expectNothingChanged() const
    {
        expectInOrder();
        EXPECT_EQ(everybody().size(), few);
        EXPECT_EQ(unfinishedFiles(m_disk.file({})), QStringList());
    }

    static void expectDiskFull(const Outcome &outcome)
    {
        EXPECT_FALSE(outcome.crashed);
        EXPECT_EQ(outcome.exitCode, 1);
        EXPECT_EQ(outcome.out, QByteArray());
        EXPECT_EQ(outcome.err.count(u'\n'), 1) << outcome.err.toStdString();
        EXPECT_TRUE(outcome.err.contains(u"The disk is full"_s)) << outcome.err.toStdString();
    }

    static constexpr int few = 40;
    SmallDisk m_disk{path(u"disk"_s), u"6m"_s};
};

TEST_F(FullDiskTest, AnImportLeavesWhatWasThere)
{
    putDatabaseOnDisk();
    const QString cards = writeCards(u"many.vcf"_s, few, 20000);
    expectDiskFull(run({u"import"_s, cards}));
    expectNothingChanged();
    EXPECT_EQ(run({u"import"_s, writeCards(u"some.vcf"_s, few, 5)}).exitCode, 0);
    EXPECT_EQ(everybody().size(), few + 5);
}

TEST_F(FullDiskTest, TheBackupBeforeAnImportLeavesWhatWasThere)
{
    putDatabaseOnDisk();
    m_disk.fill();
    expectDiskFull(run({u"import"_s, writeCards(u"some.vcf"_s, few, 5)}));
    m_disk.freeSpace();
    expectNothingChanged();
}

TEST_F(FullDiskTest, AnEditLeavesWhatWasThere)
{
    putDatabaseOnDisk();
    ASSERT_EQ(run({u"add"_s, u"One more"_s}).exitCode, 0);
    ASSERT_EQ(run({u"undo"_s}).exitCode, 0);
    m_disk.fill();
    const Outcome full = run({u"add"_s, u"Too many"_s});
    expectDiskFull(full);
    m_disk.freeSpace();
    expectNothingChanged();
    EXPECT_EQ(run({u"add"_s, u"Not too many"_s}).exitCode, 0);
    EXPECT_EQ(everybody().size(), few + 1);
    EXPECT_EQ(run({u"undo"_s}).exitCode, 0);
    EXPECT_EQ(everybody().size(), few);
}

TEST_F(FullDiskTest, AnExportLeavesTheFileThatWasThere)
{
    for (const QString &format : {u"vcard4"_s, u"csv"_s, u"json"_s}) {
        const QString target = m_disk.file(u"export."_s + format);
        QFile file(target);
        ASSERT_TRUE(file.open(QFile::WriteOnly));
        file.write("what was there");
        file.close();
        m_disk.fill();
        expectDiskFull(run({u"export"_s, u"--format"_s, format, u"--out"_s, target}));
        ASSERT_TRUE(file.open(QFile::ReadOnly));
        EXPECT_EQ(file.readAll(), QByteArray("what was there"));
        file.close();
        m_disk.freeSpace();
        file.remove();
        EXPECT_EQ(QDir(m_disk.file({})).entryList(QDir::Files | QDir::Hidden), QStringList()) << qPrintable(format);
    }
}

TEST_F(FullDiskTest, ABackupLeavesTheOneThatWasThere)
{
    const QString target = m_disk.file(u"copy.sqlite"_s);
    ASSERT_EQ(run({u"backup"_s, target}).exitCode, 0);
    ASSERT_EQ(run({u"add"_s, u"One more"_s}).exitCode, 0);
    m_disk.fill();
    expectDiskFull(run({u"backup"_s, target}));
    EXPECT_EQ(unfinishedFiles(m_disk.file({})), QStringList());
    m_database = target;
    m_disk.freeSpace();
    expectNothingChanged();
}

} // namespace
} // namespace cultivar::faults
