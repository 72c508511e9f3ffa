// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QTemporaryDir>

namespace cultivar::cli {

using namespace Qt::StringLiterals;

struct SessionOptions
{
    QString database;
    bool demo = false; ///< the sample network in a throw-away profile
    std::shared_ptr<const Clock> clock;
    QTimeZone zone;
    bool pretends = false; ///< the clock shows a day that is not today
};

/// The workspace of one run of the program: opened on first use, for reading or for writing.
class Session
{
public:
    explicit Session(SessionOptions options);
    ~Session();

    [[nodiscard]] const QString &database() const { return m_options.database; }

    [[nodiscard]] QDateTime now() const { return m_options.clock->now(); }

    [[nodiscard]] QDate today() const { return m_workspace->present().today; }

    [[nodiscard]] QTimeZone zone() const { return m_workspace->present().zone; }

    /// MissingFile if there is no database yet.
    [[nodiscard]] Result<Workspace *> toRead();
    /// Creates the database if there is none.
    [[nodiscard]] Result<Workspace *> toWrite();

    /// Runs `query` on the reading thread and waits for it.
    template <class Query> [[nodiscard]] auto read(Query query) -> std::invoke_result_t<Query, const Records &>
    {
        const Result<Workspace *> workspace = toRead();
        if (!workspace)
            return passOn(workspace);
        return (*workspace)->query(std::move(query)).result();
    }

    /// The same with the contacts in memory.
    template <class Query>
    [[nodiscard]] auto readWithIndex(Query query) -> std::invoke_result_t<Query, const Records &, const ContactIndex &>
    {
        const Result<Workspace *> workspace = toRead();
        if (!workspace)
            return passOn(workspace);
        const Result<std::shared_ptr<ContactIndex>> index = (*workspace)->buildIndex().result();
        if (!index)
            return passOn(index);
        return (*workspace)
            ->query(
                [query = std::move(query), index = *index](const Records &records) { return query(records, *index); })
            .result();
    }

    [[nodiscard]] Result<ChangeSet> change(Workspace::Command command);

private:
    [[nodiscard]] Result<Workspace *> openFor(bool writing);
    [[nodiscard]] Result<void> fillWithSample();

    SessionOptions m_options;
    std::unique_ptr<QTemporaryDir> m_throwAway;
    std::unique_ptr<Workspace> m_workspace;
    bool m_writes = false;
};

} // namespace cultivar::cli
