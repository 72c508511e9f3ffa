// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/linkedin_address.h"

#include <QUrl>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

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

QString linkedInSlug(QStringView address)
{
    const QString lower = address.trimmed().toString().toLower();
    QStringView rest = before(lower, u"?#");
    if (const qsizetype scheme = rest.indexOf(u"://"); scheme >= 0)
        rest = rest.sliced(scheme + 3);
    const QStringView host = before(rest, u"/");
    if (!isHost(host))
        return {};
    rest = rest.sliced(host.size());
    if (!rest.startsWith(u"/in/"))
        return {};
    return decodedSlug(before(rest.sliced(4), u"/").trimmed().toString());
}

} // namespace cultivar
