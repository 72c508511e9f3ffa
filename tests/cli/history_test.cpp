// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class History : public CliTest
{
protected:
    [[nodiscard]] QByteArray everything() const { return ask({u"export"_s, u"--format"_s, u"json"_s}).out; }

    [[nodiscard]] QStringList names() const { return strings(ask({u"contacts"_s}).json(), u"name"_s); }
};

TEST_F(History, EveryStepGoesBackAndForth)
{
    const QString ana = add(u"Ana"_s);
    const std::vector<QStringList> steps{
        {u"circle"_s, ana, u"Stay in touch"_s},
        {u"log"_s, ana, u"--channel"_s, u"call"_s},
        {u"promise"_s, ana, u"send the article"_s},
        {u"goodwill"_s, ana, u"gave"_s, u"time"_s},
        {u"meet"_s, ana, u"--at"_s, u"2026-12-10T15:00"_s},
        {u"pause"_s, ana, u"--until"_s, u"2027-01-01"_s},
        {u"snooze"_s, ana, u"--days"_s, u"3"_s},
        {u"leave-in-peace"_s, ana},
        {u"write"_s, ana, u"--reason"_s, u"x"_s, u"--sent"_s},
        {u"archive"_s, ana},
    };
    std::vector<QByteArray> states{everything()};
    for (const QStringList &step : steps) {
        static_cast<void>(ask(step));
        states.push_back(everything());
        EXPECT_NE(states.back(), states[states.size() - 2]) << qPrintable(step.join(u' '));
    }
    for (size_t i = steps.size(); i > 0; --i) {
        EXPECT_FALSE(ask({u"undo"_s}).json()[u"step"_s].toString().isEmpty());
        EXPECT_EQ(everything(), states[i - 1]) << qPrintable(steps[i - 1].join(u' '));
    }
    for (size_t i = 0; i < steps.size(); ++i) {
        static_cast<void>(ask({u"redo"_s}));
        EXPECT_EQ(everything(), states[i + 1]) << qPrintable(steps[i].join(u' '));
    }
    EXPECT_EQ(ask({u"check"_s}).json()[u"ok"_s], true);
}

TEST_F(History, AtItsEndsItSaysSo)
{
    static_cast<void>(add(u"Ana"_s));
    expectRefused(run({u"redo"_s}), 1, {u"nothing to redo"_s});
    static_cast<void>(ask({u"undo"_s}));
    EXPECT_EQ(names(), QStringList());
    expectRefused(run({u"undo"_s}), 1, {u"nothing to undo"_s});
    static_cast<void>(ask({u"redo"_s}));
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
    static_cast<void>(ask({u"undo"_s}));
    static_cast<void>(add(u"Bo"_s));
    expectRefused(run({u"redo"_s}), 1, {u"nothing to redo"_s});
}

TEST_F(History, AnImportIsTakenBackExceptWhatWasEditedSince)
{
    static_cast<void>(add(u"Zoe"_s));
    const QString file = write(u"a.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEND:VCARD\r\n"
                                           "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\nEND:VCARD\r\n");
    const QString first = ask({u"import"_s, file}).json()[u"files"_s][0][u"batch"_s].toString();
    EXPECT_EQ(names(), (QStringList{u"Ana"_s, u"Bo"_s, u"Zoe"_s}));
    static_cast<void>(ask({u"undo-import"_s, first}));
    EXPECT_EQ(names(), QStringList{u"Zoe"_s});
    expectRefused(run({u"undo-import"_s, first}), 1, {u"taken back already"_s});

    const QString second = ask({u"import"_s, file}).json()[u"files"_s][0][u"batch"_s].toString();
    ASSERT_FALSE(second.isEmpty());
    static_cast<void>(ask({u"log"_s, u"Bo"_s, u"--channel"_s, u"call"_s}));
    static_cast<void>(ask({u"undo-import"_s, second}));
    EXPECT_EQ(names(), (QStringList{u"Bo"_s, u"Zoe"_s}));
    static_cast<void>(ask({u"undo"_s}));
    EXPECT_EQ(names(), (QStringList{u"Ana"_s, u"Bo"_s, u"Zoe"_s}));
    expectRefused(run({u"undo-import"_s, u"nothing"_s}), 1, {u"import \"nothing\""_s});
}

} // namespace
