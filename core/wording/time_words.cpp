// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/time_words.h"

#include "core/base/text.h"
#include "core/wording/words.h"

#include <QRegularExpression>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr int noon = 12;

/// The hour on a clock of twelve as one of twenty-four; nothing for 0 and 13.
std::optional<int> hourOf(int hour, bool afternoon)
{
    if (hour < 1 || hour > noon)
        return std::nullopt;
    return hour % noon + (afternoon ? noon : 0);
}

} // namespace

std::optional<QTime> timeFromWords(const QString &text)
{
    const QString typed = fold(text).trimmed();
    if (!typed.isEmpty() && (typed == u"noon" || typed == fold(Words::tr("noon"))))
        return QTime(noon, 0);
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.h ]?(\\d{2}))?h?\\s*([ap])?\\.?(?:m\\.?)?$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    std::optional<int> hour = match.captured(1).toInt();
    const QString half = match.captured(3);
    if (!half.isEmpty())
        hour = hourOf(*hour, half == u"p");
    else if (typed.endsWith(u'm'))
        return std::nullopt;
    const int minute = match.captured(2).toInt();
    if (!hour || !QTime::isValid(*hour, minute, 0))
        return std::nullopt;
    return QTime(*hour, minute);
}

} // namespace cultivar::wording
