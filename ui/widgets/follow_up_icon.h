// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/follow_up.h"

namespace cultivar::ui {

/// The name of the icon that stands for a promise of that kind.
[[nodiscard]] inline QString followUpIcon(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::Article:
        return u"article"_s;
    case FollowUpKind::Introduction:
        return u"introduction"_s;
    case FollowUpKind::Promote:
        return u"sprout"_s;
    case FollowUpKind::ReportBack:
        return u"referral"_s;
    case FollowUpKind::Thanks:
        return u"thanks"_s;
    case FollowUpKind::Referral:
        return u"add-person"_s;
    case FollowUpKind::Other:
        return u"promise"_s;
    }
    Q_UNREACHABLE();
}

} // namespace cultivar::ui
