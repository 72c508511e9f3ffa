// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/review/letters.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/snapshot.h"
#include "tests/workspace/workspace_fixture.h"

#include <random>

namespace cultivar {
namespace {

constexpr int commandsInSequence = 300;

class UndoRedoTest : public WorkspaceTest, public ::testing::WithParamInterface<unsigned>
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        m_dice.seed(GetParam());
        Result<Snapshots> snapshots = Snapshots::of(databasePath());
        ASSERT_TRUE(snapshots.has_value());
        m_snapshots.emplace(std::move(*snapshots));
    }

    int dice(int sides) { return static_cast<int>(m_dice() % static_cast<unsigned>(sides)); }

    template <class T> const T &oneOf(const std::vector<T> &choices)
    {
        return choices[static_cast<size_t>(dice(static_cast<int>(choices.size())))];
    }

    QString word()
    {
        static const std::vector<QString> words = {u"call"_s,  u"note"_s,   u"promise"_s, u"talk"_s,
                                                   u"Größe"_s, u"Ελλάδα"_s, u"tea"_s,     u"calendar"_s};
        return oneOf(words);
    }

    Snapshots::Snapshot snapshot() { return expectValue(m_snapshots->take()); }

    void expectState(const Snapshots::Snapshot &expected)
    {
        constexpr int shown = 4000;
        EXPECT_EQ(m_snapshots->difference(expected, snapshot()).left(shown), QString());
    }

    /// Does one thing, whatever it is; false if it changed nothing.
    bool doSomething();
    bool apply(Workspace::Command command);
    bool addSomebody();
    bool changeSomebody();
    bool tellOfSomebody();
    bool writeToSomebody();
    bool finishAPromise();
    bool mergeTwo();
    bool deleteOrRestore();
    bool set();
    bool importSomething();
    bool takeAnImportBack();
    QByteArray cards();
    QByteArray connections();
    QByteArray messages();
    QByteArray smallArchive();

    std::optional<Contact> somebody();

private:
    std::mt19937 m_dice;
    std::optional<Snapshots> m_snapshots;
    int m_people = 0;
};

std::optional<Contact> UndoRedoTest::somebody()
{
    std::vector<Contact> contacts = all<Contact>();
    std::erase_if(contacts, [](const Contact &contact) { return contact.trashed.has_value(); });
    return contacts.empty() ? std::nullopt : std::optional(oneOf(contacts));
}

bool UndoRedoTest::apply(Workspace::Command command)
{
    return !change(std::move(command)).isEmpty();
}

bool UndoRedoTest::addSomebody()
{
    Contact contact;
    contact.name = u"Person %1"_s.arg(++m_people);
    contact.notes = word();
    contact.tags = {word(), word()};
    contact.importance = dice(11) / 10.0;
    if (const auto other = somebody(); other && dice(3) == 0)
        contact.introducedBy = other->id;
    if (dice(2) == 0)
        contact.emails = {{u"p%1@example.org"_s.arg(m_people), u"work"_s}};
    return !add(contact, dice(2) == 0 ? QStringList{u"Get to know"_s} : QStringList()).isEmpty();
}

bool UndoRedoTest::changeSomebody()
{
    const std::optional<Contact> contact = somebody();
    if (!contact)
        return false;
    const QString uid = contact->uid.text();
    switch (dice(7)) {
    case 0:
        return apply(commands::joinCircle({uid}, oneOf(std::vector{u"Stay in touch"_s, u"Collaborated with"_s})));
    case 1:
        return apply(commands::pause(uid, today.addDays(1 + dice(90))));
    case 2:
        return apply(commands::snooze(uid, 1 + dice(30)));
    case 3:
        return apply(commands::leaveInPeace(uid, std::nullopt));
    case 4:
        return apply(commands::archive({uid}));
    default:
        edit(uid, [this](Contact &edited) {
            edited.notes += u' ' + word();
            edited.tags.prepend(word());
            edited.city = word();
        });
        return true;
    }
}

bool UndoRedoTest::tellOfSomebody()
{
    const std::optional<Contact> contact = somebody();
    if (!contact)
        return false;
    const QString uid = contact->uid.text();
    const QDate day = today.addDays(-dice(400));
    switch (dice(4)) {
    case 0:
        return apply(commands::promise({uid, word(), FollowUpKind::Article, today.addDays(dice(20)), dice(2) == 0}));
    case 1:
        return apply(commands::goodwill(
            {uid, dice(2) == 0 ? GoodwillSide::Gave : GoodwillSide::Received, GoodwillKind::Advice, day, word()}));
    case 2:
        return apply(commands::meet({uid, QDateTime(today.addDays(dice(30)), QTime(10, 0), zone), {}, word()}));
    default: {
        const QString other = somebody()->uid.text();
        return apply(
            commands::log({{uid, other}, dice(2) == 0 ? Channel::Call : Channel::Email, day, word(), dice(3) == 0}));
    }
    }
}

bool UndoRedoTest::writeToSomebody()
{
    const std::optional<Contact> contact = somebody();
    if (!contact)
        return false;
    const QString uid = contact->uid.text();
    const ComposedLetter letter = expectValue(query([&](const Records &records) {
        return composeLetter(records, {uid, word(), word(), 2, {}});
    }));
    return apply(sendLetter(letter));
}

bool UndoRedoTest::finishAPromise()
{
    const std::vector<FollowUp> open =
        expectValue(query([](const Records &records) { return records.openFollowUps(); }));
    return !open.empty() && apply(commands::finishFollowUp(oneOf(open).uid));
}

bool UndoRedoTest::mergeTwo()
{
    const std::optional<Contact> kept = somebody();
    const std::optional<Contact> other = somebody();
    if (!kept || kept->id == other->id)
        return false;
    return apply(commands::mergeContacts({kept->uid, other->uid, {}}));
}

bool UndoRedoTest::deleteOrRestore()
{
    std::vector<Contact> trashed = all<Contact>();
    std::erase_if(trashed, [](const Contact &contact) { return !contact.trashed; });
    if (!trashed.empty() && dice(2) == 0) {
        const Contact &before = oneOf(trashed);
        Contact after = before;
        after.trashed.reset();
        Edit edit({EditKind::Restore, before.displayName(), 1});
        edit.update(before, after);
        return !expectValue(workspace->apply(std::move(edit)).result()).isEmpty();
    }
    const std::optional<Contact> contact = somebody();
    return contact && apply(commands::trash({contact->uid.text()}));
}

bool UndoRedoTest::set()
{
    const std::vector<Setting> settings = all<Setting>();
    Edit edit({EditKind::Settings, u"my_name"_s, 1});
    if (settings.empty()) {
        Setting setting;
        setting.uid = Uid(u"my_name"_s);
        setting.value = word();
        edit.add(setting);
    } else if (dice(4) == 0) {
        edit.remove(settings.front());
    } else {
        Setting changed = settings.front();
        changed.value += word();
        edit.update(settings.front(), changed);
    }
    return !expectValue(workspace->apply(std::move(edit)).result()).isEmpty();
}

QByteArray UndoRedoTest::cards()
{
    QByteArray bytes;
    for (int i = 0; i <= dice(5); ++i) {
        const QByteArray number = QByteArray::number(dice(12));
        bytes += card("card-" + number, "Card Person" + number,
                      "ORG:" + word().toUtf8() + "\nNOTE:" + word().toUtf8() + "\nEMAIL:card" + number +
                          "@example.org\nX-SHOE-SIZE:" + QByteArray::number(dice(50)) + "\n");
    }
    return bytes;
}

QByteArray UndoRedoTest::connections()
{
    QByteArray bytes = connectionsHeader();
    for (int i = 0; i <= dice(5); ++i)
        bytes += connection(dice(12), word().toUtf8(), word().toUtf8());
    return bytes;
}

QByteArray UndoRedoTest::messages()
{
    QByteArray bytes = messagesHeader() + message(20, 20, true, "2025-03-04", "to nobody known");
    for (int person = 0; person < 12; ++person)
        bytes +=
            message(person, person, dice(2) == 0, "2026-0" + QByteArray::number(1 + dice(9)) + "-11", word().toUtf8());
    return bytes;
}

QByteArray UndoRedoTest::smallArchive()
{
    Network network;
    for (int i = 1; i <= 3; ++i) {
        Contact contact;
        contact.id = ContactId(i);
        contact.uid = Uid(u"archived-%1"_s.arg(dice(20) * 3 + i));
        contact.name = u"Archived %1"_s.arg(contact.uid.text());
        contact.notes = word();
        network.of<Contact>().push_back(contact);
    }
    FollowUp promise;
    promise.id = FollowUpId(1);
    promise.uid = Uid(u"promised-%1"_s.arg(dice(1000)));
    promise.contact = ContactId(1);
    promise.text = word();
    network.of<FollowUp>().push_back(promise);
    return writeArchive(network);
}

bool UndoRedoTest::importSomething()
{
    QString file;
    switch (dice(4)) {
    case 0:
        file = write(u"some.vcf"_s, cards());
        break;
    case 1:
        file = write(u"Connections.csv"_s, connections());
        break;
    case 2:
        file = write(u"messages.csv"_s, messages());
        break;
    default:
        file = write(u"small.json"_s, smallArchive());
    }
    return !import({file}, dice(2) == 0 ? u"Stay in touch"_s : QString()).changes.isEmpty();
}

bool UndoRedoTest::takeAnImportBack()
{
    std::vector<Batch> batches = all<Batch>();
    std::erase_if(batches, [](const Batch &batch) { return batch.takenBack.has_value(); });
    return !batches.empty() && !undoImport(oneOf(batches).uid).changes.isEmpty();
}

bool UndoRedoTest::doSomething()
{
    const int throwOf = dice(20);
    if (throwOf < 3)
        return addSomebody();
    if (throwOf < 7)
        return changeSomebody();
    if (throwOf < 12)
        return tellOfSomebody();
    if (throwOf < 13)
        return finishAPromise();
    if (throwOf < 14)
        return writeToSomebody();
    if (throwOf < 15)
        return mergeTwo();
    if (throwOf < 16)
        return deleteOrRestore();
    if (throwOf < 17)
        return set();
    return throwOf < 19 ? importSomething() : takeAnImportBack();
}

TEST_P(UndoRedoTest, UndoesAsFarAsItGoesAndRedoesAllAgain)
{
    std::vector<Snapshots::Snapshot> states{snapshot()};
    for (int done = 0; done < commandsInSequence && !HasFailure(); ++done) {
        if (done == commandsInSequence / 2)
            open();
        if (doSomething())
            states.push_back(snapshot());
    }
    ASSERT_GT(states.size(), 250U);
    expectSound();

    const size_t last = states.size() - 1;
    size_t at = last;
    while (!HasFailure()) {
        const Result<HistoryStep> step = workspace->undo().result();
        if (!step && step.error().kind == ErrorKind::NothingToUndo)
            break;
        ASSERT_TRUE(step.has_value()) << ::testing::PrintToString(step.error());
        expectState(states[--at]);
        if (at == last - 100)
            open();
    }
    EXPECT_EQ(last - at, 200U);
    expectSound();
    while (at < last && !HasFailure()) {
        redo();
        expectState(states[++at]);
    }
    const Result<HistoryStep> more = workspace->redo().result();
    ASSERT_FALSE(more.has_value());
    EXPECT_EQ(more.error().kind, ErrorKind::NothingToRedo);
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoRedoTest, ::testing::Values(1U, 2U, 3U));

class InterleavedUndoTest : public UndoRedoTest
{
};

TEST_P(InterleavedUndoTest, WalksBackAndForthBetweenNewCommandsWhichClearTheRedo)
{
    std::vector<Snapshots::Snapshot> states{snapshot()};
    size_t at = 0;
    for (int done = 0; done < commandsInSequence && !HasFailure(); ++done) {
        const int throwOf = dice(10);
        if (throwOf < 3 && at > 0) {
            undo();
            expectState(states[--at]);
        } else if (throwOf < 5 && at + 1 < states.size()) {
            redo();
            expectState(states[++at]);
        } else if (doSomething()) {
            states.resize(++at);
            states.push_back(snapshot());
            EXPECT_EQ(workspace->redo().result().error().kind, ErrorKind::NothingToRedo);
        }
        if (done % 100 == 99)
            open();
    }
    EXPECT_GT(states.size(), 50U);
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(Seeds, InterleavedUndoTest, ::testing::Values(4U, 5U));

} // namespace
} // namespace cultivar
