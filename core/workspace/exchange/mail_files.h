// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/archive_members.h"
#include "core/workspace/exchange/contact_import.h"
#include "core/workspace/exchange/mail_import.h"
#include "core/workspace/job_progress.h"

namespace cultivar {

/// Into what mail is taken, and for whom.
struct MailTarget
{
    ContactImport &import;
    store::EditWriter &writer;
    JobProgress &progress;
    MailSelf me; ///< whoever most mail of a mailbox is to or from is me, too
    WaitingAnswers &waiting;
};

/// Each takes mail as MailImport does, and gives what was passed over. Fails as ContactImport does, with
/// Cancelled, and with CannotRead where the file fails.

/// An mbox file, with memory for one header.
[[nodiscard]] Result<MailPassedOver> takeMailbox(const MailTarget &target, const QString &path);
/// A folder of messages. A message that cannot be read is a problem, the others are taken.
[[nodiscard]] Result<MailPassedOver> takeMaildir(const MailTarget &target, const QString &path);
/// One message.
[[nodiscard]] Result<MailPassedOver> takeMessage(const MailTarget &target, const QByteArray &bytes);
/// The mailboxes and messages among the files of an archive.
[[nodiscard]] Result<MailPassedOver> takeMailMembers(const MailTarget &target,
                                                     const std::vector<ArchiveMember> &members);

} // namespace cultivar
