// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QDate>

namespace cultivar {

/// The Message-ID, without brackets, of the mail that is made of a letter, by what is kept of the letter. So an answer,
/// or its copy in a mailbox, is known by it whatever became of the subject. `day`: when it was sent, in my zone.
[[nodiscard]] QString letterMailId(const Uid &contact, QDate day, const QString &subject, const QString &body);

} // namespace cultivar
