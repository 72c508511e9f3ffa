// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/machine_addresses.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace cultivar {

namespace {

QChar smallLetter(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 0x20) : c;
}

bool isHostOfThings(QStringView host)
{
    static constexpr std::array<QStringView, 2> hosts = {u"group.calendar.google.com", u"resource.calendar.google.com"};
    return std::ranges::any_of(hosts, [host](auto each) { return host.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool nobodyWritesFrom(QStringView address)
{
    static constexpr std::array<QStringView, 4> anywhere = {u"-noreply", u"-no-reply", u"-donotreply",
                                                            u"-do-not-reply"};
    static constexpr std::array<QStringView, 6> atFront = {u"-bounce-",        u"-bounces-",       u"-notification-",
                                                           u"-notifications-", u"-mailer-daemon-", u"-postmaster-"};
    static constexpr std::array<QStringView, 2> whole = {u"-calendar-notification-", u"-unknownorganizer-"};
    constexpr qsizetype usualLength = 64;
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return false;
    if (isHostOfThings(address.sliced(at + 1)))
        return true;
    QVarLengthArray<QChar, usualLength> dashed{u'-'};
    for (const QChar c : address.first(at))
        dashed.append(c == u'_' || c == u'.' || c == u'+' || c == u'=' ? QChar(u'-') : smallLetter(c));
    dashed.append(u'-');
    const QStringView local(dashed.constData(), dashed.size());
    return std::any_of(atFront.begin(), atFront.end(), [local](auto each) { return local.startsWith(each); }) ||
           std::any_of(whole.begin(), whole.end(), [local](auto each) { return local == each; }) ||
           (local.contains(u"reply") &&
            std::any_of(anywhere.begin(), anywhere.end(), [local](auto each) { return local.contains(each); }));
}

} // namespace cultivar
