// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/mail/mail_headers.h"
#include "core/exchange/reading_watch.h"
#include "core/workspace/job_progress.h"

#include <QByteArray>

class QFile;

namespace cultivar {

using namespace Qt::StringLiterals;

/// What stands at a path: the bytes of a file, or the files of a folder of mail.

/// The file of a mailbox that is a folder, as Apple Mail writes "INBOX.mbox".
inline constexpr auto mailboxInFolder = "mbox"_L1;

/// By the beginning of the file, or by what the folder holds: a Maildir, Maildirs at any depth, or such a mailbox; else
/// it is Folder. Errors: MissingFile, NoPermission, CannotRead.
[[nodiscard]] Result<FileFormat> formatAt(const QString &path);

/// Opens it for reading. Errors as formatAt().
[[nodiscard]] Result<void> openFile(QFile &file);

/// What is left of an open file, up to `most` bytes. Errors: CannotRead, Cancelled.
[[nodiscard]] Result<QByteArray> readOpen(QFile &file, qint64 most, const ReadingWatch &watch);

/// All of it. Errors as formatAt(), and Cancelled.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, JobProgress &progress);

/// The messages of a Maildir (https://cr.yp.to/proto/maildir.html) and of the folders inside it, in the order of their
/// names, which is about that of their coming.
[[nodiscard]] QStringList messagesOfMaildir(const QString &path);

/// The header of the message in a file; nothing if it cannot be read.
[[nodiscard]] std::optional<MailHeaders> mailIn(const QString &path);

} // namespace cultivar
