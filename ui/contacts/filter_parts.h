// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/circle.h"
#include "core/workspace/index/contact_filter.h"

#include <QString>

#include <array>

namespace cultivar::ui {

/// What of a filter is one chip: each can be taken away by itself.
enum class FilterPart
{
    Circles,
    States,
    Quiet,
    Resting,
    Archived
};

inline constexpr std::array allFilterParts{FilterPart::Circles, FilterPart::States, FilterPart::Quiet,
                                           FilterPart::Resting, FilterPart::Archived};

[[nodiscard]] bool isSet(const ContactFilter &filter, FilterPart part);
[[nodiscard]] ContactFilter without(ContactFilter filter, FilterPart part);

/// "Stay in touch or 1 more", "Quiet for 2 weeks": for a part that is set.
[[nodiscard]] QString chipText(const ContactFilter &filter, FilterPart part, const std::vector<Circle> &circles);

/// "Circle", for the menu.
[[nodiscard]] QString titleOf(FilterPart part);
/// "Due", at the beginning of a sentence.
[[nodiscard]] QString titleOf(rules::State state);
[[nodiscard]] QString withoutRhythmTitle();
[[nodiscard]] QString inNoCircleTitle();
/// "2 weeks"; 30 days are a month, 365 a year.
[[nodiscard]] QString stretchText(int days);

} // namespace cultivar::ui
