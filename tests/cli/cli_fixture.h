// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace cultivar::cli {

using namespace Qt::StringLiterals;

/// What one run of the program did.
struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QString err;

    /// The one JSON document on stdout; undefined and a failed test if there is none, or more.
    [[nodiscard]] QJsonValue json() const;

    [[nodiscard]] QJsonArray array() const { return json().toArray(); }

    [[nodiscard]] QString uid() const { return json()[u"uid"_s].toString(); }
};

void PrintTo(const Outcome &run, std::ostream *out);

/// Runs the built program, each time a process of its own, on a database in a throw-away folder.
class CliTest : public testing::Test
{
protected:
    CliTest();

    /// With --database in front.
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    /// With --database, --json and --on `m_today`; expected to succeed.
    [[nodiscard]] Outcome ask(const QStringList &arguments) const;
    /// Exactly these arguments.
    [[nodiscard]] Outcome runBare(const QStringList &arguments) const;
    /// Through a shell, with the program as "$0", for what only a shell can arrange.
    [[nodiscard]] Outcome runInShell(const QString &script) const;

    /// ask({add, name, …}).uid()
    [[nodiscard]] QString add(const QString &name, const QStringList &options = {}) const;
    /// The entry of that name among the answers of `arguments`; empty if there is none.
    [[nodiscard]] QJsonObject entry(const QStringList &arguments, const QString &name) const;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray read(const QString &path);

    QString m_today = u"2026-11-27"_s;
    QProcessEnvironment m_environment;

private:
    QTemporaryDir m_folder;

protected:
    QString m_database;
};

[[nodiscard]] QStringList strings(const QJsonValue &array, const QString &key);

/// Exit code, nothing on stdout, and one plain line on stderr that holds every one of `words`.
void expectRefused(const Outcome &run, int exitCode, const QStringList &words);

} // namespace cultivar::cli
