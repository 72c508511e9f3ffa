// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/meeting_link.h"

#include <algorithm>
#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2048;
constexpr QStringView secureScheme = u"https://";

bool endsAddress(QChar c)
{
    return c.isSpace() || c < u' ' || c == u'<' || c == u'>' || c == u'"' || c == u'\\' || c == u'|';
}

/// Without what ends the sentence around it.
QStringView withoutPunctuation(QStringView address)
{
    constexpr QStringView marks = u".,;:!?'*)]}";
    while (!address.isEmpty() && marks.contains(address.back()))
        address.chop(1);
    return address;
}

bool isMeetingHost(QStringView host)
{
    static constexpr std::array<QStringView, 10> hosts = {
        u"zoom.us",     u"zoomgov.com", u"teams.microsoft.com", u"teams.live.com", u"meet.google.com", u"whereby.com",
        u"meet.jit.si", u"8x8.vc",      u"webex.com",           u"jitsi.org"};
    const QString folded = host.toString().toLower();
    const bool isKnown = std::any_of(hosts.begin(), hosts.end(), [&folded](QStringView known) {
        return folded == known || (folded.endsWith(known) && folded[folded.size() - known.size() - 1] == u'.');
    });
    return isKnown || folded.startsWith(u"jitsi.") || folded.startsWith(u"meet.jitsi.");
}

} // namespace

bool isWebAddress(QStringView text)
{
    if (text.size() > longestAddress || std::any_of(text.begin(), text.end(), endsAddress))
        return false;
    const bool isSecure = text.startsWith(secureScheme, Qt::CaseInsensitive) && text.size() > secureScheme.size();
    return isSecure || (text.startsWith(u"http://", Qt::CaseInsensitive) && text.size() > 7);
}

QString meetingLink(QStringView text)
{
    for (qsizetype at = text.indexOf(secureScheme, 0, Qt::CaseInsensitive); at >= 0;) {
        const auto rest = text.sliced(at);
        const auto stop = std::find_if(rest.begin(), rest.begin() + std::min(rest.size(), longestAddress), endsAddress);
        const QStringView address = rest.first(stop - rest.begin());
        const QStringView behind = address.sliced(secureScheme.size());
        const auto hostEnd = std::find_if(behind.begin(), behind.end(),
                                          [](QChar c) { return c == u'/' || c == u':' || c == u'?' || c == u'#'; });
        const QStringView host = withoutPunctuation(behind.first(hostEnd - behind.begin()));
        if (address.size() < longestAddress && hostEnd != behind.end() && isMeetingHost(host))
            return withoutPunctuation(address).toString();
        at = text.indexOf(secureScheme, at + address.size(), Qt::CaseInsensitive);
    }
    return {};
}

} // namespace cultivar
