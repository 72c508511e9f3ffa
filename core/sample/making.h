// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/sample/dice.h"
#include "core/sample/people.h"

#include <QTimeZone>

namespace cultivar::sample {

/// What the makers of the sample share while it grows. Contact n is person n − 1.
struct Making
{
    QDate today;
    QTimeZone zone;
    quint32 seed = 0;
    Dice dice;
    Network network;
    std::vector<std::optional<QDate>> lastContact; ///< by person

    template <RecordType R> Id<R> add(R record)
    {
        std::vector<R> &list = network.of<R>();
        record.id = Id<R>(static_cast<qint64>(list.size()) + 1);
        if (record.uid.isEmpty())
            record.uid = uidOf(R::recordName, record.id.value());
        list.push_back(std::move(record));
        return list.back().id;
    }

    [[nodiscard]] Uid uidOf(QLatin1StringView record, qint64 number) const;
    [[nodiscard]] QDateTime instant(QDate day, int hour, int minute = 0) const;
    /// The n-th day from Monday to Friday after today, or before it when n is negative.
    [[nodiscard]] QDate workday(int n) const;

    [[nodiscard]] const Contact &contact(ContactId id) const;
    /// The n-th contact with that story, counted round.
    [[nodiscard]] ContactId who(Story story, int n) const;
    /// Something to talk about with them: the n-th subject of their field, counted round.
    [[nodiscard]] QString subject(ContactId id, int n) const;
    [[nodiscard]] QString fill(QStringView sentence, ContactId id, int n) const;
};

[[nodiscard]] const Person &personOf(ContactId id);

// Each adds its part; in this order, since later ones refer to earlier ones.
void addSettings(Making &making);
void addCircles(Making &making);
void addContacts(Making &making);
void addHistory(Making &making);
void addMeetings(Making &making);
void addPromises(Making &making);
void addGiving(Making &making);
void addReviews(Making &making);

} // namespace cultivar::sample
