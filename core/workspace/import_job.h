// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/parsed.h"
#include "core/exchange/tables/table_mapping.h"
#include "core/model/edit.h"
#include "core/workspace/import_preview.h"
#include "core/workspace/job_control.h"
#include "core/workspace/records.h"

#include <functional>

namespace cultivar::store {
class EditWriter;
}

namespace cultivar {

/// What a format is called outside: all files of a LinkedIn archive are "linkedin".
[[nodiscard]] QString formatWord(FileFormat format);

struct ImportRequest
{
    QStringList files;
    std::optional<FileFormat> format;        ///< nothing: found by looking
    QString circle;                          ///< name or uid of the circle all imported contacts join; empty: none
    bool dryRun = false;                     ///< find out what would happen; nothing is written
    QHash<QString, TableMapping> mappings{}; ///< by file: what the columns of a table hold; others by looking
    TableHints tables{};                     ///< of any table that is not in `mappings`
};

/// An edit of the user's that stayed although the file says something else.
struct KeptEdit
{
    QString name;    ///< of the person
    QString field;   ///< described name
    QString stays;   ///< in words, on one line
    QString brought; ///< what the file says

    bool operator==(const KeptEdit &) const = default;
};

/// What became of one file.
struct ImportedFile
{
    QString file;
    FileFormat format = FileFormat::Unknown;
    int read = 0; ///< added + updated + unchanged + failed
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int failed = 0;
    std::vector<RowProblem> problems;
    std::vector<KeptEdit> keptEdits;
    std::optional<TableMapping> mapping; ///< of a table of another program
    std::vector<QStringList> firstRows;  ///< of such a table
    QStringList parts;                   ///< the files inside it that were read
    bool hasLinkedIn = false;            ///< among them
    int partsPassedOver = 0;             ///< the others
    Uid batch;                           ///< empty if nothing was added or changed
    int passedOver = 0;                  ///< messages of lists and machines, to several, and
    int unclearMail = 0;                 ///< between two of whom it is not known which is me
    std::optional<Error> error;          ///< why nothing of the file was taken in
    bool notReached = false;             ///< the import stopped at an earlier file

    /// It is of LinkedIn, or what it holds is.
    [[nodiscard]] bool bringsLinkedIn() const;
};

/// What an import works with. `beforeWriting` is called once, before the first file that can be read is taken in: to
/// back up.
struct ImportSurroundings
{
    store::EditWriter &writer;
    const Present &present;
    const JobControl &control;
    std::function<Result<void>()> beforeWriting;
};

struct ImportReport
{
    std::vector<ImportedFile> files;      ///< in the order they were given
    PeopleCount people;                   ///< over all files
    std::vector<ProposedPerson> proposed; ///< those met most often first, at most 200
    std::vector<PreviewRow> preview;      ///< of a dry run: the first of each kind, see ImportTally
    ChangeSet changes;
};

/// Reads files into the database, on the writer's thread: one batch and one transaction a file, contacts before
/// messages. A bad row is reported and the rest goes on; a file that cannot be read is reported and the next is taken.
/// What concerns more than one file (cancelled, disk full, a failing database) stops the import: the file in work
/// leaves nothing and has the error, those before it stay, those after it are not reached. If there is none before it,
/// or the circle is not known, the import fails as a whole.
[[nodiscard]] Result<ImportReport> importFiles(const ImportSurroundings &surroundings, const ImportRequest &request);

} // namespace cultivar
