// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/agenda_model.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace cultivar::ui {
namespace {

using ::testing::ElementsAre;

const QTimeZone berlin("Europe/Berlin");
const QDate today(2026, 11, 25);

AgendaRow talk(const QString &name, int days, rules::AgendaGroup group)
{
    AgendaTalk made;
    made.meeting.uid = Uid(name);
    made.meeting.id = MeetingId(days + 100);
    made.meeting.start = QDateTime(today.addDays(days), QTime(14, 0), berlin).toUTC();
    made.meeting.purpose = u"Purpose of "_s + name;
    made.attendees.push_back({ContactId(1), Uid(name), name, name, {}, {}, {}, {}, {}});
    return {group, made.meeting.start, made};
}

Agenda agendaOf(std::vector<AgendaRow> rows, int past = 0)
{
    Agenda agenda;
    agenda.present = {QDateTime(today, QTime(12, 0), berlin).toUTC(), today, berlin};
    agenda.rows = std::move(rows);
    agenda.past = past;
    return agenda;
}

QStringList shown(const AgendaModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.data(model.index(row), Qt::DisplayRole).toString();
    return texts;
}

TEST(AgendaModel, StandsUnderHeadsThatCannotBeChosen)
{
    AgendaModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setAgenda(
        agendaOf({talk(u"Luis"_s, -1, rules::AgendaGroup::Waiting), talk(u"Ana"_s, 0, rules::AgendaGroup::Today),
                  talk(u"Bo"_s, 0, rules::AgendaGroup::Today)}),
        {});
    EXPECT_THAT(shown(model), ElementsAre(u"How did it go?"_s, u"Luis"_s, u"Today"_s, u"Ana"_s, u"Bo"_s));
    EXPECT_EQ(model.flags(model.index(0)), Qt::NoItemFlags);
    EXPECT_TRUE(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.firstRow(), 3);
    EXPECT_EQ(model.rowOf(MeetingId(99)), 1);
    EXPECT_EQ(model.rowAt(0), nullptr);
}

TEST(AgendaModel, RowsThatStayKeepTheirPlace)
{
    AgendaModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const AgendaRow ana = talk(u"Ana"_s, 0, rules::AgendaGroup::Today);
    const AgendaRow bo = talk(u"Bo"_s, 1, rules::AgendaGroup::ThisWeek);
    model.setAgenda(agendaOf({ana, bo}), {});
    const QPersistentModelIndex kept(model.index(model.rowOfKey(u"talk/Bo"_s)));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setAgenda(agendaOf({talk(u"Cy"_s, -1, rules::AgendaGroup::Waiting), ana, bo}), {});
    EXPECT_EQ(kept.data().toString(), u"Bo"_s);
    EXPECT_EQ(kept.row(), 5);
    EXPECT_TRUE(reset.isEmpty());
    model.setAgenda(agendaOf({}), {});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_FALSE(kept.isValid());
}

TEST(AgendaModel, FindsByBeginningsOfWords)
{
    AgendaModel model;
    const Agenda agenda = agendaOf(
        {talk(u"Ana Silva"_s, 0, rules::AgendaGroup::Today), talk(u"Bo Berg"_s, 0, rules::AgendaGroup::Today)});
    model.setAgenda(agenda, u"purp sil"_s);
    EXPECT_THAT(shown(model), ElementsAre(u"Today"_s, u"Ana Silva"_s));
    model.setAgenda(agenda, u"nobody"_s);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(AgendaModel, AsksForMoreOfThePastOnce)
{
    AgendaModel model;
    QSignalSpy more(&model, &AgendaModel::moreWanted);
    model.setAgenda(agendaOf({talk(u"Ana"_s, -9, rules::AgendaGroup::Past)}, 2), {});
    ASSERT_TRUE(model.canFetchMore({}));
    model.fetchMore({});
    EXPECT_EQ(more.count(), 1);
    EXPECT_FALSE(model.canFetchMore({}));
    model.setAgenda(agendaOf({talk(u"Ana"_s, -9, rules::AgendaGroup::Past)}, 1), {});
    EXPECT_FALSE(model.canFetchMore({}));
}

} // namespace
} // namespace cultivar::ui
