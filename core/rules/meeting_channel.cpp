// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/meeting_channel.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

/// "+49 30 1234-567": digits and what stands between them.
bool isNumber(const QString &text)
{
    constexpr int fewestDigits = 5;
    const auto digits = std::ranges::count_if(text, [](QChar character) { return character.isDigit(); });
    return digits >= fewestDigits && std::ranges::none_of(text, [](QChar character) { return character.isLetter(); });
}

} // namespace

Channel likelyChannel(const Meeting &meeting)
{
    const QString link = meeting.link.trimmed();
    if (link.startsWith(u"tel:"_s, Qt::CaseInsensitive))
        return Channel::Call;
    if (!link.isEmpty())
        return Channel::Video;
    const QString place = meeting.place.trimmed();
    return place.isEmpty() || isNumber(place) ? Channel::Call : Channel::InPerson;
}

} // namespace cultivar::rules
