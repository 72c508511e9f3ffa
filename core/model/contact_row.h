// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_clock.h"

namespace cultivar {

/// A day of a contact's, as much as "is it near?" needs.
struct KeptDay
{
    PartialDate date;
    bool yearly = true;

    bool operator==(const KeptDay &) const = default;
};

/// What lists, search and ranking need of a contact besides its texts.
struct ContactFacts
{
    ContactId id;
    bool active = true;
    bool trashed = false;
    bool archived = false;
    LifeStage lifeStage = LifeStage::Unknown;

    std::optional<int> cadence; ///< the contact's own, days
    ContactClock clock;         ///< as of the day the row was read for
    std::optional<QDate> pausedUntil;
    std::optional<QDate> snoozedUntil;
    std::optional<QDate> inPeaceUntil;
    double importance = 0.5;
    bool bridgeMark = false;
    bool owesFollowUp = false; ///< I owe an open one
    int received = 0;          ///< goodwill entries
    int gave = 0;
    std::optional<QDate> chosen; ///< the newest day they were chosen in a review or written to

    std::vector<CircleId> circles;
    std::vector<KeptDay> dates;

    bool operator==(const ContactFacts &) const = default;
};

/// As much of a contact as lists, search and ranking need: what the ContactIndex holds in memory for each.
struct ContactRow : ContactFacts
{
    Uid uid;
    QString name; ///< the display name
    QString organization;
    QString role;
    QString city;
    QString email; ///< the preferred one
    QStringList tags;
    QStringList expertise;
    QString searchText; ///< every short field, a line each; the index takes it and leaves it empty

    bool operator==(const ContactRow &) const = default;
};

} // namespace cultivar
