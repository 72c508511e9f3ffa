// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace cultivar::json {

/// An object on one line (RFC 8259, UTF-8) such that every text in it is read as it was. Qt takes U+FEFF at the
/// beginning of a text for a byte order mark and drops it when it reads, so that one is written as an escape.
[[nodiscard]] QByteArray textOf(const QJsonObject &object);

/// The object that a file holds, every text in it as it stands there. Empty if it holds something else; InvalidInput
/// (subject: "line/N"; detail: why) if it is no JSON, or has an object of more names than any that is meant well.
[[nodiscard]] Result<QJsonObject> objectOf(QByteArrayView file);

} // namespace cultivar::json
