// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_text.h"

#include <QJsonDocument>

#include <algorithm>

namespace cultivar::json {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView escapedMark = "\\ufeff";

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
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::NoError)
        return document.object();
    const qsizetype linesBefore = text.first(std::min<qsizetype>(error.offset, text.size())).count('\n');
    return fail(ErrorKind::InvalidInput, u"line/"_s + QString::number(linesBefore + 1), error.errorString());
}

} // namespace cultivar::json
