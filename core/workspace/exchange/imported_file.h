// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/parsed.h"
#include "core/exchange/tables/table_mapping.h"
#include "core/model/edit.h"
#include "core/workspace/exchange/import_preview.h"

namespace cultivar {

/// What a format is called outside: all files of a LinkedIn archive are "linkedin".
[[nodiscard]] QString formatWord(FileFormat format);

/// What stayed although the file says something else: an edit of the user's, or what somebody else said first.
struct KeptEdit
{
    QString name;      ///< of the person
    QString field;     ///< described name
    QString stays;     ///< in words, on one line
    QString brought;   ///< what the file says
    bool isOwn = true; ///< the user's; else another source's, or of another record of the same file

    bool operator==(const KeptEdit &) const = default;
};

/// A meeting to come that a calendar called off. It is in the trash now, unless it was prepared.
struct CalledOff
{
    QString purpose;
    QDate day; ///< mine
    bool stays = false;

    bool operator==(const CalledOff &) const = default;
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
    std::vector<CalledOff> calledOff;
    std::optional<TableMapping> mapping; ///< of a table of another program
    std::vector<QStringList> firstRows;  ///< of such a table
    QStringList parts;                   ///< the files inside it that were read
    bool hasLinkedIn = false;            ///< among them
    QStringList partsPassedOver;         ///< the others
    int partsOfSameName = 0;             ///< of those that were read, those that are called as another
    Uid batch;                           ///< empty if nothing was added or changed
    int passedOver = 0;                  ///< messages of lists and machines, drafts and junk, to several or nobody, and
    int unclearMail = 0;                 ///< between two of whom it is not known which is me
    int eventsPassedOver = 0;            ///< of calendars, of which no record was made
    std::optional<Error> error;          ///< why nothing of the file was taken in
    bool notReached = false;             ///< the import stopped at an earlier file

    /// It is an archive or a folder: what was read of it are files inside.
    [[nodiscard]] bool holdsFiles() const { return format == FileFormat::Zip || format == FileFormat::Folder; }

    /// It is of LinkedIn, or what it holds is.
    [[nodiscard]] bool bringsLinkedIn() const;
};

struct ImportReport
{
    std::vector<ImportedFile> files;      ///< in the order they were given
    PeopleCount people;                   ///< over all files
    std::vector<ProposedPerson> proposed; ///< those met most often first, at most 200
    std::vector<PreviewRow> preview;      ///< of a dry run: the first of each kind, see ImportTally
    ChangeSet changes;
};

} // namespace cultivar
