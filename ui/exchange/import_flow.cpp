// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_flow.h"

#include "core/wording/error_text.h"

#include <QDir>

#include <algorithm>

namespace cultivar::ui {

namespace {

bool wasStopped(const Result<ImportReport> &report)
{
    const auto isCancelled = [](const ImportedFile &file) {
        return file.error && file.error->kind == ErrorKind::Cancelled;
    };
    return report ? std::ranges::any_of(report->files, isCancelled) : report.error().kind == ErrorKind::Cancelled;
}

} // namespace

ImportFlow::ImportFlow(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_watch, &JobWatch::moved, this, &ImportFlow::moved);
}

std::vector<Uid> ImportFlow::batches() const
{
    std::vector<Uid> batches;
    for (const ImportedFile &file : m_report.files)
        if (!file.batch.isEmpty())
            batches.push_back(file.batch);
    return batches;
}

bool ImportFlow::hasSomething() const
{
    return std::ranges::any_of(m_report.files, [](const ImportedFile &file) { return file.added + file.updated > 0; });
}

void ImportFlow::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ImportFlow::add(const QStringList &files)
{
    if (isBusy())
        return;
    if (m_stage == Stage::Report)
        restart();
    // A folder that is dropped may end in a slash.
    for (const QString &file : files)
        if (const QString path = QDir::cleanPath(file); !m_files.contains(path))
            m_files += path;
    if (!m_files.isEmpty())
        look();
}

void ImportFlow::remove(const QString &file)
{
    if (isBusy() || m_files.removeAll(file) == 0)
        return;
    if (m_stage == Stage::Look && !m_files.isEmpty())
        look();
    else
        setStage(Stage::Files);
}

void ImportFlow::run(Stage stage, bool dryRun)
{
    Q_EMIT failed({});
    ImportRequest request;
    request.files = m_files;
    request.dryRun = dryRun;
    request.mappings = m_mappings;
    whenDone(m_desk.workspace.import(request, m_watch.begin()), this, [this, dryRun](Result<ImportReport> report) {
        m_watch.end();
        dryRun ? looked(std::move(report)) : imported(std::move(report));
    });
    setStage(stage);
}

void ImportFlow::look()
{
    if (!isBusy() && !m_files.isEmpty())
        run(Stage::Looking, true);
}

void ImportFlow::looked(Result<ImportReport> report)
{
    const bool stopped = wasStopped(report);
    if (!report && !stopped)
        Q_EMIT failed(wording::errorText(report.error()));
    if (!report || stopped) {
        setStage(Stage::Files);
        return;
    }
    m_report = std::move(*report);
    // A single table that nobody knows has nothing else to look at.
    const bool asks = m_report.files.size() == 1 && m_report.files.front().error &&
                      m_report.files.front().error->kind == ErrorKind::UnknownColumns;
    m_asked = asks ? m_report.files.front().file : QString();
    setStage(asks ? Stage::Columns : Stage::Look);
}

void ImportFlow::askColumns(const QString &file)
{
    if (m_stage != Stage::Look)
        return;
    m_asked = file;
    setStage(askedTable() ? Stage::Columns : Stage::Look);
}

const ImportedFile *ImportFlow::askedTable() const
{
    const auto found = std::ranges::find(m_report.files, m_asked, &ImportedFile::file);
    return m_asked.isEmpty() || found == m_report.files.end() || !found->mapping ? nullptr : &*found;
}

void ImportFlow::useMapping(const TableMapping &mapping)
{
    if (m_stage != Stage::Columns)
        return;
    m_mappings.insert(m_asked, mapping);
    look();
}

void ImportFlow::leaveColumns()
{
    if (m_stage == Stage::Columns)
        setStage(m_report.files.size() == 1 && m_report.files.front().error ? Stage::Files : Stage::Look);
}

void ImportFlow::import()
{
    if (m_stage != Stage::Look || !hasSomething())
        return;
    m_importedAt = m_desk.workspace.present().now;
    run(Stage::Importing, false);
}

void ImportFlow::imported(Result<ImportReport> report)
{
    if (!report) {
        if (!wasStopped(report))
            Q_EMIT failed(wording::errorText(report.error()));
        setStage(Stage::Look);
        return;
    }
    m_report = std::move(*report);
    m_milliseconds = m_watch.milliseconds();
    setStage(Stage::Report);
}

void ImportFlow::stop()
{
    if (isBusy())
        m_watch.stop();
}

void ImportFlow::backToFiles()
{
    if (m_stage == Stage::Look || m_stage == Stage::Columns)
        setStage(Stage::Files);
}

void ImportFlow::restart()
{
    if (isBusy())
        return;
    m_files.clear();
    m_mappings.clear();
    m_asked.clear();
    m_report = {};
    Q_EMIT failed({});
    setStage(Stage::Files);
}

} // namespace cultivar::ui
