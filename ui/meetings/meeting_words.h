// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"
#include "ui/widgets/avatar.h"

// A talk in the words its screens share.
namespace cultivar::ui {

/// "Ana Silva, Keiko Arai +1".
[[nodiscard]] QString peopleText(const std::vector<PersonLine> &people);
/// "Ana", "Ana and Keiko"; beyond three: "all of them".
[[nodiscard]] QString firstNamesText(const std::vector<PersonLine> &people);
/// "Head of Data, Nordlicht".
[[nodiscard]] QString workText(const PersonLine &person);
[[nodiscard]] Portrait portraitOf(const PersonLine &person);

/// "today", "tomorrow", "Monday, 30 November".
[[nodiscard]] QString meetingDayText(const QDateTime &start, const Present &present);
/// What the clocks of those who live by another say: "13:00 in Lisbon, 08:00 in New York". Empty if all agree.
[[nodiscard]] QString theirTimesText(const Meeting &meeting, const std::vector<PersonLine> &people,
                                     const Present &present);
/// "today 14:00 to 14:20, 13:00 in Lisbon".
[[nodiscard]] QString meetingTimeText(const Meeting &meeting, const std::vector<PersonLine> &people,
                                      const Present &present);
/// The link without what everybody leaves out: "meet.example/nordlicht-ana".
[[nodiscard]] QString linkText(const QString &link);

} // namespace cultivar::ui
