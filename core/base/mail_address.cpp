// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mail_address.h"

#include <QUrl>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// As mail has it on its way; itself where it is none.
QString domainOnTheWay(const QString &host)
{
    if (std::ranges::all_of(host, [](QChar c) { return c.unicode() < 0x80; }))
        return host;
    const QByteArray ascii = QUrl::toAce(host);
    return ascii.isEmpty() ? host : QString::fromLatin1(ascii);
}

} // namespace

QString mailboxKey(QStringView address)
{
    QString key = address.trimmed().toString().toLower();
    if (key.startsWith("mailto:"_L1))
        key.remove(0, 7);
    const qsizetype at = key.lastIndexOf(u'@');
    if (at <= 0 || at + 1 == key.size())
        return {};
    QString local = key.first(at);
    QString host = domainOnTheWay(key.sliced(at + 1));
    if (const qsizetype plus = local.indexOf(u'+'); plus > 0)
        local.truncate(plus);
    if (host == "gmail.com"_L1 || host == "googlemail.com"_L1) {
        local.remove(u'.');
        host = u"gmail.com"_s;
    }
    return local + u'@' + host;
}

bool isSameMailbox(QStringView a, QStringView b)
{
    const QString key = mailboxKey(a);
    return !key.isEmpty() && key == mailboxKey(b);
}

bool isAmongMailboxes(QStringView address, const QStringList &mine)
{
    return std::ranges::any_of(mine, [address](const QString &each) { return isSameMailbox(address, each); });
}

QString withReadableDomain(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0 || !QStringView(address).sliced(at).contains("xn--"_L1, Qt::CaseInsensitive))
        return address;
    const QString host = QUrl::fromAce(address.sliced(at + 1).toLower().toUtf8(), QUrl::IgnoreIDNWhitelist);
    return host.isEmpty() ? address : address.first(at + 1) + host;
}

QStringList mailAddressesIn(QStringView text)
{
    QString divided = text.toString();
    for (QChar &c : divided)
        if (c == u',' || c == u';')
            c = u' ';
    return divided.simplified().split(u' ', Qt::SkipEmptyParts);
}

QStringView bareAddress(QStringView text)
{
    constexpr QStringView scheme = u"mailto:";
    const QStringView trimmed = text.trimmed();
    // Most are bare, and are seen to be so by their ends.
    if (trimmed.isEmpty() || (trimmed.back() != u'>' && trimmed.front() != u'm' && trimmed.front() != u'M'))
        return text;
    if (trimmed.startsWith(scheme, Qt::CaseInsensitive))
        return trimmed.sliced(scheme.size());
    const qsizetype opening = trimmed.indexOf(u'<');
    if (opening < 0 || trimmed.back() != u'>' || trimmed.indexOf(u'<', opening + 1) >= 0)
        return text;
    const QStringView address = trimmed.sliced(opening + 1).chopped(1);
    return address.contains(u'@') ? address : text;
}

bool isOneMailAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && text.lastIndexOf(u'@') == at &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace() || u",;<>()[]\"\\:"_s.contains(c); });
}

} // namespace cultivar
