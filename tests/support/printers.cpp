// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"

QT_BEGIN_NAMESPACE

void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

void PrintTo(const QStringList &list, std::ostream *out)
{
    *out << '[' << list.join(QStringLiteral(", ")).toStdString() << ']';
}

void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    *out << '"' << bytes.toStdString() << '"';
}

void PrintTo(const QDate &day, std::ostream *out)
{
    *out << day.toString(Qt::ISODate).toStdString();
}

void PrintTo(const QDateTime &instant, std::ostream *out)
{
    *out << instant.toString(Qt::ISODateWithMs).toStdString();
}

QT_END_NAMESPACE

namespace cultivar {

void PrintTo(const PartialDate &date, std::ostream *out)
{
    *out << date.toText().toStdString();
}

void PrintTo(const Uid &uid, std::ostream *out)
{
    *out << uid.text().toStdString();
}

void PrintTo(const Error &error, std::ostream *out)
{
    *out << "Error(" << static_cast<int>(error.kind) << ", \"" << error.subject.toStdString() << "\", \""
         << error.detail.toStdString() << "\")";
}

} // namespace cultivar
