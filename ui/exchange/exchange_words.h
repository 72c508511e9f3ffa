// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"
#include "ui/shell/job_watch.h"

#include <QCoreApplication>
#include <QLocale>

namespace cultivar::ui {

/// What import and export say, in one place. Counts are written as the locale does.
struct ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    [[nodiscard]] static QString number(qint64 count);
    [[nodiscard]] static QString people(int count);
    [[nodiscard]] static QString messages(int count);
    /// Messages, mail, talks: whatever was said or written.
    [[nodiscard]] static QString conversations(int count);
    /// "12 entries": of meetings, promises, goodwill, or of all kinds together.
    [[nodiscard]] static QString entries(int count);
    [[nodiscard]] static QString files(int count);

    /// "LinkedIn", "vCard".
    [[nodiscard]] static QString formatName(FileFormat format);
    /// That of a Batch, whose word it is.
    [[nodiscard]] static QString formatName(QStringView batchFormat);
    /// "LinkedIn · 412 people".
    [[nodiscard]] static QString fileSummary(const ImportedFile &file);

    /// "Reading Connections.csv"; `looking`: nothing is written.
    [[nodiscard]] static QString phase(const JobStep &step, bool looking);
    /// "293 of 473, about 4 seconds"; empty if there is nothing to tell.
    [[nodiscard]] static QString howFar(const JobMoment &moment);
    /// 0 to 1; negative if it is not known.
    [[nodiscard]] static double share(const JobStep &step);

    [[nodiscard]] static QString kind(PreviewKind kind);
    /// What becomes of somebody, in one line: "Role Engineer → Architect · 3 conversations, last on 4 October".
    [[nodiscard]] static QString changes(const PreviewRow &row, QDate today);
    [[nodiscard]] static QString why(const RowProblem &problem);
    /// "Import 380 people", "Import 3 conversations".
    [[nodiscard]] static QString importButton(const PeopleCount &people);
    /// Errors name their file by its whole path where they know it.
    [[nodiscard]] static QString complaint(const ImportedFile &file);
};

/// One change of a field as its parts, for whoever paints them.
struct ChangePart
{
    enum class Kind
    {
        Label,
        Old,
        New,
        Plain
    };

    Kind kind = Kind::Plain;
    QString text;
};

/// The same as ExchangeWords::changes(), in parts.
[[nodiscard]] std::vector<ChangePart> changeParts(const PreviewRow &row, QDate today);

} // namespace cultivar::ui
