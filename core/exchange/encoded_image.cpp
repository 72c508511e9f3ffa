// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/encoded_image.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr auto reference = "sha256:"_L1;

} // namespace

QByteArray decodedImage(QStringView base64)
{
    if (base64.size() > mostImageBytes / 3 * 4)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && imageFormatOf(*decoded) ? *decoded : QByteArray();
}

std::optional<QStringView> base64OfDataUri(QStringView text)
{
    if (!text.startsWith("data:"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    const qsizetype comma = text.indexOf(u',');
    const QStringView head = text.first(std::max<qsizetype>(comma, 0));
    return head.endsWith(";base64"_L1, Qt::CaseInsensitive) ? std::optional(text.sliced(comma + 1)) : std::nullopt;
}

QString imageReference(const QByteArray &image)
{
    return reference + QLatin1StringView(imageDigest(image));
}

QByteArray digestOfReference(QStringView text)
{
    return text.startsWith(reference) ? text.sliced(reference.size()).toLatin1() : QByteArray();
}

} // namespace cultivar
