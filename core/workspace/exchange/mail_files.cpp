// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/mail_files.h"

#include "core/exchange/mail/mailbox_reader.h"
#include "core/workspace/exchange/import_source.h"
#include "core/workspace/exchange/mail_import.h"

#include <QFile>
#include <QFileInfo>

namespace cultivar {

namespace {

/// People have several addresses, and tell one.
Result<MailImport> beginFor(const MailTarget &target, const MailboxOwner &owner)
{
    QStringList mine = target.myAddresses;
    const QString also = owner.address(mine, [&target](const QString &address) {
        return target.import.find({.email = address, .name = {}}).has_value();
    });
    if (!also.isEmpty())
        mine += also;
    return MailImport::begin(target.import, target.writer, target.mine, mine);
}

} // namespace

Result<MailPassedOver> takeMailbox(const MailTarget &target, const QString &path)
{
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    MailboxOwner owner;
    MailboxReader beginning(file);
    for (int i = 0; i < MailboxOwner::messagesLookedAt; ++i)
        if (const std::optional<MailHeaders> mail = beginning.next())
            owner.look(*mail);
    file.seek(0);
    Result<MailImport> mails = beginFor(target, owner);
    if (!mails)
        return passOn(mails);
    target.progress.begin(JobPhase::Taking, false);
    MailboxReader reader(file);
    while (const std::optional<MailHeaders> mail = reader.next()) {
        if (!target.progress.reached(reader.position(), reader.size()))
            return fail(ErrorKind::Cancelled);
        if (const Result<void> done = mails->take(*mail); !done)
            return passOn(done);
    }
    if (reader.hasReadError())
        return fail(ErrorKind::CannotRead, path, file.errorString());
    return mails->passedOver();
}

Result<MailPassedOver> takeMaildir(const MailTarget &target, const QString &path)
{
    const QStringList files = messagesOfMaildir(path);
    MailboxOwner owner;
    for (const QString &file : files.mid(0, MailboxOwner::messagesLookedAt))
        if (const std::optional<MailHeaders> mail = mailIn(file))
            owner.look(*mail);
    Result<MailImport> mails = beginFor(target, owner);
    if (!mails)
        return passOn(mails);
    target.progress.begin(JobPhase::Taking, true);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!target.progress.reached(i, files.size()))
            return fail(ErrorKind::Cancelled);
        target.import.beginPart(QFileInfo(files[i]).fileName());
        const std::optional<MailHeaders> mail = mailIn(files[i]);
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

} // namespace cultivar
