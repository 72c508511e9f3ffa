// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <QFile>
#include <QProcess>

namespace cultivar::cli {

namespace {

constexpr int longestRun = 60'000;

Outcome runProgram(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
                   const QString &folder)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments, QIODevice::ReadOnly);
    EXPECT_TRUE(process.waitForFinished(longestRun)) << qPrintable(arguments.join(u' '));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << qPrintable(arguments.join(u' '));
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

QJsonValue Outcome::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << out.toStdString();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void PrintTo(const Outcome &run, std::ostream *out)
{
    *out << "exit " << run.exitCode << "\nstdout: " << run.out.toStdString() << "\nstderr: " << run.err.toStdString();
}

CliTest::CliTest()
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_database(m_folder.filePath(u"network.sqlite"_s))
{
    m_environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    m_environment.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
}

Outcome CliTest::runBare(const QStringList &arguments) const
{
    return runProgram(QStringLiteral(CULTIVAR_CLI), arguments, m_environment, m_folder.path());
}

Outcome CliTest::run(const QStringList &arguments) const
{
    return runBare(QStringList{u"--database"_s, m_database} + arguments);
}

Outcome CliTest::ask(const QStringList &arguments) const
{
    const Outcome run = runBare(QStringList{u"--database"_s, m_database, u"--json"_s, u"--on"_s, m_today} + arguments);
    EXPECT_EQ(run.exitCode, 0) << qPrintable(arguments.join(u' ')) << '\n' << testing::PrintToString(run);
    return run;
}

Outcome CliTest::runInShell(const QString &script) const
{
    return runProgram(u"/bin/sh"_s, {u"-c"_s, script, QStringLiteral(CULTIVAR_CLI), m_database}, m_environment,
                      m_folder.path());
}

QString CliTest::add(const QString &name, const QStringList &options) const
{
    return ask(QStringList{u"add"_s, name} + options).uid();
}

QJsonObject CliTest::entry(const QStringList &arguments, const QString &name) const
{
    QJsonValue answer = ask(arguments).json();
    if (answer.isObject())
        answer = answer[u"picks"_s];
    for (const QJsonValue each : answer.toArray())
        if (each[u"name"_s] == name)
            return each.toObject();
    return {};
}

QString CliTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray CliTest::read(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QFile::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QStringList strings(const QJsonValue &array, const QString &key)
{
    QStringList values;
    for (const QJsonValue each : array.toArray())
        values += each[key].toString();
    return values;
}

void expectRefused(const Outcome &run, int exitCode, const QStringList &words)
{
    EXPECT_EQ(run.exitCode, exitCode) << testing::PrintToString(run);
    EXPECT_EQ(run.out, QByteArray()) << testing::PrintToString(run);
    EXPECT_EQ(run.err.count(u'\n'), 1) << testing::PrintToString(run);
    EXPECT_TRUE(run.err.startsWith(u"cultivar-cli: "_s) && run.err.endsWith(u".\n"_s)) << testing::PrintToString(run);
    for (const QString &word : words)
        EXPECT_TRUE(run.err.contains(word)) << qPrintable(word) << '\n' << testing::PrintToString(run);
}

} // namespace cultivar::cli
