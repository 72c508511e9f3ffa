// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/preferences.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;

namespace preferences_test {

Setting setting(const QString &key, const QString &value)
{
    Setting made;
    made.uid = Uid(key);
    made.value = value;
    return made;
}

TEST(Preferences, WithoutSettingsAreTheProgramsChoice)
{
    EXPECT_EQ(preferencesFrom({}), Preferences());
    EXPECT_EQ(Preferences().checklist.size(), 9);
    EXPECT_EQ(Preferences().reviewTime, QTime(16, 0));
}

TEST(Preferences, AreWhatWasSet)
{
    const Preferences preferences = preferencesFrom({
        setting(u"my_name"_s, u" Mira "_s),
        setting(u"my_email"_s, u"mira@example.org"_s),
        setting(u"time_zone"_s, u"Europe/Lisbon"_s),
        setting(u"working_from"_s, u"08:30"_s),
        setting(u"working_to"_s, u"15:00"_s),
        setting(u"working_days"_s, u"1,7"_s),
        setting(u"phases"_s, u"2,1,10,2"_s),
        setting(u"checklist"_s, u"purpose_written\nbring cake\n\nbring cake"_s),
        setting(u"backups_kept"_s, u"20"_s),
        setting(u"ranking.date_points"_s, u"12.5"_s),
    });
    EXPECT_EQ(preferences.myName, u"Mira"_s);
    EXPECT_EQ(preferences.myEmail, u"mira@example.org"_s);
    EXPECT_EQ(preferences.timeZone, u"Europe/Lisbon"_s);
    EXPECT_EQ(preferences.workingHours.from, QTime(8, 30));
    EXPECT_EQ(preferences.workingHours.to, QTime(15, 0));
    EXPECT_THAT(preferences.workingHours.weekdays, testing::ElementsAre(true, false, false, false, false, false, true));
    EXPECT_THAT(preferences.phaseShares, testing::ElementsAre(2, 1, 10, 2));
    EXPECT_EQ(preferences.checklist, (QStringList{u"purpose_written"_s, u"bring cake"_s}));
    EXPECT_EQ(preferences.backupsKept, 20);
    EXPECT_EQ(preferences.ranking.datePoints, 12.5);
    EXPECT_TRUE(preferences.ignored.isEmpty());
}

TEST(Preferences, BadValuesAreIgnoredAndListed)
{
    for (const auto &[key, value] : std::vector<std::pair<QString, QString>>{{u"time_zone"_s, u"Mars/Olympus"_s},
                                                                             {u"working_from"_s, u"25:00"_s},
                                                                             {u"working_days"_s, u"1,8"_s},
                                                                             {u"phases"_s, u"1,2,3"_s},
                                                                             {u"phases"_s, u"0,0,0,0"_s},
                                                                             {u"backups_kept"_s, u"0"_s},
                                                                             {u"offered_times"_s, u"six"_s},
                                                                             {u"review_weekday"_s, u"8"_s},
                                                                             {u"review_moved_to"_s, u"tomorrow"_s},
                                                                             {u"ranking.date_points"_s, u"many"_s},
                                                                             {u"ranking.date_points"_s, u"1e9"_s},
                                                                             {u"ranking.luck"_s, u"1"_s}}) {
        Preferences preferences = preferencesFrom({setting(key, value)});
        EXPECT_EQ(preferences.ignored, QStringList{key});
        preferences.ignored.clear();
        EXPECT_EQ(preferences, Preferences()) << qPrintable(key);
    }
}

TEST(Preferences, MyAddressesAreOneOrSeveral)
{
    for (const QString &value : {u"a@x.example, Mira"_s, u"Mira <mira@example.org>"_s, u"mira"_s, u","_s})
        EXPECT_EQ(withPreference({}, u"my_email", value).error(),
                  (Error{ErrorKind::InvalidInput, u"my_email"_s, u"addresses"_s}))
            << qPrintable(value);
    EXPECT_EQ(withPreference({}, u"my_email", u" mira@example.org "_s)->myEmail, u"mira@example.org"_s);
    const Preferences two = *withPreference({}, u"my_email", u"a@x.example;b@y.example, c@z.example"_s);
    EXPECT_EQ(two.myEmail, u"a@x.example"_s);
    EXPECT_EQ(two.myOtherEmails, (QStringList{u"b@y.example"_s, u"c@z.example"_s}));
    EXPECT_TRUE(withPreference({}, u"my_email", {}));
}

TEST(Preferences, TheReviewIsOnItsWeekdayUnlessMovedInThatWeek)
{
    const QDate wednesday(2026, 11, 25);
    Preferences preferences;
    EXPECT_EQ(reviewDay(preferences, wednesday), QDate(2026, 11, 27));
    EXPECT_EQ(reviewDay(preferences, QDate(2026, 11, 29)), QDate(2026, 11, 27));
    preferences = preferencesFrom({setting(u"review_moved_to"_s, u"2026-11-28"_s)});
    EXPECT_EQ(reviewDay(preferences, wednesday), QDate(2026, 11, 28));
    EXPECT_EQ(reviewDay(preferences, wednesday.addDays(7)), QDate(2026, 12, 4));
    preferences.reviewWeekday = 1;
    EXPECT_EQ(reviewDay(preferences, wednesday.addDays(7)), QDate(2026, 11, 30));
}

TEST(Preferences, OtherSettingsAndTrashedOnesDoNotCount)
{
    Setting trashed = setting(u"my_name"_s, u"Mira"_s);
    trashed.trashed = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(preferencesFrom({trashed, setting(u"window_geometry"_s, u"x"_s)}), Preferences());
}

TEST(Preferences, EveryKeyReadsBackWhatItWrites)
{
    const QStringList keys = preferenceKeys();
    EXPECT_GT(keys.size(), 30);
    EXPECT_EQ(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    for (const QString &key : keys) {
        const std::optional<QString> text = preferenceText(Preferences(), key);
        ASSERT_TRUE(text) << qPrintable(key);
        const Result<Preferences> same = withPreference(Preferences(), key, *text);
        ASSERT_TRUE(same) << qPrintable(key);
        EXPECT_EQ(*same, Preferences()) << qPrintable(key);
    }
    EXPECT_FALSE(preferenceText({}, u"luck"));
    EXPECT_EQ(withPreference({}, u"luck", {}).error(), (Error{ErrorKind::InvalidInput, u"luck"_s, u"unknown"_s}));
}

} // namespace preferences_test
