// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/job_watch.h"

namespace cultivar::ui {

/// Where an import stands: files are chosen, looked at, taken in, reported. Knows no widget.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    enum class Stage
    {
        Files,
        Looking, ///< finding out what would happen
        Look,
        Columns, ///< the user says what the columns of a table hold
        Importing,
        Report
    };

    explicit ImportFlow(const Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }

    [[nodiscard]] const QStringList &files() const { return m_files; }

    /// What would happen, in Look and Importing; what did, in Report.
    [[nodiscard]] const ImportReport &report() const { return m_report; }

    /// Of the import that is reported: when it began, and how long it took.
    [[nodiscard]] const QDateTime &importedAt() const { return m_importedAt; }

    [[nodiscard]] qint64 milliseconds() const { return m_milliseconds; }

    /// What it brought, to be taken back.
    [[nodiscard]] std::vector<Uid> batches() const;
    /// Something was found that can be taken in.
    [[nodiscard]] bool hasSomething() const;

    [[nodiscard]] bool isStopping() const { return m_watch.isStopping(); }

    /// More files, each once; all of them are looked at. Nothing happens while something runs.
    void add(const QStringList &files);
    void remove(const QString &file);
    void look();
    /// Asks what the columns of this table of the report hold; to be answered by useMapping() or leaveColumns().
    void askColumns(const QString &file);
    /// The table that is asked about; null if none is.
    [[nodiscard]] const ImportedFile *askedTable() const;
    void useMapping(const TableMapping &mapping);
    void leaveColumns();
    void import();
    /// What runs is stopped and leaves nothing behind.
    void stop();
    /// Back to the choice of files, which stay.
    void backToFiles();
    /// A new import.
    void restart();

Q_SIGNALS:
    void stageChanged();
    void moved(const cultivar::ui::JobMoment &moment);
    /// Nothing could be done at all; in the words for the user. Empty: that is over.
    void failed(const QString &words);

private:
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Looking || m_stage == Stage::Importing; }

    void setStage(Stage stage);
    void run(Stage stage, bool dryRun);
    void looked(Result<ImportReport> report);
    void imported(Result<ImportReport> report);

    Desk m_desk;
    JobWatch m_watch;
    Stage m_stage = Stage::Files;
    QStringList m_files;
    QHash<QString, TableMapping> m_mappings; ///< by file, as the user said
    QString m_asked;                         ///< the table whose columns are asked about
    ImportReport m_report;
    QDateTime m_importedAt;
    qint64 m_milliseconds = 0;
};

} // namespace cultivar::ui
