// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking_constants.h"

#include <algorithm>
#include <cmath>

namespace cultivar::rules {

double valueOf(const RankingConstants &constants, const RankingConstant &which)
{
    return std::visit([&](auto member) { return static_cast<double>(constants.*member); }, which.member);
}

Result<RankingConstants> withConstant(RankingConstants constants, QStringView name, double value)
{
    const auto which = std::ranges::find_if(rankingConstants, [&](const auto &one) { return name == one.name; });
    if (which == rankingConstants.end())
        return fail(ErrorKind::InvalidInput, name.toString(), u"unknown"_s);
    if (!(value >= which->lowest && value <= which->highest))
        return fail(ErrorKind::InvalidInput, name.toString(), u"out_of_range"_s);
    if (const auto *whole = std::get_if<int RankingConstants::*>(&which->member)) {
        if (value != std::floor(value))
            return fail(ErrorKind::InvalidInput, name.toString(), u"whole_number"_s);
        constants.**whole = static_cast<int>(value);
    } else {
        constants.*std::get<double RankingConstants::*>(which->member) = value;
    }
    return constants;
}

} // namespace cultivar::rules
