// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_model.h"

#include "tests/support/printers.h"
#include "ui/duplicates/merge_view.h"
#include "ui/duplicates/pair_model.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QTest>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;
using rules::MergeSide;

constexpr auto testing = QAbstractItemModelTester::FailureReportingMode::Fatal;

MergePreview benTwice()
{
    MergePreview preview;
    Contact &ben = preview.kept.contact;
    ben.uid = Uid(u"ben"_s);
    ben.name = u"Ben Carrow"_s;
    ben.role = u"Editor"_s;
    ben.city = u"Cardiff"_s;
    ben.emails = {{u"ben@plainspoken.example"_s, {}}};
    ben.notes = u"Short replies."_s;
    preview.kept.history.conversations = 11;
    Contact &benjamin = preview.other.contact;
    benjamin.uid = Uid(u"benjamin"_s);
    benjamin.name = u"Benjamin Carrow"_s;
    benjamin.role = u"Editor in chief"_s;
    benjamin.emails = {{u"b.carrow@post.example"_s, {}}};
    benjamin.notes = u"Met at Hay."_s;
    benjamin.dates = {{DateKind::Birthday, {}, PartialDate(QDate(1980, 5, 12)), true}};
    return preview;
}

class MergeModelTest : public ::testing::Test
{
protected:
    void SetUp() override { model.setPreview(benTwice()); }

    int rowOf(const QString &label)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.text(row, MergeModel::Label) == label)
                return row;
        ADD_FAILURE() << "no row is called " << label.toStdString();
        return -1;
    }

    QString told(const QString &label, int column)
    {
        return model.index(rowOf(label), column).data(Qt::AccessibleTextRole).toString();
    }

    MergeModel model;
};

TEST_F(MergeModelTest, IsASoundTableOfWhatDiffers)
{
    const QAbstractItemModelTester tester(&model, testing);
    model.clear();
    model.setPreview(benTwice());
    QStringList labels;
    for (int row = 0; row < model.rowCount(); ++row)
        labels += model.text(row, MergeModel::Label);
    EXPECT_EQ(labels, (QStringList{u"becomes one"_s, u"Name"_s, u"Role"_s, u"E-mail"_s, u"City"_s, u"Birthday"_s,
                                   u"Notes"_s, u"History"_s}));
    EXPECT_EQ(told(u"Role"_s, MergeModel::Right), u"Role: Editor in chief, taken"_s);
    EXPECT_EQ(told(u"Role"_s, MergeModel::Left), u"Role: Editor, not taken"_s);
    EXPECT_EQ(told(u"Birthday"_s, MergeModel::Right), u"Birthday: 12 May 1980, taken"_s);
    EXPECT_EQ(told(u"City"_s, MergeModel::Right), u"City: nothing here"_s);
    EXPECT_EQ(told(u"Notes"_s, MergeModel::Right), u"Notes: Met at Hay., taken"_s);
    EXPECT_FALSE(model.index(rowOf(u"City"_s), MergeModel::Right).data(Qt::CheckStateRole).isValid());
    EXPECT_FALSE(model.index(rowOf(u"Notes"_s), MergeModel::Right).data(Qt::CheckStateRole).isValid());
    model.take(rowOf(u"Role"_s), MergeModel::Left);
}

TEST_F(MergeModelTest, OfOneValueOnlyOneSideIsTaken)
{
    const int role = rowOf(u"Role"_s);
    model.take(role, MergeModel::Left);
    EXPECT_TRUE(model.isTaken(role, MergeModel::Left));
    EXPECT_FALSE(model.isTaken(role, MergeModel::Right));
    model.toggle(role, MergeModel::Left);
    EXPECT_TRUE(model.isTaken(role, MergeModel::Left)) << "one is always taken";
    model.take(rowOf(u"City"_s), MergeModel::Right);
    EXPECT_TRUE(model.isTaken(rowOf(u"City"_s), MergeModel::Left)) << "nothing cannot be taken";
    EXPECT_EQ(model.choice().sides.value(u"role"_s), MergeSide::Kept);
    EXPECT_EQ(model.merged().role, u"Editor"_s);
}

TEST_F(MergeModelTest, OfSeveralEitherOrBoth)
{
    const int emails = rowOf(u"E-mail"_s);
    EXPECT_EQ(model.choice().sides.value(u"emails"_s), MergeSide::Both);
    model.toggle(emails, MergeModel::Left);
    EXPECT_EQ(model.choice().sides.value(u"emails"_s), MergeSide::Other);
    model.toggle(emails, MergeModel::Right);
    EXPECT_EQ(model.choice().sides.value(u"emails"_s), MergeSide::Kept) << "one is always taken";
    model.takeBoth(emails);
    EXPECT_EQ(model.choice().sides.value(u"emails"_s), MergeSide::Both);
    model.takeBoth(rowOf(u"Role"_s));
    EXPECT_FALSE(model.isTaken(rowOf(u"Role"_s), MergeModel::Left));
}

TEST_F(MergeModelTest, ALongValueTakesSeveralLines)
{
    MergeView view(&model);
    view.resize(700, 500);
    view.show();
    const int notes = rowOf(u"Notes"_s);
    const int least = view.rowHeight(notes);
    EXPECT_EQ(least, view.rowHeight(rowOf(u"City"_s)));
    MergePreview preview = benTwice();
    preview.other.contact.notes = u"Met at Hay, between two tents, in the rain. "_s.repeated(4);
    model.setPreview(preview);
    const int several = view.rowHeight(notes);
    EXPECT_GT(several, least);
    EXPECT_EQ(view.rowHeight(rowOf(u"City"_s)), least);
    preview.other.contact.notes = u"Met at Hay, between two tents, in the rain. "_s.repeated(400);
    model.setPreview(preview);
    const int most = view.rowHeight(notes);
    EXPECT_LT(most, 2 * several) << "it is not endless";
    view.resize(1400, 500);
    EXPECT_EQ(view.rowHeight(notes), most);
}

TEST_F(MergeModelTest, WhoIsKeptCanBeTheOther)
{
    EXPECT_EQ(model.choice().kept, Uid(u"ben"_s));
    const Contact before = model.merged();
    model.take(0, MergeModel::Right);
    EXPECT_EQ(model.choice().kept, Uid(u"benjamin"_s));
    EXPECT_EQ(model.choice().other, Uid(u"ben"_s));
    EXPECT_EQ(model.merged().uid, Uid(u"benjamin"_s));
    EXPECT_EQ(model.merged().role, before.role) << "the values stay as chosen";
    EXPECT_EQ(model.merged().city, before.city);
}

TEST_F(MergeModelTest, OfTwoPhotosOneIsChosen)
{
    MergePreview preview = benTwice();
    preview.kept.photo = "1";
    preview.other.photo = "2";
    model.setPreview(preview);
    const int row = rowOf(u"Photo"_s);
    EXPECT_TRUE(model.isTaken(row, MergeModel::Left));
    EXPECT_EQ(model.choice().sides.value(commands::photoField), MergeSide::Kept);
    model.take(row, MergeModel::Right);
    EXPECT_EQ(model.choice().sides.value(commands::photoField), MergeSide::Other);
    EXPECT_TRUE(model.leftOut().startsWith(u"The other photo is not taken."_s)) << model.leftOut().toStdString();
    preview.other.photo = "1";
    model.setPreview(preview);
    EXPECT_EQ(model.choice().sides.count(commands::photoField), 0) << "the same is no choice";
}

TEST_F(MergeModelTest, WhereOneSideSaysNothingNothingIsChosen)
{
    EXPECT_FALSE(model.isChoice(rowOf(u"City"_s)));
    EXPECT_FALSE(model.index(rowOf(u"City"_s), MergeModel::Left).data(Qt::CheckStateRole).isValid());
    EXPECT_EQ(model.merged().city, u"Cardiff"_s);
}

TEST_F(MergeModelTest, ChoosesAgainAsBefore)
{
    model.take(0, MergeModel::Right);
    model.take(rowOf(u"Role"_s), MergeModel::Left);
    model.toggle(rowOf(u"E-mail"_s), MergeModel::Right);
    const commands::MergeChoice choice = model.choice();
    const Contact merged = model.merged();
    model.setPreview(benTwice());
    EXPECT_NE(model.merged(), merged);
    model.chooseAgain(choice);
    EXPECT_EQ(model.choice().kept, choice.kept);
    EXPECT_EQ(model.choice().sides, choice.sides);
    EXPECT_EQ(model.merged(), merged);
}

TEST_F(MergeModelTest, ItsColumnsHaveNames)
{
    EXPECT_EQ(model.headerData(MergeModel::Right, Qt::Horizontal, Qt::DisplayRole), u"Benjamin Carrow"_s);
    EXPECT_EQ(model.headerData(rowOf(u"Role"_s), Qt::Vertical, Qt::DisplayRole), u"Role"_s);
}

TEST_F(MergeModelTest, SaysWhatBecomesOfTheRest)
{
    EXPECT_EQ(model.leftOut(), u"“Ben Carrow” stays findable as another name. “Editor” goes into the background."_s);
}

TEST_F(MergeModelTest, IsFilledInWithKeys)
{
    MergeView view(&model);
    view.resize(700, 400);
    view.show();
    view.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    const auto press = [&](Qt::Key key) { QTest::keyClick(&view, key); };
    ASSERT_EQ(view.currentIndex(), model.index(1, MergeModel::Right)) << "the side that is proposed";
    press(Qt::Key_Left);
    EXPECT_TRUE(model.isTaken(1, MergeModel::Left));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    ASSERT_EQ(view.currentIndex(), model.index(rowOf(u"E-mail"_s), MergeModel::Left));
    press(Qt::Key_Space);
    EXPECT_FALSE(model.isTaken(3, MergeModel::Left));
    press(Qt::Key_B);
    EXPECT_TRUE(model.isTaken(3, MergeModel::Left));
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    EXPECT_EQ(model.choice().kept, Uid(u"benjamin"_s));
}

TEST(PairModelTest, IsASoundListOfPairs)
{
    PairModel model;
    const QAbstractItemModelTester tester(&model, testing);
    model.setPairs({{rules::DuplicateSign::Email,
                     u"b@x.example"_s,
                     {ContactId(1), Uid(u"a"_s), u"Ben"_s},
                     {ContactId(2), Uid(u"b"_s), u"Benjamin"_s},
                     0},
                    {rules::DuplicateSign::Name,
                     u"Cy Doe"_s,
                     {ContactId(3), Uid(u"c"_s), u"Cy Doe"_s},
                     {ContactId(4), Uid(u"d"_s), u"Cy Doe"_s},
                     1}});
    EXPECT_EQ(model.index(0).data().toString(), u"Ben and Benjamin, e-mail"_s);
    EXPECT_EQ(model.index(1).data().toString(), u"Cy Doe and Cy Doe, name, 1 more"_s);
    model.setPairs({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace cultivar::ui
