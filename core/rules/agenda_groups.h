// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/model/meeting.h"

#include <QTimeZone>

namespace cultivar::rules {

/// Where a talk stands in the agenda, in the order they are shown.
enum class AgendaGroup
{
    Waiting, ///< it is over, and nobody has said how it went
    Today,   ///< and not over yet
    ThisWeek,
    NextWeek,
    Later,
    Past ///< told how it went, or nobody came
};

/// The instant a meeting ends.
[[nodiscard]] QDateTime endOf(const Meeting &meeting);

/// Whether somebody has said how it went.
[[nodiscard]] bool isSettled(const Meeting &meeting);

/// Weeks begin on Monday, in my zone. `now`: an instant.
[[nodiscard]] AgendaGroup agendaGroup(const Meeting &meeting, const QDateTime &now, const QTimeZone &mine);

/// For a moment that is still to come.
[[nodiscard]] AgendaGroup agendaGroupOfComing(const QDateTime &start, const QDateTime &now, const QTimeZone &mine);

} // namespace cultivar::rules

template <> struct cultivar::EnumWords<cultivar::rules::AgendaGroup>
{
    static constexpr std::array words = {QLatin1StringView("waiting"),   QLatin1StringView("today"),
                                         QLatin1StringView("this_week"), QLatin1StringView("next_week"),
                                         QLatin1StringView("later"),     QLatin1StringView("past")};
};
