// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/housekeeping.h"
#include "core/rules/free_slots.h"
#include "core/rules/meeting_phases.h"
#include "core/rules/preparation_checklist.h"
#include "core/rules/ranking_constants.h"

namespace cultivar::rules {

/// What the user set, with the program's choice for what was not.
struct Preferences
{
    QString myName;
    QString myEmail;           ///< the one I write from
    QStringList myOtherEmails; ///< mail and meetings are mine by them as well
    QString overview;          ///< uid of the Overview used unless a meeting says otherwise; empty: none
    QString messageTemplate;   ///< uid of the MessageTemplate used unless one is named; empty: the built-in one
    QString timeZone;          ///< IANA; empty: the system's
    WorkingHours workingHours;
    int offeredTimes = 2;    ///< 1 to 5
    int meetingMinutes = 20; ///< 1 to 1440
    PerPhase phaseShares = defaultPhaseShares;
    QStringList checklist = defaultChecklist();
    int reviewWeekday = 5;              ///< 1 Monday to 7 Sunday
    QTime reviewTime{16, 0};            ///< in my zone
    std::optional<QDate> reviewMovedTo; ///< for the week it lies in, instead of the weekday
    int backupsKept = 10;               ///< 1 to 1000
    RankingConstants ranking;

    QStringList ignored; ///< keys whose stored value makes no sense and does not count

    bool operator==(const Preferences &) const = default;
};

/// The day of the review in the week of `day`.
[[nodiscard]] QDate reviewDay(const Preferences &preferences, QDate day);

/// Every key there is, the ranking constants as "ranking.<name>". A Setting's uid is its key.
[[nodiscard]] QStringList preferenceKeys();

/// Settings under other keys are somebody else's and not looked at.
[[nodiscard]] Preferences preferencesFrom(const std::vector<Setting> &settings);

/// The same with one changed. Times are hh:mm, days ISO 8601; `working_days` and `phases` numbers with commas (Monday
/// is 1); `checklist` one item a line; `my_email` addresses with commas. InvalidInput (subject: the key; detail:
/// "unknown", "addresses" or "value", for ranking constants see withConstant()) if that cannot be.
[[nodiscard]] Result<Preferences> withPreference(Preferences preferences, QStringView key, const QString &value);

/// The text withPreference() would read back; nothing for an unknown key.
[[nodiscard]] std::optional<QString> preferenceText(const Preferences &preferences, QStringView key);

} // namespace cultivar::rules
