// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/linkedin_archive.h"

#include <QUrl>

#include <algorithm>

namespace cultivar {

namespace {

bool isHost(QStringView host)
{
    return host == u"linkedin.com" || host.endsWith(u".linkedin.com");
}

QStringView before(QStringView text, QStringView marks)
{
    const auto end = std::find_if(text.begin(), text.end(), [&](QChar c) { return marks.contains(c); });
    return text.first(end - text.begin());
}

/// Decoding must not make an address that means something else, or that decodes further when it is read again.
QString decodedSlug(const QString &slug)
{
    const QString decoded = QUrl::fromPercentEncoding(slug.toUtf8()).normalized(QString::NormalizationForm_C).toLower();
    const bool harmless = std::all_of(decoded.begin(), decoded.end(), [](QChar c) {
        return c.isPrint() && !c.isSpace() && c != QChar::ReplacementCharacter && !QStringView(u"/?#%").contains(c);
    });
    return harmless ? decoded : slug;
}

} // namespace

QString normalizedLinkedInAddress(QStringView address)
{
    const QString lower = address.trimmed().toString().toLower();
    QStringView rest = lower;
    if (const qsizetype scheme = rest.indexOf(u"://"); scheme >= 0)
        rest = rest.sliced(scheme + 3);
    rest = before(rest, u"?#");
    const QStringView host = before(rest, u"/");
    if (!isHost(host))
        return {};
    rest = rest.sliced(host.size());
    if (!rest.startsWith(u"/in/"))
        return {};
    const QString slug = decodedSlug(before(rest.sliced(4), u"/").toString());
    return slug.isEmpty() ? QString() : u"linkedin.com/in/"_s + slug;
}

} // namespace cultivar
