// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plain_card.h"

#include <QDirIterator>
#include <QStringDecoder>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    // The corpora hold no byte from 0x80 to 0x9F outside UTF-8, so that Latin-1 will do.
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString withoutEscapes(const QString &value)
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            ++i;
            plain += value[i] == u'n' || value[i] == u'N' ? QChar(u'\n') : value[i];
        } else {
            plain += value[i];
        }
    }
    return plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QByteArray hexDecoded(const QByteArray &value)
{
    QByteArray plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        bool isHex = false;
        const int code = value[i] == '=' ? value.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        plain += isHex ? static_cast<char>(code) : value[i];
        i += isHex ? 2 : 0;
    }
    return plain;
}

bool isQuotedPrintable(const QByteArray &line)
{
    return line.left(line.indexOf(':')).toUpper().contains("QUOTED-PRINTABLE");
}

/// vCard 4.0 writes as a data URI what the versions before it write as base64 with parameters.
void takeFormOff(PlainLine &photo)
{
    static const QString uriBegin = u"data:image/"_s;
    const bool isUri = photo.value.startsWith(uriBegin) && photo.value.contains(u";base64,"_s);
    if (isUri)
        photo.value = photo.value.section(u',', 1);
    if (photo.parameters.erase(u"base64"_s) == 0 && !isUri)
        return;
    photo.parameters.insert(u"an image"_s);
    std::erase_if(photo.parameters, [](const QString &parameter) {
        const QString lower = parameter.toLower();
        return parameter.startsWith(u"TYPE="_s) || lower == u"value=binary" || lower == u"value=uri";
    });
}

PlainLine plainLine(const QByteArray &line)
{
    PlainLine result;
    bool quoted = false;
    qsizetype colon = 0;
    while (colon < line.size() && (quoted || line[colon] != ':'))
        quoted = line[colon++] == '"' ? !quoted : quoted;
    QString head = decoded(line.left(colon));
    QByteArray value = line.mid(colon + 1);
    if (isQuotedPrintable(line))
        value = hexDecoded(value);
    QStringList parts;
    quoted = false;
    parts += QString();
    for (const QChar c : std::as_const(head)) {
        quoted = c == u'"' ? !quoted : quoted;
        if (c == u';' && !quoted)
            parts += QString();
        else if (c != u'"')
            parts.last() += c;
    }
    const QString name = parts.takeFirst();
    const qsizetype dot = name.indexOf(u'.');
    result.group = dot < 0 ? QString() : name.left(dot);
    result.name = name.mid(dot + 1);
    bool base64 = false;
    for (const QString &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = equals < 0 ? u"TYPE"_s : part.left(equals).toUpper();
        for (const QString &each : part.mid(equals + 1).split(u',')) {
            const QString upper = each.toUpper();
            if (upper == u"BASE64" || (key == u"ENCODING" && upper == u"B"))
                base64 = true;
            else if (!each.isEmpty() && upper != u"QUOTED-PRINTABLE" && key != u"CHARSET")
                result.parameters.insert(key + u'=' + each);
        }
    }
    if (base64)
        result.parameters.insert(u"base64"_s);
    result.value = withoutEscapes(decoded(value));
    if (base64)
        result.value.remove(u' ');
    if (result.name.toUpper() == u"PHOTO")
        takeFormOff(result);
    return result;
}

/// What has to be there again: all but the version, and but a formatted name that says nothing, which is filled.
std::vector<PlainLine> lasting(const PlainCard &card)
{
    std::vector<PlainLine> lines;
    for (const PlainLine &line : card.lines) {
        const QString name = line.name.toUpper();
        if (name != u"VERSION" && !(name == u"FN" && line.value.isEmpty()))
            lines.push_back(line);
    }
    return lines;
}

} // namespace

std::vector<PlainCard> plainCards(const QByteArray &file)
{
    std::vector<PlainCard> cards;
    std::vector<QByteArray> lines;
    bool open = false;
    bool soft = false;
    const auto finish = [&] {
        for (const QByteArray &line : lines)
            cards.back().lines.push_back(plainLine(line));
        lines.clear();
    };
    int number = 0;
    for (QByteArray line : file.split('\n')) {
        ++number;
        while (line.endsWith('\r'))
            line.chop(1);
        const QByteArray word = line.trimmed().toUpper();
        if (word == "BEGIN:VCARD" || word == "END:VCARD") {
            if (open)
                finish();
            open = word == "BEGIN:VCARD";
            soft = false;
            if (open)
                cards.push_back({number, false, {}});
            else if (!cards.empty())
                cards.back().ended = true;
            continue;
        }
        if (!open)
            continue;
        if (soft)
            lines.back() += line;
        else if (!lines.empty() && (line.startsWith(' ') || line.startsWith('\t')))
            lines.back() += line.mid(1);
        else if (!line.isEmpty())
            lines.push_back(line);
        soft = !lines.empty() && isQuotedPrintable(lines.back()) && lines.back().endsWith('=');
        if (soft)
            lines.back().chop(1);
        else if (!lines.empty() && isQuotedPrintable(lines.back()))
            while (lines.back().endsWith(' '))
                lines.back().chop(1);
    }
    return cards;
}

bool hasName(const PlainCard &card)
{
    return std::any_of(card.lines.begin(), card.lines.end(), [](const PlainLine &line) {
        static const QStringList names = {u"FN"_s, u"N"_s, u"NICKNAME"_s, u"ORG"_s, u"EMAIL"_s, u"TEL"_s};
        return names.contains(line.name.toUpper()) && !QString(line.value).remove(u';').trimmed().isEmpty();
    });
}

bool survives(const PlainCard &card, const QByteArray &file)
{
    const std::vector<PlainCard> written = plainCards(file);
    if (written.size() != 1)
        return false;
    const std::vector<PlainLine> before = lasting(card);
    std::vector<PlainLine> after = lasting(written.front());
    // A name is made where there was none, and a uid.
    std::erase_if(after, [&before](const PlainLine &line) {
        const QString name = line.name.toUpper();
        const bool isMade = name == u"FN" || name == u"UID" || (name == u"N" && line.value == u";;;;");
        return isMade && std::find(before.begin(), before.end(), line) == before.end();
    });
    return before == after;
}

QStringList corpusFiles(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, {u"*.vcf"_s, u"*.vcf.ref"_s, u"*.vcf.2_1ref"_s, u"*.vcard*.ref"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        files += entries.next();
    files.sort();
    return files;
}

} // namespace cultivar
