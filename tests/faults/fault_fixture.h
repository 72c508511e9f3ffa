// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace cultivar::faults {

using namespace Qt::StringLiterals;

struct Outcome
{
    bool crashed = false;
    int exitCode = -1;
    QByteArray out;
    QString err;
};

void PrintTo(const Outcome &outcome, std::ostream *out);

/// Runs the built program on a database in a throw-away folder.
class FaultTest : public testing::Test
{
protected:
    FaultTest();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// With --database in front.
    [[nodiscard]] QStringList arguments(const QStringList &command) const;
    [[nodiscard]] Outcome run(const QStringList &command) const;
    /// run() that must succeed, with --json; its document.
    [[nodiscard]] QJsonDocument ask(const QStringList &command) const;

    /// The uids of everybody.
    [[nodiscard]] QStringList everybody() const;
    /// The database opens and its check finds nothing.
    void expectInOrder() const;

    /// A file of made-up cards; `first` is the number of the first.
    [[nodiscard]] QString writeCards(const QString &name, int first, int count) const;

private:
    QTemporaryDir m_folder;

protected:
    QString m_database;
};

/// Files below `folder` that a finished program leaves nowhere: half written copies.
[[nodiscard]] QStringList unfinishedFiles(const QString &folder);

} // namespace cultivar::faults
