// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_text.h"

#include <QJsonDocument>

namespace cultivar::json {

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

} // namespace cultivar::json
