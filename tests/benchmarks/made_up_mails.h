// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace cultivar::benchmarks {

/// A contact of a database, and an address that no other has.
struct Addressee
{
    qint64 contact = 0;
    QString address;
};

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
    size_t with = 0; ///< place among the addressees
    bool outgoing = false;
    QDateTime date; ///< UTC
    QString subject;
    QString id; ///< without angle brackets
};

/// The mail of many years with a network, of about 1 KB each: four of five between me and a contact,
/// some contacts more often than others, the rest from strangers, to several, and of lists. The same on every machine.
class MadeUpMails
{
public:
    explicit MadeUpMails(std::vector<Addressee> people)
        : m_people(std::move(people))
    {
    }

    [[nodiscard]] MadeUpMail mail(int number) const;

    [[nodiscard]] qint64 contactOf(const MadeUpMail &mail) const { return m_people[mail.with].contact; }

    /// The mail as an mbox file holds it, with its line "From ".
    [[nodiscard]] QByteArray text(const MadeUpMail &mail) const;

    /// Writes the first `count` as one mbox file; gives how many bytes it has.
    [[nodiscard]] Result<qint64> write(const QString &path, int count) const;

private:
    std::vector<Addressee> m_people;
};

[[nodiscard]] Result<std::vector<Addressee>> addresseesIn(const QString &database);

} // namespace cultivar::benchmarks
