// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/commands.h"
#include "core/workspace/workspace.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace cultivar {

/// A workspace on a fresh database in a folder of its own, on Wednesday 2026-11-25 in Berlin.
class WorkspaceTest : public ::testing::Test
{
protected:
    static constexpr auto zoneName = "Europe/Berlin";

    void SetUp() override;

    /// Closes the workspace if one is open and opens the database anew, on `today`.
    void open(QDate today);

    void open() { open(today); }

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    [[nodiscard]] QString databasePath() const { return path(u"network.db"_s); }

    [[nodiscard]] std::unique_ptr<Workspace> workspaceAt(const QString &database, QDate day, bool writes = true) const;

    /// Writes a file into the test's folder and gives its path.
    QString write(const QString &name, const QByteArray &bytes);

    /// Each expects that it works.
    ChangeSet change(Workspace::Command command);
    ImportReport import(const QStringList &files, const QString &circle = {}, bool dryRun = false);
    ImportedFile importOne(const QString &name, const QByteArray &bytes);
    HistoryStep undo();
    HistoryStep redo();
    HistoryStep undoImport(const Uid &batch);
    std::shared_ptr<ContactIndex> index();
    QByteArray archive();
    void expectSound();

    Uid add(const Contact &contact, const QStringList &circles = {});
    Uid add(const QString &name, const QStringList &circles = {});
    /// With one e-mail address.
    Uid addWithAddress(const QString &name, const QString &address);
    /// Says a setting.
    void set(const QString &key, const QString &value);
    void log(const QString &name, QDate day, bool attempt = false);
    /// What the user does by hand to the only contact of that name.
    void edit(const QString &name, const std::function<void(Contact &)> &change);

    template <class Query> auto query(Query query) { return workspace->query(std::move(query)).result(); }

    template <RecordType R> std::vector<R> all()
    {
        const Result<std::vector<R>> records = query([](const Records &stored) { return stored.all<R>(); });
        EXPECT_TRUE(records.has_value());
        return records.value_or(std::vector<R>());
    }

    Contact contact(const QString &nameOrUid);
    QStringList names();

    QDate today{2026, 11, 25};
    QTimeZone zone{zoneName};
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

/// The value of a Result, or a failed test that says the error.
template <class T> T expectValue(Result<T> result)
{
    if (result)
        return std::move(*result);
    ADD_FAILURE() << ::testing::PrintToString(result.error());
    if constexpr (std::is_default_constructible_v<T>)
        return T();
    else
        std::abort();
}

inline void expectDone(const Result<void> &result)
{
    EXPECT_TRUE(result.has_value()) << ::testing::PrintToString(result.error());
}

} // namespace cultivar
