// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

#include <QTimeZone>

namespace cultivar {

/// Where searched words may stand; in the order in which one is told rather than another.
enum class TextPlace
{
    Name,
    Nickname,
    Role,
    Organization,
    Department,
    Tag,
    Expertise,
    Asks,
    Offers,
    Interests,
    Project,
    City,
    Address,
    Email,
    Phone,
    Link,
    CustomField,
    Why,
    HowMet,
    Background,
    Notes,
    Interaction,
    FollowUp,
    Meeting,
    Goodwill,
    Referral,
    Clip
};

/// A text of a contact or about one.
struct FoundText
{
    TextPlace place = TextPlace::Name;
    QString text;
    QString label;                  ///< the user's own word for the place, e.g. of a custom field
    std::optional<QDate> day;       ///< in my zone; records only
    std::optional<Channel> channel; ///< interactions only
    bool theirs = false;            ///< follow-ups only: a promise to me

    bool operator==(const FoundText &) const = default;
};

// Every text that a search finds, in the order of the places. Empty ones are left out.
[[nodiscard]] std::vector<FoundText> textsOf(const Contact &contact);
[[nodiscard]] std::vector<FoundText> textsOf(const Interaction &interaction, const QTimeZone &mine);
[[nodiscard]] std::vector<FoundText> textsOf(const FollowUp &followUp, const QTimeZone &mine);
[[nodiscard]] std::vector<FoundText> textsOf(const Meeting &meeting, const QTimeZone &mine);
[[nodiscard]] std::vector<FoundText> textsOf(const GoodwillEntry &entry, const QTimeZone &mine);
[[nodiscard]] std::vector<FoundText> textsOf(const Referral &referral, const QTimeZone &mine);
[[nodiscard]] std::vector<FoundText> textsOf(const Clip &clip, const QTimeZone &mine);

} // namespace cultivar
