// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/preparation_checklist.h"
#include "core/workspace/records.h"

namespace cultivar {

/// What to know before a conversation with `contact`, as plain text. On the reading thread.
[[nodiscard]] Result<QString> briefOf(const Records &records, const Contact &contact);

/// How far a meeting is prepared, by the checklist of the preferences.
[[nodiscard]] Result<rules::Readiness> meetingReadiness(const Records &records, const Meeting &meeting);

} // namespace cultivar
