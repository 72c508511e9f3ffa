// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "core/exchange/tables/linkedin_tables.h"
#include "core/wording/error_text.h"
#include "core/workspace/exchange/contact_import.h"
#include "core/workspace/exchange/folder_members.h"
#include "core/workspace/exchange/import_file.h"
#include "core/workspace/exchange/linkedin_self.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

// Files inside an archive.

namespace cultivar {

namespace {

bool isMail(const ArchiveMember &member)
{
    return member.format == FileFormat::Mbox || member.format == FileFormat::Eml;
}

bool isMessages(const ArchiveMember &member)
{
    return member.format == FileFormat::LinkedInMessages;
}

/// Takes those out of `members` that are such, both in their order.
std::vector<ArchiveMember> takeOut(std::vector<ArchiveMember> &members, bool (*isSuch)(const ArchiveMember &))
{
    const auto first = std::stable_partition(members.begin(), members.end(),
                                             [isSuch](const ArchiveMember &member) { return !isSuch(member); });
    std::vector<ArchiveMember> taken(std::make_move_iterator(first), std::make_move_iterator(members.end()));
    members.erase(first, members.end());
    return taken;
}

/// What an archive tells of me in several files is one text, and another one than either alone, lest a smaller archive
/// take from it what it does not have.
void joinOverviews(std::vector<ParsedPart> &parts)
{
    // Of two archives in one folder the last is the newer.
    QSet<Uid> said;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        std::erase_if(part->parsed.overviews, [&said](const ParsedRecord<Overview> &overview) {
            const bool isSaid = said.contains(overview.record.uid);
            said.insert(overview.record.uid);
            return isSaid;
        });
    ParsedRecord<Overview> *first = nullptr;
    for (ParsedPart &part : parts) {
        std::vector<ParsedRecord<Overview>> &overviews = part.parsed.overviews;
        if (overviews.empty())
            continue;
        if (!first) {
            first = &overviews.front();
            continue;
        }
        first->record.uid = Uid::ofName(wholeOverview);
        first->record.name = overviewName();
        first->record.text += u"\n\n"_s + overviews.front().record.text;
        overviews.clear();
    }
}

/// Who asks for one format wants no other.
void dropOthersThan(FileFormat asked, ArchiveMembers &members)
{
    if (asked == FileFormat::Zip)
        return;
    std::erase_if(members.known, [&](const ArchiveMember &member) {
        const bool isOther = !isKindOf(member.format, asked);
        if (isOther)
            members.passedOver += member.name;
        return isOther;
    });
}

/// Whose archive it is, as far as one of its files says.
void noteSelf(FileFormat format, const Parsed &parsed, LinkedInSelf &me)
{
    if (!parsed.myName.isEmpty())
        me.name = parsed.myName;
    if (format == FileFormat::LinkedInConnections)
        for (const ParsedContact &found : parsed.contacts)
            addConnection(found.contact, me);
}

} // namespace

/// Read before anything is locked or backed up, as a file is.
Result<ChangeSet> FileImport::runFolder()
{
    m_report.format = FileFormat::Folder;
    m_progress.begin(JobPhase::Reading, false);
    Result<ArchiveMembers> members = readFolderMembers(m_report.file, watch());
    if (!members && members.error().kind == ErrorKind::Cancelled)
        return passOn(members);
    if (!members) {
        m_report.error = Error{members.error().kind, m_report.file, members.error().detail};
        return ChangeSet();
    }
    return begin([&](ContactImport &import) { return takeMembers(import, std::move(*members)); });
}

Result<void> FileImport::takeZip(ContactImport &import, const QByteArray &bytes)
{
    Result<ArchiveMembers> members = readArchiveMembers(bytes, watch());
    if (!members && members.error().kind == ErrorKind::Cancelled)
        return passOn(members);
    return members ? takeMembers(import, std::move(*members)) : refusedArchive(members.error());
}

/// All that an archive or a folder holds is one import. Its people come first, from whatever file of it.
Result<void> FileImport::takeMembers(ContactImport &import, ArchiveMembers members)
{
    if (m_plan.request.format)
        dropOthersThan(*m_plan.request.format, members);
    m_report.partsPassedOver = std::move(members.passedOver);
    m_report.partsOfSameName = members.sameNames;
    for (const auto &[name, error] : members.unreadable)
        noteUnreadable(import, name, error);
    if (members.known.empty())
        return fail(ErrorKind::UnknownFormat, m_report.file,
                    m_report.format == FileFormat::Folder ? u"folder"_s : QString());
    for (const ArchiveMember &member : members.known) {
        m_report.parts += member.name;
        m_report.hasLinkedIn = m_report.hasLinkedIn || formatWord(member.format) == u"linkedin";
    }
    return takeKnownMembers(import, std::move(members.known));
}

/// Mail last, for it speaks of the others; and the other files say whose messages there are.
Result<void> FileImport::takeKnownMembers(ContactImport &import, std::vector<ArchiveMember> members)
{
    const std::vector<ArchiveMember> mails = takeOut(members, isMail);
    const std::vector<ArchiveMember> messages = takeOut(members, isMessages);
    Result<LinkedInSelf> me = messages.empty() ? Result<LinkedInSelf>() : linkedInSelf(m_writer);
    if (!me)
        return passOn(me);
    std::vector<ParsedPart> parts;
    for (const ArchiveMember &member : members)
        if (Result<void> done = readMember(import, member, *me, parts); !done)
            return done;
    // The words of an invitation may be among the messages, which tell more of them.
    std::vector<ParsedPart> first;
    for (const ArchiveMember &member : messages)
        if (Result<void> done = readMember(import, member, *me, first); !done)
            return done;
    parts.insert(parts.begin(), std::make_move_iterator(first.begin()), std::make_move_iterator(first.end()));
    joinOverviews(parts);
    if (Result<void> done = takeAll(import, std::move(parts)); !done)
        return done;
    if (!mails.empty())
        if (Result<void> done = noteMail(takeMailMembers(mailTarget(import), mails)); !done)
            return done;
    QHash<QString, std::vector<size_t>> problems;
    for (size_t i = 0; i < m_report.problems.size(); ++i)
        problems[m_report.problems[i].part].push_back(i);
    for (const std::vector<ArchiveMember> *list : {&std::as_const(members), &messages})
        for (const ArchiveMember &member : *list)
            quoteProblems(problems.value(member.name), {member.format}, member.bytes);
    return {};
}

/// A member that is so takes nothing from the others.
Result<void> FileImport::spoiled(ContactImport &import, const ArchiveMember &member, const Error &error)
{
    if (!isAboutTheFile(error))
        return Failure(error);
    // Readers tell a line as "line/7".
    const QString line = error.subject.section("line/"_L1, 1);
    if (line.isEmpty())
        noteUnreadable(import, member.name, errorIn(member.name.section(u'/', -1), error));
    else
        import.add(RowProblem{line.toInt(), ProblemKind::UnreadableFile, error.detail});
    return {};
}

void FileImport::noteUnreadable(ContactImport &import, const QString &part, const Error &error)
{
    QString why = wording::errorText(error);
    if (why.endsWith(u'.'))
        why.chop(1); // more may follow
    import.beginPart(part);
    import.add(RowProblem{0, ProblemKind::UnreadableFile, std::move(why)});
}

/// What is read whole goes to `parts`, and what it says of me to `me`; the rest is taken at once.
Result<void> FileImport::readMember(ContactImport &import, const ArchiveMember &member, LinkedInSelf &me,
                                    std::vector<ParsedPart> &parts)
{
    ReadingContext context = contextOf(member.name.section(u'/', -1));
    if (isMessages(member))
        context.linkedIn = me;
    import.beginPart(member.name);
    if (member.format == FileFormat::Json) {
        Result<Network> network = readArchive(member.bytes, watch());
        return network ? takeNetwork(import, std::move(*network)) : spoiled(import, member, network.error());
    }
    std::optional<Result<Parsed>> parsed = readWhole(member.format, member.bytes, context, watch());
    if (!parsed)
        return takeInItsWay(import, member.format, member.bytes, member.name);
    if (!*parsed)
        return spoiled(import, member, parsed->error());
    noteSelf(member.format, **parsed, me);
    parts.push_back({member.name, std::move(**parsed)});
    return {};
}

Result<void> FileImport::refusedArchive(const Error &error) const
{
    const QString member = error.subject.isEmpty() ? QString() : u": "_s + error.subject;
    return fail(error.kind, QFileInfo(m_report.file).fileName() + member, error.detail);
}

} // namespace cultivar
