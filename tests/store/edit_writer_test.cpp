// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edit_writer.h"

#include "core/store/integrity.h"
#include "tests/store/store_fixture.h"

namespace cultivar::store {
namespace {

class EditWriterTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        Result<std::unique_ptr<Database>> opened = Database::openInMemory();
        ASSERT_TRUE(opened.has_value());
        database = std::move(*opened);
        const Result<void> migrated = migrate(*database);
        ASSERT_TRUE(migrated.has_value()) << migrated.error().detail.toStdString();
        writer = std::make_unique<EditWriter>(*database, clockRule);
    }

    static ContactClock clockRule(std::span<const Touch> touches)
    {
        return rules::contactClock(touches, QDate(9999, 1, 1));
    }

    template <class R> R stored(const Uid &uid)
    {
        const Result<std::optional<R>> found = writer->table<R>().find(uid);
        EXPECT_TRUE(found.has_value() && found->has_value());
        return found && *found ? **found : R();
    }

    static Contact person(const QString &name)
    {
        Contact contact;
        contact.name = name;
        contact.uid = Uid(name.toLower());
        contact.emails = {{name.toLower() + u"@example.org"_s, u"work"_s}};
        contact.tags = {u"choir"_s, u"berlin"_s};
        contact.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(u"--12-03"), true}};
        contact.notes = u"Likes hiking"_s;
        return contact;
    }

    std::unique_ptr<Database> database;
    std::unique_ptr<EditWriter> writer;
    QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
};

TEST_F(EditWriterTest, WritesAContactWithItsListsAndReadsItBack)
{
    Contact ana = person(u"Ana"_s);
    Edit edit({EditKind::AddContact, u"Ana"_s, 1});
    edit.add(ana);
    const Result<ChangeSet> changes = writer->write(edit, now);
    ASSERT_TRUE(changes.has_value()) << changes.error().detail.toStdString();
    ASSERT_EQ(changes->contacts.size(), 1U);
    ana.id = changes->contacts.front();
    EXPECT_EQ(stored<Contact>(ana.uid), ana);
}

TEST_F(EditWriterTest, GivesNewRecordsKeysThatOthersInTheEditReferTo)
{
    Edit edit;
    const ContactId ana = edit.add(person(u"Ana"_s));
    Interaction call;
    call.uid = Uid(u"call"_s);
    call.day = QDate(2026, 11, 1);
    call.contacts = {ana};
    edit.add(call);
    ASSERT_TRUE(writer->write(edit, now).has_value());
    const Contact contact = stored<Contact>(Uid(u"ana"_s));
    EXPECT_EQ(stored<Interaction>(Uid(u"call"_s)).contacts, std::vector{contact.id});
    ClockStore clocks(*database, clockRule);
    EXPECT_EQ(clocks.read(contact.id)->lastContact, QDate(2026, 11, 1));
}

TEST_F(EditWriterTest, RefusesAnUpdateWhoseBeforeNoLongerHolds)
{
    Edit add;
    add.add(person(u"Ana"_s));
    ASSERT_TRUE(writer->write(add, now).has_value());
    const Contact ana = stored<Contact>(Uid(u"ana"_s));
    Contact renamed = ana;
    renamed.name = u"Ana Silva"_s;
    Edit first;
    first.update(ana, renamed);
    ASSERT_TRUE(writer->write(first, now).has_value());
    Contact other = ana;
    other.city = u"Porto"_s;
    Edit second;
    second.update(ana, other);
    const Result<ChangeSet> refused = writer->write(second, now);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(stored<Contact>(Uid(u"ana"_s)).name, u"Ana Silva"_s);
}

TEST_F(EditWriterTest, KeepsNothingOfAnEditOfWhichOneChangeIsInvalid)
{
    Edit edit;
    edit.add(person(u"Ana"_s));
    edit.add(Contact());
    const Result<ChangeSet> refused = writer->write(edit, now);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(writer->table<Contact>().all()->empty());
}

TEST_F(EditWriterTest, FindsNotesByTheBeginningsOfWordsAndForgetsTheTrashed)
{
    Edit add;
    add.add(person(u"Ana"_s));
    ASSERT_TRUE(writer->write(add, now).has_value());
    FullText search(*database);
    EXPECT_EQ(search.find(u"hik lik"_s, 10)->size(), 1U);
    EXPECT_TRUE(search.find(u"O'Brien AND \"x"_s, 10)->empty());
    const Contact ana = stored<Contact>(Uid(u"ana"_s));
    Contact trashed = ana;
    trashed.trashed = now;
    Edit trash;
    trash.update(ana, trashed);
    ASSERT_TRUE(writer->write(trash, now).has_value());
    EXPECT_TRUE(search.find(u"hik"_s, 10)->empty());
}

TEST_F(EditWriterTest, TheInverseOfALoggedStepRestoresWhatWas)
{
    Edit add;
    add.add(person(u"Ana"_s));
    ASSERT_TRUE(writer->write(add, now).has_value());
    const Contact ana = stored<Contact>(Uid(u"ana"_s));
    Contact changed = ana;
    changed.tags = {u"new"_s};
    changed.emails.clear();
    Edit edit({EditKind::EditContact, u"Ana"_s, 1});
    edit.update(ana, changed);
    ASSERT_TRUE(writer->write(edit, now).has_value());
    const Result<std::optional<UndoStep>> step = writer->undoLog().nextUndo();
    ASSERT_TRUE(step.has_value() && step->has_value());
    EXPECT_EQ((*step)->label, (EditLabel{EditKind::EditContact, u"Ana"_s, 1}));
    Edit logged((*step)->label);
    logged.changes() = changesOf(writer->undoLog(), **step);
    Edit inverse = logged.inverse();
    ASSERT_TRUE(writer->write(inverse, now).has_value());
    EXPECT_EQ(stored<Contact>(Uid(u"ana"_s)), ana);
}

TEST_F(EditWriterTest, CountsWhatItChangedAlsoBeyondWhatItNames)
{
    Edit edit;
    for (int i = 0; i < 2500; ++i)
        edit.add(person(u"Person%1"_s.arg(i)));
    const Result<ChangeSet> changes = writer->write(edit, now);
    ASSERT_TRUE(changes.has_value());
    EXPECT_TRUE(changes->everything);
    EXPECT_LT(changes->records.size(), 2500U);
    EXPECT_EQ(changes->count, 2500);
}

TEST_F(EditWriterTest, KeepsTwoHundredStepsInTheLog)
{
    for (int i = 0; i < 205; ++i) {
        Edit edit({EditKind::AddContact, QString::number(i), 1});
        edit.add(person(u"P%1"_s.arg(i)));
        ASSERT_TRUE(writer->write(edit, now).has_value());
    }
    const Result<std::vector<UndoStep>> steps = writer->undoLog().steps();
    ASSERT_EQ(steps->size(), 200U);
    EXPECT_EQ(steps->back().label.subject, u"5"_s);
}

TEST_F(EditWriterTest, ADatabaseFullOfEditsPassesTheCheckAndABrokenDerivedColumnDoesNot)
{
    Edit edit;
    const ContactId ana = edit.add(person(u"Ana"_s));
    Interaction call;
    call.day = QDate(2026, 11, 1);
    call.contacts = {ana};
    call.notes = u"About sailing"_s;
    edit.add(call);
    ASSERT_TRUE(writer->write(edit, now).has_value());
    EXPECT_TRUE(check(*database, clockRule)->empty());
    ASSERT_TRUE(database->execute(u"UPDATE contact SET last_contact = '2020-01-01'"_s).has_value());
    const Result<std::vector<Finding>> findings = check(*database, clockRule);
    ASSERT_EQ(findings->size(), 1U);
    EXPECT_EQ(findings->front().kind, FindingKind::DerivedColumn);
}

} // namespace
} // namespace cultivar::store
