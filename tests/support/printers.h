// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partial_date.h"
#include "core/base/result.h"
#include "core/base/uid.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <ostream>

// Readable values in failing assertions. Include it in every test file that compares Qt values.

QT_BEGIN_NAMESPACE
void PrintTo(const QString &text, std::ostream *out);
void PrintTo(const QStringList &list, std::ostream *out);
void PrintTo(const QByteArray &bytes, std::ostream *out);
void PrintTo(const QDate &day, std::ostream *out);
void PrintTo(const QDateTime &instant, std::ostream *out);
QT_END_NAMESPACE

namespace cultivar {
void PrintTo(const PartialDate &date, std::ostream *out);
void PrintTo(const Uid &uid, std::ostream *out);
void PrintTo(const Error &error, std::ostream *out);
} // namespace cultivar
