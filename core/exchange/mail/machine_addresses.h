// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace cultivar {

/// Whether the address is of a machine or a thing, not of a person: "calendar-noreply@", "notifications+ab12=c@",
/// mailer-daemon@, Google's calendars of groups and rooms; but not "bruno.reply@". Nobody is to be proposed by it.
[[nodiscard]] bool nobodyWritesFrom(QStringView address);

} // namespace cultivar
