// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/demo.h"

namespace cultivar::cli {

Session::Session(SessionOptions options)
    : m_options(std::move(options))
{
    if (!m_options.demo)
        return;
    m_throwAway = std::make_unique<QTemporaryDir>();
    m_options.database = m_throwAway->filePath(u"demo.sqlite"_s);
}

Session::~Session() = default;

Result<Workspace *> Session::toRead()
{
    return openFor(m_options.demo);
}

Result<Workspace *> Session::toWrite()
{
    return openFor(true);
}

Result<Workspace *> Session::openFor(bool writing)
{
    if (m_workspace && (m_writes || !writing))
        return m_workspace.get();
    if (m_throwAway && !m_throwAway->isValid())
        return fail(ErrorKind::CannotWrite, m_throwAway->path(), m_throwAway->errorString());
    m_workspace = std::make_unique<Workspace>(
        WorkspaceOptions{m_options.database, writing, m_options.clock, m_options.zone, !m_options.pretends});
    m_writes = writing;
    Result<void> opened = m_workspace->open().result();
    if (opened && m_options.demo)
        opened = fillWithSample();
    if (!opened) {
        m_workspace.reset();
        return passOn(opened);
    }
    return m_workspace.get();
}

Result<void> Session::fillWithSample()
{
    const Result<ImportReport> imported = app::fillWithSample(*m_workspace, m_throwAway->path()).result();
    if (!imported)
        return passOn(imported);
    if (const std::optional<Error> &error = imported->files.front().error)
        return Failure(*error);
    return {};
}

Result<ChangeSet> Session::change(Workspace::Command command)
{
    const Result<Workspace *> workspace = toWrite();
    if (!workspace)
        return passOn(workspace);
    return (*workspace)->change(std::move(command)).result();
}

} // namespace cultivar::cli
