// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <vector>

namespace cultivar::json {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView escapedMark = "\\ufeff";

/// What a record has are some dozens.
constexpr int mostNames = 10'000;
/// Of objects and lists in one another: as many as Qt reads.
constexpr size_t deepest = 1024;

/// Where an object gets more names than any that is meant well: Qt sorts the names of each, and takes longer for each
/// the more there are. -1: nowhere.
qsizetype objectTooLarge(QByteArrayView text)
{
    constexpr int isList = std::numeric_limits<int>::min();
    std::vector<int> names; // of the objects that are open
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char sign = text[i];
        if (sign == '"')
            quoted = !quoted;
        else if (quoted)
            i += sign == '\\' ? 1 : 0;
        else if (sign == '{' || sign == '[')
            names.push_back(sign == '{' ? 1 : isList);
        else if ((sign == '}' || sign == ']') && !names.empty())
            names.pop_back();
        else if (sign == ',' && !names.empty() && names.back() != isList && ++names.back() > mostNames)
            return i;
        if (names.size() > deepest)
            return -1; // which Qt refuses
    }
    return -1;
}

int lineAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::min(offset, text.size()));
    return static_cast<int>(std::ranges::count(before, '\n')) + 1;
}

} // namespace

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace(byteOrderMark, escapedMark);
}

Result<QJsonObject> objectOf(QByteArrayView file)
{
    if (file.startsWith(byteOrderMark))
        file = file.sliced(byteOrderMark.size());
    QByteArray text = QByteArray::fromRawData(file.data(), file.size());
    if (file.contains(byteOrderMark)) // else nothing is copied
        text.replace(byteOrderMark, escapedMark);
    if (const qsizetype at = objectTooLarge(text); at >= 0)
        return fail(ErrorKind::InvalidInput, u"line/"_s + QString::number(lineAt(text, at)),
                    u"too many names in one object"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::NoError)
        return document.object();
    return fail(ErrorKind::InvalidInput, u"line/"_s + QString::number(lineAt(text, error.offset)), error.errorString());
}

} // namespace cultivar::json
