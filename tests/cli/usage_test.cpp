// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <QRegularExpression>

using namespace cultivar::cli;

namespace {

class Usage : public CliTest
{
protected:
    [[nodiscard]] QStringList commandNames() const
    {
        static const QRegularExpression line(u"^  ([a-z-]+)  "_s, QRegularExpression::MultilineOption);
        QStringList names;
        auto matches = line.globalMatch(QString::fromUtf8(runBare({u"--help"_s}).out));
        while (matches.hasNext())
            names += matches.next().captured(1);
        return names;
    }
};

TEST_F(Usage, HelpNamesEveryCommand)
{
    const Outcome help = runBare({u"--help"_s});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_EQ(help.err, QString());
    const QStringList names = commandNames();
    for (const QString &name :
         {u"import"_s,         u"undo-import"_s, u"undo"_s,     u"redo"_s,    u"export"_s,     u"contacts"_s,
          u"show"_s,           u"brief"_s,       u"add"_s,      u"circle"_s,  u"pause"_s,      u"snooze"_s,
          u"leave-in-peace"_s, u"archive"_s,     u"log"_s,      u"promise"_s, u"follow-ups"_s, u"done"_s,
          u"goodwill"_s,       u"meet"_s,        u"meetings"_s, u"due"_s,     u"review"_s,     u"write"_s,
          u"backup"_s,         u"restore"_s,     u"check"_s})
        EXPECT_TRUE(names.contains(name)) << qPrintable(name);
}

TEST_F(Usage, EveryCommandExplainsItselfWithAnExample)
{
    for (const QString &name : commandNames()) {
        const Outcome help = runBare({name, u"--help"_s});
        EXPECT_EQ(help.exitCode, 0) << qPrintable(name);
        const QString text = QString::fromUtf8(help.out);
        EXPECT_TRUE(text.contains(u"Usage: cultivar-cli %1"_s.arg(name))) << qPrintable(text);
        EXPECT_TRUE(text.contains(u"Example:\n  cultivar-cli %1"_s.arg(name))) << qPrintable(text);
        for (const QString &option : {u"--database"_s, u"--json"_s, u"--on"_s})
            EXPECT_TRUE(text.contains(option)) << qPrintable(text);
        for (const QString &line : text.split(u'\n'))
            EXPECT_FALSE(line.endsWith(u' ')) << qPrintable(line);
    }
}

TEST_F(Usage, VersionIsShownWithAndWithoutACommand)
{
    const Outcome version = runBare({u"--version"_s});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_TRUE(QString::fromUtf8(version.out).contains(QRegularExpression(u"^cultivar-cli \\d+\\.\\d+\\.\\d+\n$"_s)));
    EXPECT_EQ(runBare({u"add"_s, u"--version"_s}).out, version.out);
}

TEST_F(Usage, NothingUnknownAndMisspeltIsWrongUsage)
{
    expectRefused(runBare({}), 2, {u"--help"_s});
    expectRefused(runBare({u"--json"_s}), 2, {u"--help"_s});
    expectRefused(runBare({u"frobnicate"_s}), 2, {u"frobnicate"_s, u"--help"_s});
    expectRefused(runBare({u"--frob"_s}), 2, {u"frob"_s});
    expectRefused(runBare({u"due"_s, u"--frob"_s}), 2, {u"frob"_s, u"due --help"_s});
    expectRefused(runBare({u"due"_s, u"--limit"_s}), 2, {u"--limit"_s});
    expectRefused(runBare({u"due"_s, u"--database"_s, QString()}), 2, {u"--database"_s});
}

TEST_F(Usage, TheNumberOfArgumentsIsChecked)
{
    const std::vector<QStringList> wrong{
        {u"import"_s},
        {u"undo-import"_s},
        {u"undo"_s, u"1"_s},
        {u"show"_s},
        {u"add"_s},
        {u"add"_s, u"A"_s, u"B"_s},
        {u"circle"_s, u"A"_s},
        {u"pause"_s},
        {u"log"_s},
        {u"promise"_s, u"A"_s},
        {u"done"_s},
        {u"goodwill"_s, u"A"_s, u"gave"_s},
        {u"meet"_s},
        {u"due"_s, u"3"_s},
        {u"review"_s, u"now"_s},
        {u"write"_s},
        {u"backup"_s},
        {u"restore"_s},
        {u"check"_s, u"x"_s},
        {u"brief"_s, u"A"_s, u"B"_s},
    };
    for (const QStringList &arguments : wrong)
        expectRefused(run(arguments), 2, {u"Usage: cultivar-cli "_s + arguments.front(), u"--help"_s});
}

TEST_F(Usage, GlobalOptionsStandBeforeAndBehindTheCommand)
{
    static_cast<void>(add(u"Ana Silva"_s));
    const Outcome before = runBare({u"--json"_s, u"--database"_s, m_database, u"contacts"_s});
    const Outcome behind = runBare({u"contacts"_s, u"--database="_s + m_database, u"--json"_s});
    EXPECT_EQ(before.array().size(), 1);
    EXPECT_EQ(behind.out, before.out);
}

struct BadValue
{
    QStringList arguments;
    QStringList words;
};

TEST_F(Usage, AValueThatIsNoneNamesItsOptionAndWhatItTakes)
{
    static_cast<void>(add(u"Ana"_s));
    const std::vector<BadValue> bad{
        {{u"due"_s, u"--on"_s, u"2026-13-01"_s}, {u"--on"_s, u"2026-11-27"_s}},
        {{u"due"_s, u"--on"_s, u"2026-11-27xyz"_s}, {u"--on"_s}},
        {{u"due"_s, u"--on"_s, u"2026/11/27"_s}, {u"--on"_s}},
        {{u"due"_s, u"--limit"_s, u"few"_s}, {u"--limit"_s, u"whole number"_s}},
        {{u"contacts"_s, u"--limit"_s, u"-1"_s}, {u"--limit"_s}},
        {{u"contacts"_s, u"--circle"_s, QString()}, {u"--circle"_s}},
        {{u"add"_s, QString()}, {u"name"_s, u"missing"_s}},
        {{u"add"_s, u"X"_s, u"--cadence"_s, u"soon"_s}, {u"--cadence"_s, u"60d"_s}},
        {{u"add"_s, u"X"_s, u"--cadence"_s, u"0d"_s}, {u"--cadence"_s, u"3650"_s}},
        {{u"add"_s, u"X"_s, u"--cadence"_s, u"11y"_s}, {u"--cadence"_s, u"3650"_s}},
        {{u"add"_s, u"X"_s, u"--importance"_s, u"2"_s}, {u"--importance"_s, u"0 to 1"_s}},
        {{u"add"_s, u"X"_s, u"--importance"_s, u"nan"_s}, {u"--importance"_s, u"0 to 1"_s}},
        {{u"add"_s, u"X"_s, u"--importance"_s, u"much"_s}, {u"--importance"_s, u"0 to 1"_s}},
        {{u"add"_s, u"X"_s, u"--birthday"_s, u"--13-03"_s}, {u"--birthday"_s, u"--12-03"_s}},
        {{u"pause"_s, u"Ana"_s}, {u"--until"_s, u"missing"_s}},
        {{u"pause"_s, u"Ana"_s, u"--until"_s, u"2026-11-27"_s}, {u"--until"_s, u"after today"_s}},
        {{u"pause"_s, u"Ana"_s, u"--until"_s, u"2026-02-29"_s}, {u"--until"_s, u"2026-11-27"_s}},
        {{u"snooze"_s, u"Ana"_s}, {u"--days"_s, u"missing"_s}},
        {{u"snooze"_s, u"Ana"_s, u"--days"_s, u"0"_s}, {u"--days"_s, u"1 to 366"_s}},
        {{u"snooze"_s, u"Ana"_s, u"--days"_s, u"367"_s}, {u"--days"_s, u"1 to 366"_s}},
        {{u"leave-in-peace"_s, u"Ana"_s, u"--until"_s, u"2020-01-01"_s}, {u"--until"_s, u"after today"_s}},
        {{u"log"_s, u"Ana"_s}, {u"--channel"_s, u"missing"_s}},
        {{u"log"_s, u"Ana"_s, u"--channel"_s, u"phone"_s}, {u"--channel"_s, u"phone"_s, u"in_person"_s}},
        {{u"log"_s, u"Ana"_s, u"--channel"_s, u"call"_s, u"--date"_s, u"2026-11-28"_s}, {u"--date"_s, u"today"_s}},
        {{u"promise"_s, u"Ana"_s, QString()}, {u"text"_s, u"missing"_s}},
        {{u"promise"_s, u"Ana"_s, u"x"_s, u"--kind"_s, u"gift"_s}, {u"--kind"_s, u"article"_s}},
        {{u"promise"_s, u"Ana"_s, u"x"_s, u"--due"_s, u"friday"_s}, {u"--due"_s, u"2026-11-27"_s}},
        {{u"goodwill"_s, u"Ana"_s, u"lent"_s, u"time"_s}, {u"lent"_s, u"gave, received"_s}},
        {{u"goodwill"_s, u"Ana"_s, u"gave"_s, u"money"_s}, {u"money"_s, u"advice"_s}},
        {{u"goodwill"_s, u"Ana"_s, u"gave"_s, u"time"_s, u"--date"_s, u"2027-01-01"_s}, {u"--date"_s}},
        {{u"meet"_s, u"Ana"_s}, {u"--at"_s, u"missing"_s}},
        {{u"meet"_s, u"Ana"_s, u"--at"_s, u"2026-12-10"_s}, {u"--at"_s, u"T15:00"_s}},
        {{u"meet"_s, u"Ana"_s, u"--at"_s, u"2026-12-10T25:00"_s}, {u"--at"_s, u"T15:00"_s}},
        {{u"meet"_s, u"Ana"_s, u"--at"_s, u"2026-12-10T15:00"_s, u"--minutes"_s, u"0"_s}, {u"--minutes"_s, u"44640"_s}},
        {{u"write"_s, u"Ana"_s}, {u"--reason"_s, u"missing"_s}},
        {{u"write"_s, u"Ana"_s, u"--reason"_s, u"  "_s}, {u"--reason"_s, u"missing"_s}},
        {{u"write"_s, u"Ana"_s, u"--reason"_s, u"x"_s, u"--times"_s, u"6"_s}, {u"--times"_s, u"0 to 5"_s}},
        {{u"export"_s, u"--format"_s, u"pdf"_s}, {u"--format"_s, u"pdf"_s, u"vcard4"_s}},
        {{u"export"_s, u"--format"_s, u"json"_s, u"--contact"_s, u"Ana"_s}, {u"--contact"_s, u"JSON"_s}},
        {{u"export"_s, u"--contact"_s, QString()}, {u"--contact"_s, u"missing"_s}},
        {{u"import"_s, u"--format"_s, u"pdf"_s, u"a.pdf"_s}, {u"--format"_s, u"pdf"_s, u"linkedin"_s}},
        {{u"show"_s, QString()}, {u"missing"_s}},
    };
    for (const BadValue &each : bad)
        expectRefused(run(QStringList{u"--on"_s, m_today} + each.arguments), 2, each.words);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 1);
}

TEST_F(Usage, AnArgumentMayLookLikeAnOptionBehindTwoDashes)
{
    static_cast<void>(ask({u"add"_s, u"--"_s, u"--Ana"_s}));
    EXPECT_EQ(strings(ask({u"contacts"_s}).json(), u"name"_s), QStringList{u"--Ana"_s});
}

} // namespace
