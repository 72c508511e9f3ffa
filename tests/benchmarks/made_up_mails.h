// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace cultivar::benchmarks {

struct MadeUpMail
{
    enum class Kind
    {
        Talk,     ///< between me and a contact
        Stranger, ///< between me and somebody who is none
        Several,  ///< from a contact to me and others
        List,
    };

    Kind kind = Kind::Talk;
    int number = 0;
    size_t contact = 0; ///< place in the network
    bool outgoing = false;
    QDateTime date; ///< UTC
    QString subject;
    QString id; ///< without angle brackets
};

/// The mail of many years with a network (MadeUpNetwork), of about 1 KB each: four of five between me and a contact,
/// some contacts more often than others, the rest from strangers, to several, and of lists. The same on every machine.
class MadeUpMails
{
public:
    /// `addresses`: of the contacts, in order.
    explicit MadeUpMails(std::vector<QString> addresses);

    [[nodiscard]] MadeUpMail mail(int number) const;

    /// The mail as an mbox file holds it, with its line "From ".
    [[nodiscard]] QByteArray text(const MadeUpMail &mail) const;

    /// Writes the first `count` as one mbox file; gives how many bytes it has.
    [[nodiscard]] Result<qint64> write(const QString &path, int count) const;

private:
    std::vector<QString> m_addresses;
};

/// Those of the contacts of a database, by id: the one of each that nobody else has.
[[nodiscard]] Result<std::vector<QString>> addressesIn(const QString &database);

} // namespace cultivar::benchmarks
