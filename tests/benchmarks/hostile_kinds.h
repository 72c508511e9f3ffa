// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace cultivar::benchmarks {

/// A file made to cost its reader more than it is worth.
struct HostileKind
{
    QString name;
    qsizetype size = 0; ///< of what `make` makes many of; the file is read at this size and at half of it
    std::function<QByteArray(qsizetype count)> make;
    std::function<void(const QByteArray &file)> read;
};

[[nodiscard]] std::vector<HostileKind> hostileCards();
[[nodiscard]] std::vector<HostileKind> hostileTables();
[[nodiscard]] std::vector<HostileKind> hostileEntries(); ///< LDIF
[[nodiscard]] std::vector<HostileKind> hostileCalendars();
[[nodiscard]] std::vector<HostileKind> hostileMails();
[[nodiscard]] std::vector<HostileKind> hostileArchives(); ///< JSON

/// Half a surrogate pair, in UTF-16LE, and text around it.
[[nodiscard]] QByteArray inUtf16(const QString &before, qsizetype halves, const QString &after);

/// `make(0)`, `make(1)`, … one behind the other.
template <class Make> [[nodiscard]] QByteArray numbered(qsizetype count, Make make)
{
    QByteArray text;
    for (qsizetype i = 0; i < count; ++i)
        text += make(QByteArray::number(i));
    return text;
}

} // namespace cultivar::benchmarks
