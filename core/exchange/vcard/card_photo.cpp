// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/card_photo.h"

#include "core/base/text.h"
#include "core/exchange/encoded_image.h"

#include <algorithm>

namespace cultivar {

namespace {

bool isPhoto(const ContentLine &line)
{
    return sameWord(line.name, "PHOTO"_L1);
}

bool saysBase64(QStringView parameters)
{
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        const QStringView value = unquoted(parameter.value);
        const bool encodes = parameter.name.isEmpty() || sameWord(parameter.name, "ENCODING"_L1);
        if (encodes && (sameWord(value, "b"_L1) || sameWord(value, "BASE64"_L1)))
            return true;
    }
    return false;
}

/// Where bytes stand in the value, as base64 or as a reference: all of it (RFC 2426, 3.1.4; vCard 2.1), or what follows
/// the comma of a data URI (RFC 6350, 6.2.4). Nothing for anything else.
std::optional<QStringView> encodedImage(const ContentLine &line)
{
    if (line.value.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        const qsizetype comma = line.value.indexOf(u',');
        const QStringView head = line.value.first(std::max<qsizetype>(comma, 0));
        const bool isBase64 = head.endsWith(";base64"_L1, Qt::CaseInsensitive) ||
                              head.endsWith(";base64\\"_L1, Qt::CaseInsensitive) ||
                              head.endsWith("\\;base64\\"_L1, Qt::CaseInsensitive);
        return isBase64 ? std::optional(line.value.sliced(comma + 1)) : std::nullopt;
    }
    return saysBase64(line.parameters) ? std::optional(line.value) : std::nullopt;
}

QString addressIn(const ContentLine &line)
{
    const QString address = unescaped(line.value.trimmed());
    return hasWebScheme(address) ? address : QString();
}

/// The line whose image is the picture: the first that has one.
struct ImageLine
{
    QStringView encoded;
    QByteArray image;
};

std::optional<ImageLine> imageLine(const std::vector<VcardLine> &lines)
{
    for (const VcardLine &line : lines) {
        if (!isPhoto(line.parts))
            continue;
        const std::optional<QStringView> encoded = encodedImage(line.parts);
        QByteArray image = encoded ? decodedImage(*encoded) : QByteArray();
        if (!image.isEmpty())
            return ImageLine{*encoded, std::move(image)};
    }
    return std::nullopt;
}

QString addressOf(const std::vector<VcardLine> &lines)
{
    for (const VcardLine &line : lines)
        if (isPhoto(line.parts))
            if (QString address = addressIn(line.parts); !address.isEmpty())
                return address;
    return {};
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString dataUri(const Photo &photo)
{
    return u"data:image/%1;base64,"_s.arg(toWord(imageFormatOf(photo.image).value_or(ImageFormat::Jpeg))) +
           base64(photo.image);
}

QString freshLine(const Photo &photo, VcardVersion version)
{
    if (photo.image.isEmpty())
        return (version == VcardVersion::V3 ? "PHOTO;VALUE=uri:"_L1 : "PHOTO:"_L1) + escapedAddress(photo.address);
    if (version == VcardVersion::V4)
        return "PHOTO:"_L1 + dataUri(photo);
    const QString format = toWord(imageFormatOf(photo.image).value_or(ImageFormat::Jpeg));
    return u"PHOTO;ENCODING=b;TYPE=%1:"_s.arg(format.toUpper()) + base64(photo.image);
}

/// The line with the image in the place of the reference. vCard 4.0 has no ENCODING.
QString lineWithImage(const QString &text, const ContentLine &line, QStringView encoded, const Photo &photo,
                      VcardVersion version)
{
    const bool isDataUri = !saysBase64(line.parameters);
    if (version == VcardVersion::V3 && isDataUri) // RFC 2426 has none
        return freshLine(photo, version);
    if (version == VcardVersion::V3 || isDataUri)
        return text.left(text.size() - encoded.size()) + base64(photo.image);
    VcardLineEdit edit(line);
    edit.removeParameter("ENCODING"_L1);
    edit.removeParameter("TYPE"_L1);
    edit.removeParameter("VALUE"_L1);
    edit.setValue(dataUri(photo));
    return edit.text();
}

} // namespace

std::optional<SeparatedPhoto> separatedPhoto(const QString &content, const std::vector<VcardLine> &lines)
{
    if (std::ranges::none_of(lines, [](const VcardLine &line) { return isPhoto(line.parts); }))
        return std::nullopt;
    SeparatedPhoto separated{{}, content};
    separated.photo.address = addressOf(lines);
    if (std::optional<ImageLine> found = imageLine(lines)) {
        separated.photo.image = std::move(found->image);
        if (base64(separated.photo.image) == found->encoded)
            separated.content.replace(found->encoded.data() - QStringView(content).data(), found->encoded.size(),
                                      imageReference(separated.photo.image));
    }
    const Photo &photo = separated.photo;
    return photo.image.isEmpty() && photo.address.isEmpty() ? std::nullopt : std::optional(std::move(separated));
}

PhotoTrace photoTraceOf(const QString &content)
{
    const std::vector<VcardLine> lines = linesOfCard(content);
    PhotoTrace kept;
    kept.address = addressOf(lines);
    for (const VcardLine &line : lines) {
        const std::optional<QStringView> encoded =
            isPhoto(line.parts) ? encodedImage(line.parts) : std::optional<QStringView>();
        if (!encoded)
            continue;
        kept.digest = digestOfReference(*encoded);
        if (kept.digest.isEmpty())
            kept.digest = imageDigest(decodedImage(*encoded));
        if (!kept.digest.isEmpty())
            break;
    }
    return kept;
}

QStringList linesWithPhoto(const QStringList &lines, const Photo *photo, VcardVersion version)
{
    const QByteArray digest = photo ? imageDigest(photo->image) : QByteArray();
    bool isThere = !photo;
    QStringList written;
    for (const QString &text : lines) {
        const std::optional<ContentLine> line =
            text.contains("PHOTO"_L1, Qt::CaseInsensitive) ? splitContentLine(QStringView(text)) : std::nullopt;
        if (!line || !isPhoto(*line)) {
            written += text;
            continue;
        }
        const std::optional<QStringView> encoded = encodedImage(*line);
        const QByteArray referred = encoded ? digestOfReference(*encoded) : QByteArray();
        if (referred.isEmpty()) {
            written += text;
            isThere = isThere || (encoded ? imageDigest(decodedImage(*encoded)) == digest && !digest.isEmpty()
                                          : digest.isEmpty() && addressIn(*line) == photo->address);
        } else if (referred == digest) {
            written += lineWithImage(text, *line, *encoded, *photo, version);
            isThere = true;
        }
    }
    if (!isThere)
        written += freshLine(*photo, version);
    return written;
}

} // namespace cultivar
