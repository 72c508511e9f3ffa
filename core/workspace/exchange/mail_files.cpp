// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/mail_files.h"

#include "core/exchange/mail/mail_folders.h"
#include "core/exchange/mail/mailbox_reader.h"
#include "core/workspace/exchange/import_source.h"
#include "core/workspace/exchange/mail_import.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace cultivar {

namespace {

/// Where somebody has a mailbox; Apple's is a folder with the file in it.
QString mailboxFile(const QString &path)
{
    return QFileInfo(path).isDir() ? QDir(path).filePath(mailboxInFolder) : path;
}

/// People have several addresses, and tell one.
Result<MailImport> beginFor(const MailTarget &target, const MailboxOwner &owner)
{
    MailSelf me = target.me;
    const QString also = owner.address(me.addresses, [&target](const QString &address) {
        return target.import.find({.email = address, .name = {}}).has_value();
    });
    if (!also.isEmpty())
        me.addresses += also;
    return MailImport::begin(target.import, target.writer, std::move(me), target.waiting);
}

/// What the folder says of a message, which does not say it itself.
void markByPlace(MailHeaders &mail, const QString &place)
{
    const qsizetype folder = std::max<qsizetype>(place.lastIndexOf(u'/'), 0);
    mail.unwanted = mail.unwanted || isPathOfUnwanted(QStringView(place).first(folder)) ||
                    isMarkedUnwanted(QStringView(place).sliced(folder));
}

std::optional<MailHeaders> mailOfMaildir(const QString &file, const QString &root)
{
    std::optional<MailHeaders> mail = mailIn(file);
    if (mail)
        markByPlace(*mail,
                    QDir(QFileInfo(root).absoluteFilePath()).relativeFilePath(QFileInfo(file).absoluteFilePath()));
    return mail;
}

/// The first messages tell whose they are.
void lookAtBeginning(MailboxOwner &owner, QIODevice &device)
{
    MailboxReader beginning(device);
    for (int i = 0; i < MailboxOwner::messagesLookedAt; ++i)
        if (const std::optional<MailHeaders> mail = beginning.next())
            owner.look(*mail);
    device.seek(0);
}

/// A mailbox is called as the folder it holds, with or without an ending: "Local Folders/Junk", "Junk.mbox/mbox".
bool isMailboxOfUnwanted(const ArchiveMember &member)
{
    return member.format == FileFormat::Mbox && isPathOfUnwanted(member.name);
}

/// Nothing for what is no mailbox, or cannot be opened any more.
std::unique_ptr<QIODevice> mailboxOf(const ArchiveMember &member)
{
    if (member.format != FileFormat::Mbox)
        return nullptr;
    std::unique_ptr<QIODevice> device;
    if (member.path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(member.bytes);
        device = std::move(buffer);
    } else {
        device = std::make_unique<QFile>(member.path);
    }
    return device->open(QIODevice::ReadOnly) ? std::move(device) : nullptr;
}

/// False where the device failed.
Result<bool> takeAllOf(const MailTarget &target, QIODevice &device, MailImport &mails, bool unwanted = false)
{
    MailboxReader reader(device);
    while (std::optional<MailHeaders> mail = reader.next()) {
        mail->unwanted = mail->unwanted || unwanted;
        if (!target.progress.reached(reader.position(), reader.size()))
            return fail(ErrorKind::Cancelled);
        if (const Result<void> done = mails.take(*mail); !done)
            return passOn(done);
    }
    return !reader.hasReadError();
}

} // namespace

Result<MailPassedOver> takeMailbox(const MailTarget &target, const QString &path)
{
    QFile file(mailboxFile(path));
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    MailboxOwner owner;
    lookAtBeginning(owner, file);
    Result<MailImport> mails = beginFor(target, owner);
    if (!mails)
        return passOn(mails);
    target.progress.begin(JobPhase::Taking, false);
    const Result<bool> taken = takeAllOf(target, file, *mails);
    if (!taken)
        return passOn(taken);
    if (!*taken)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    return mails->passedOver();
}

Result<MailPassedOver> takeMaildir(const MailTarget &target, const QString &path)
{
    const QStringList files = messagesOfMaildir(path);
    MailboxOwner owner;
    for (const QString &file : files.mid(0, MailboxOwner::messagesLookedAt))
        if (const std::optional<MailHeaders> mail = mailOfMaildir(file, path))
            owner.look(*mail);
    Result<MailImport> mails = beginFor(target, owner);
    if (!mails)
        return passOn(mails);
    target.progress.begin(JobPhase::Taking, true);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!target.progress.reached(i, files.size()))
            return fail(ErrorKind::Cancelled);
        target.import.beginPart(QFileInfo(files[i]).fileName());
        const std::optional<MailHeaders> mail = mailOfMaildir(files[i], path);
        if (!mail)
            target.import.add(RowProblem{0, ProblemKind::BadValue, {}});
        else if (const Result<void> done = mails->take(*mail); !done)
            return passOn(done);
    }
    return mails->passedOver();
}

Result<MailPassedOver> takeMessage(const MailTarget &target, const QByteArray &bytes)
{
    Result<MailImport> mails = beginFor(target, MailboxOwner());
    if (!mails)
        return passOn(mails);
    if (const Result<void> done = mails->take(readMailHeaders(bytes)); !done)
        return passOn(done);
    return mails->passedOver();
}

Result<MailPassedOver> takeMailMembers(const MailTarget &target, const std::vector<ArchiveMember> &members)
{
    MailboxOwner owner;
    const auto messageIn = [](const ArchiveMember &member) {
        MailHeaders mail = readMailHeaders(member.bytes);
        markByPlace(mail, member.name);
        return mail;
    };
    for (const ArchiveMember &member : members) {
        if (isMailboxOfUnwanted(member))
            continue;
        if (const std::unique_ptr<QIODevice> mailbox = mailboxOf(member))
            lookAtBeginning(owner, *mailbox);
        else if (member.format == FileFormat::Eml)
            owner.look(messageIn(member));
    }
    Result<MailImport> mails = beginFor(target, owner);
    if (!mails)
        return passOn(mails);
    target.progress.begin(JobPhase::Taking, false);
    for (const ArchiveMember &member : members) {
        target.import.beginPart(member.name);
        if (const std::unique_ptr<QIODevice> mailbox = mailboxOf(member)) {
            const Result<bool> taken = takeAllOf(target, *mailbox, *mails, isMailboxOfUnwanted(member));
            if (!taken)
                return passOn(taken);
            if (!*taken)
                target.import.add(RowProblem{0, ProblemKind::UnreadableFile, mailbox->errorString()});
        } else if (member.format == FileFormat::Eml) {
            if (const Result<void> done = mails->take(messageIn(member)); !done)
                return passOn(done);
        }
    }
    return mails->passedOver();
}

} // namespace cultivar
