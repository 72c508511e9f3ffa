// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace cultivar::faults {

void PrintTo(const Outcome &outcome, std::ostream *out)
{
    *out << (outcome.crashed ? "crashed" : "exit ") << outcome.exitCode << "\nstdout: " << outcome.out.toStdString()
         << "\nstderr: " << outcome.err.toStdString();
}

FaultTest::FaultTest()
    : m_database(m_folder.filePath(u"network.sqlite"_s))
{
}

QStringList FaultTest::arguments(const QStringList &command) const
{
    return QStringList{u"--database"_s, m_database} + command;
}

Outcome FaultTest::run(const QStringList &command) const
{
    QProcess process;
    process.start(QStringLiteral(CULTIVAR_CLI), arguments(command), QIODevice::ReadOnly);
    process.waitForFinished(-1);
    return {process.exitStatus() != QProcess::NormalExit, process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QJsonDocument FaultTest::ask(const QStringList &command) const
{
    const Outcome outcome = run(QStringList{u"--json"_s} + command);
    EXPECT_FALSE(outcome.crashed);
    EXPECT_EQ(outcome.exitCode, 0) << qPrintable(command.join(u' ')) << '\n' << outcome.err.toStdString();
    return QJsonDocument::fromJson(outcome.out);
}

QStringList FaultTest::everybody() const
{
    QStringList uids;
    const QJsonArray contacts = ask({u"contacts"_s}).array();
    for (const QJsonValue &contact : contacts)
        uids += contact[u"uid"_s].toString();
    return uids;
}

void FaultTest::expectInOrder() const
{
    const QJsonObject report = ask({u"check"_s}).object();
    EXPECT_TRUE(report[u"ok"_s].toBool()) << QJsonDocument(report).toJson().toStdString();
}

QString FaultTest::writeCards(const QString &name, int first, int count) const
{
    QByteArray cards;
    for (int number = first; number < first + count; ++number)
        cards += u"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-%1\r\nFN:Card %1\r\nN:Number%1;Card;;;\r\n"
                 "EMAIL:card%1@mail.example\r\nNOTE:met at table %1 of the spring fair\r\nEND:VCARD\r\n"_s.arg(number)
                     .toUtf8();
    QFile file(path(name));
    EXPECT_TRUE(file.open(QFile::WriteOnly) && file.write(cards) == cards.size());
    return file.fileName();
}

QStringList unfinishedFiles(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString file = files.next(); file.contains(u".part"_s) || file.contains(u".restoring"_s))
            found += file;
    return found;
}

} // namespace cultivar::faults
