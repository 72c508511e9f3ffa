// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/meeting_brief.h"

#include <QLocale>

namespace cultivar::wording {

/// The brief as plain text under headings, a page that can be read in five minutes; headings with nothing below them
/// are left out. Ends in a line break. `mine`: my time zone.
[[nodiscard]] QString briefText(const rules::MeetingBrief &brief, QDate today, const QTimeZone &mine,
                                const QLocale &locale = QLocale());

} // namespace cultivar::wording
