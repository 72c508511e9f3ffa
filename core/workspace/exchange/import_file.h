// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/archive_members.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/source_records.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/whole_file.h"
#include "core/workspace/exchange/import_request.h"
#include "core/workspace/exchange/import_tally.h"
#include "core/workspace/exchange/imported_file.h"
#include "core/workspace/exchange/mail_files.h"
#include "core/workspace/job_progress.h"
#include "core/workspace/records.h"

#include <functional>
#include <vector>

namespace cultivar::store {
class EditWriter;
}

namespace cultivar {

class ContactImport;

/// What an import works with. `beforeWriting` is called once, before the first file that can be read is taken in: to
/// back up.
struct ImportSurroundings
{
    store::EditWriter &writer;
    const Present &present;
    const JobControl &control;
    std::function<Result<void>()> beforeWriting;
};

/// What is the same for all files of an import.
struct ImportPlan
{
    const ImportSurroundings &surroundings;
    CircleId circle; ///< all join it, unless null
    const ImportRequest &request;
    QStringList myAddresses; ///< lower case
    ImportTally &tally;
    WaitingAnswers &waiting; ///< of the mail of all files
    QSet<QString> &events;   ///< origins of the events that any file has brought
};

/// What one file of an archive holds; for a file that is none, all of it under no name.
struct ParsedPart
{
    QString name;
    Parsed parsed;
};

/// Takes one file in.
class FileImport
{
public:
    FileImport(const ImportPlan &plan, ImportedFile &report);

    /// Fails only for what concerns more than this file. `asked`: nothing to go by what is `found`. `found`: nothing
    /// for what can be read only once and is looked at then.
    [[nodiscard]] Result<ChangeSet> run(std::optional<FileFormat> asked, std::optional<FileFormat> found);

private:
    using Reading = std::function<Result<void>(ContactImport &)>;

    [[nodiscard]] Result<ChangeSet> begin(const Reading &reading);
    [[nodiscard]] Result<void> findMapping(const QByteArray &bytes);
    [[nodiscard]] Result<void> keepMapping(ContactImport &import);
    [[nodiscard]] Result<ChangeSet> rehearse(const Reading &reading);
    [[nodiscard]] Result<ChangeSet> inTransaction(const Reading &reading);
    [[nodiscard]] Result<bool> take(const Reading &reading);
    [[nodiscard]] Result<bool> takeInto(MatchIndex &known, const Reading &reading);
    [[nodiscard]] Result<void> takeBytes(ContactImport &import, const QByteArray &bytes);
    [[nodiscard]] MailTarget mailTarget(ContactImport &import);
    [[nodiscard]] Result<void> noteMail(const Result<MailPassedOver> &passedOver);
    [[nodiscard]] Result<void> dispatch(ContactImport &import, const QByteArray &bytes);
    [[nodiscard]] ReadingContext contextOf(const QString &fileName) const;
    /// `part`: the name of a file inside another.
    [[nodiscard]] Result<void> takeInItsWay(ContactImport &import, FileFormat format, const QByteArray &bytes,
                                            const QString &part = {});
    [[nodiscard]] Result<ChangeSet> runFolder();
    [[nodiscard]] Result<void> takeZip(ContactImport &import, const QByteArray &bytes);
    [[nodiscard]] Result<void> takeMembers(ContactImport &import, ArchiveMembers members);
    [[nodiscard]] Result<void> takeKnownMembers(ContactImport &import, std::vector<ArchiveMember> members);
    [[nodiscard]] Result<void> readMember(ContactImport &import, const ArchiveMember &member, LinkedInSelf &me,
                                          std::vector<ParsedPart> &parts);
    [[nodiscard]] Result<void> refusedArchive(const Error &error) const;
    [[nodiscard]] Result<void> aboutTheFile(const Error &error) const;
    [[nodiscard]] Result<void> takeCards(ContactImport &import, const QByteArray &bytes);
    [[nodiscard]] Result<void> takeAll(ContactImport &import, std::vector<ParsedPart> parts);
    [[nodiscard]] Result<void> takeOwnCsv(ContactImport &import, const QByteArray &bytes, const QString &part);
    [[nodiscard]] Result<void> takeArchive(ContactImport &import, const QByteArray &bytes);
    [[nodiscard]] Result<void> takeNetwork(ContactImport &import, Network network);
    [[nodiscard]] ReadingWatch watch();
    [[nodiscard]] static Error errorIn(const QString &file, const Error &error);
    [[nodiscard]] static Result<void> spoiled(ContactImport &import, const ArchiveMember &member, const Error &error);
    static void noteUnreadable(ContactImport &import, const QString &part, const Error &error);
    /// `problems`: places in the report, of those that are of these bytes.
    void quoteProblems(const std::vector<size_t> &problems, const SourceFormat &format, const QByteArray &bytes);

    const ImportPlan &m_plan;
    store::EditWriter &m_writer;
    ImportedFile &m_report;
    JobProgress m_progress;
    bool m_said = false; ///< the user says what the columns hold, now
};

/// Whether what was found is what was asked for by its word: "csv" is any table, and what an archive or a folder holds
/// is found when it is looked into.
[[nodiscard]] bool isKindOf(FileFormat found, FileFormat asked);

/// Whether the error is about one file, and the others can go on.
[[nodiscard]] bool isAboutTheFile(const Error &error);

/// What the file had brought so far is rolled back, so its numbers go too.
void refuse(ImportedFile &file, const Error &error);

} // namespace cultivar
