// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace cultivar {

/// Whether a folder of that name, or a label, holds drafts, spam or what was thrown away: by the names that mail
/// programs give these folders in several languages, also as IMAP writes them (RFC 3501, 5.1.3).
[[nodiscard]] bool isFolderOfUnwanted(QStringView name);

/// The same of a folder inside others, divided by "/" or, as Maildir++ has it, by "."; one of them is enough.
[[nodiscard]] bool isPathOfUnwanted(QStringView path);

/// Whether the name of a file in a Maildir is marked as a draft (D) or thrown away (T).
[[nodiscard]] bool isMarkedUnwanted(QStringView maildirFile);

} // namespace cultivar
