// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_session.h"

#include "core/rules/cadence_budget.h"
#include "core/rules/due.h"
#include "core/workspace/choose/choose_commands.h"
#include "core/workspace/contacts/contact_commands.h"

#include <algorithm>
#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

constexpr size_t preparedAhead = 6; ///< with the one who is asked about
constexpr size_t comparedBack = 40; ///< answers that an undo may have taken back
constexpr int fewConversations = 3;

} // namespace

ChooseSession::ChooseSession(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    // After undo and redo, and whatever was changed elsewhere.
    m_compare.setSingleShot(true);
    m_compare.setInterval(0ms);
    connect(&m_compare, &QTimer::timeout, this, &ChooseSession::compare);
    connect(&m_desk.workspace, &Workspace::changed, &m_compare, qOverload<>(&QTimer::start));
}

void ChooseSession::begin()
{
    if (m_state == State::Asking || m_state == State::Reading)
        return;
    end();
    m_state = State::Reading;
    Q_EMIT changed();
    const auto read = m_desk.workspace.query([](const Records &records) { return chooseQueue(records); });
    whenDone(read, this, [this, sitting = m_sitting](Result<ChooseQueue> queue) {
        if (sitting != m_sitting)
            return;
        if (!queue) {
            m_desk.doer.complain(queue.error());
            end();
            return;
        }
        m_queue.assign(queue->people.begin(), queue->people.end());
        m_files = std::move(queue->files);
        m_doneAWeek = queue->doneAWeek;
        m_state = m_queue.empty() ? State::Nobody : State::Asking;
        settle();
    });
}

void ChooseSession::end()
{
    ++m_sitting;
    m_state = State::Idle;
    m_queue.clear();
    m_cards.clear();
    m_before.clear();
    m_given.clear();
    m_history.clear();
    m_skipped.clear();
    m_waiting.clear();
    m_preparing = false;
    Q_EMIT changed();
}

const ChooseCard *ChooseSession::current() const
{
    if (m_queue.empty())
        return nullptr;
    const auto card = m_cards.constFind(m_queue.front().id);
    return card == m_cards.constEnd() ? nullptr : &*card;
}

const Chosen *ChooseSession::answeredBefore() const
{
    if (m_queue.empty())
        return nullptr;
    const auto before = m_before.constFind(m_queue.front().id);
    return before == m_before.constEnd() ? nullptr : &*before;
}

std::vector<Uid> ChooseSession::circlesOfCurrent() const
{
    return m_queue.empty() ? std::vector<Uid>() : m_given.value(m_queue.front().id);
}

std::vector<ChooseEntry> ChooseSession::comingUp(size_t count) const
{
    std::vector<ChooseEntry> coming;
    for (size_t i = 1; i < m_queue.size() && coming.size() < count; ++i)
        coming.push_back(m_queue[i]);
    return coming;
}

int ChooseSession::hardlyKnown() const
{
    return static_cast<int>(std::ranges::count_if(
        m_queue, [](const ChooseEntry &entry) { return entry.conversations < fewConversations; }));
}

int ChooseSession::chosenFor(const Uid &circle) const
{
    return static_cast<int>(std::ranges::count_if(m_history, [&](const Chosen &chosen) {
        return std::ranges::find(chosen.circles, circle) != chosen.circles.end();
    }));
}

int ChooseSession::putOff() const
{
    return static_cast<int>(std::ranges::count_if(m_history, &Chosen::isNotNow));
}

const Circle *ChooseSession::circle(const Uid &uid) const
{
    if (!m_desk.contacts.isReady())
        return nullptr;
    const std::vector<Circle> &circles = m_desk.contacts.index().circles();
    const auto found = std::ranges::find(circles, uid, &Circle::uid);
    return found == circles.end() ? nullptr : &*found;
}

double ChooseSession::askedAWeek() const
{
    std::vector<std::optional<int>> cadences;
    for (const Chosen &chosen : m_history) {
        std::vector<int> ofCircles;
        for (const Uid &uid : chosen.circles)
            if (const Circle *in = circle(uid); in && in->cadence)
                ofCircles.push_back(*in->cadence);
        cadences.push_back(rules::effectiveCadence(chosen.card.contact.cadence, ofCircles));
    }
    return rules::contactsAWeek(cadences);
}

void ChooseSession::whenKnown(std::function<void()> act)
{
    if (m_state != State::Asking && m_state != State::Reading)
        return;
    if (current() && m_waiting.empty()) {
        act();
        return;
    }
    m_waiting.push_back([this, act = std::move(act)] {
        if (current())
            act();
    });
}

void ChooseSession::choose(const Uid &circle)
{
    whenKnown([this, circle] {
        std::vector<Uid> circles = circlesOfCurrent();
        if (std::ranges::find(circles, circle) == circles.end())
            circles.push_back(circle);
        goOn(std::move(circles), commands::putInCircle(current()->contact.uid, circle));
    });
}

void ChooseSession::alsoChoose(const Uid &circle)
{
    whenKnown([this, circle] {
        std::vector<Uid> &given = m_given[m_queue.front().id];
        if (std::ranges::find(given, circle) != given.end())
            return;
        given.push_back(circle);
        m_before.remove(m_queue.front().id);
        send(current()->contact.uid, commands::putInCircle(current()->contact.uid, circle));
        Q_EMIT changed();
    });
}

void ChooseSession::notNow()
{
    whenKnown([this] {
        // Who was given a circle already is chosen; there is nothing to put off.
        if (circlesOfCurrent().empty())
            goOn({}, commands::notNow(current()->contact.uid));
        else
            goOn(circlesOfCurrent(), {});
    });
}

void ChooseSession::skip()
{
    whenKnown([this] {
        if (!circlesOfCurrent().empty()) {
            goOn(circlesOfCurrent(), {});
            return;
        }
        if (m_queue.size() == 1)
            return;
        m_skipped.push_back({m_queue.front().id, m_history.size()});
        m_queue.push_back(m_queue.front());
        m_queue.pop_front();
        settle();
    });
}

void ChooseSession::goOn(std::vector<Uid> circles, Workspace::Command command)
{
    const Uid uid = current()->contact.uid;
    Chosen chosen{m_queue.front(), *current(), std::move(circles), !command};
    m_cards.remove(chosen.entry.id);
    m_before.remove(chosen.entry.id);
    m_given.remove(chosen.entry.id);
    m_queue.pop_front();
    m_history.push_front(std::move(chosen));
    if (command)
        send(uid, std::move(command));
    settle();
}

void ChooseSession::send(const Uid &contact, Workspace::Command command)
{
    AfterChange then;
    then.receiver = this;
    then.done = [this, contact, sitting = m_sitting](const ChangeSet &) {
        if (sitting == m_sitting)
            confirm(contact);
    };
    then.failed = [this, contact, sitting = m_sitting](const Error &error) {
        m_desk.doer.complain(error);
        if (sitting == m_sitting)
            lost(contact, error);
    };
    // The column of what was chosen says it already.
    m_desk.doer.change(std::move(command), {}, then);
}

void ChooseSession::confirm(const Uid &contact)
{
    for (Chosen &chosen : m_history)
        if (chosen.entry.uid == contact)
            chosen.kept = true;
    for (Chosen &before : m_before)
        if (before.entry.uid == contact)
            before.kept = true;
}

/// An answer that was not kept is asked for again, unless the person is gone.
void ChooseSession::lost(const Uid &contact, const Error &error)
{
    const auto chosen = std::ranges::find(m_history, contact, [](const Chosen &each) { return each.entry.uid; });
    if (chosen == m_history.end())
        return;
    Chosen again = std::move(*chosen);
    dropAnswer(static_cast<size_t>(chosen - m_history.begin()));
    if (error.kind != ErrorKind::NotFound)
        askAgain(again);
    settle();
}

void ChooseSession::askAgain(const Chosen &chosen)
{
    m_queue.push_front(chosen.entry);
    m_cards.insert(chosen.entry.id, chosen.card);
    m_before.insert(chosen.entry.id, chosen);
    m_state = State::Asking;
}

void ChooseSession::back()
{
    // Behind what still waits for somebody to be known, or it would take back another answer than the one meant.
    if (!m_waiting.empty()) {
        m_waiting.push_back([this] { goBack(); });
        return;
    }
    goBack();
}

void ChooseSession::goBack()
{
    if (!fetchSkipped())
        takeBack(0);
}

/// Whoever was skipped after the last answer; false if nobody was.
bool ChooseSession::fetchSkipped()
{
    while (!m_skipped.empty() && m_skipped.back().answersBefore >= m_history.size()) {
        const auto skipped = std::ranges::find(m_queue, m_skipped.back().contact, &ChooseEntry::id);
        m_skipped.pop_back();
        if (skipped == m_queue.end())
            continue;
        std::rotate(m_queue.begin(), skipped, std::next(skipped));
        settle();
        return true;
    }
    return false;
}

/// Those who were skipped after it come one answer earlier.
void ChooseSession::dropAnswer(size_t place)
{
    const size_t before = m_history.size() - 1 - place;
    for (Skipped &skipped : m_skipped)
        skipped.answersBefore -= skipped.answersBefore > before;
    m_history.erase(m_history.begin() + static_cast<std::ptrdiff_t>(place));
}

void ChooseSession::takeBack(size_t place)
{
    if (place >= m_history.size())
        return;
    Chosen chosen = std::move(m_history[place]);
    dropAnswer(place);
    chosen.kept = false;
    const Uid uid = chosen.entry.uid;
    const std::vector<Uid> circles = chosen.circles;
    askAgain(chosen);
    send(uid, commands::forgetAnswer(uid, circles));
    settle();
}

void ChooseSession::keepWhy(const QString &why)
{
    whenKnown([this, why] {
        ChooseCard &card = m_cards[m_queue.front().id];
        if (card.contact.why == why)
            return;
        card.contact.why = why;
        send(card.contact.uid, commands::editContact(card.contact.uid, [why](const Records &, Contact &contact) {
                 contact.why = why;
                 return Result<void>();
             }));
    });
}

void ChooseSession::toggleBridge()
{
    whenKnown([this] {
        ChooseCard &card = m_cards[m_queue.front().id];
        const bool bridge = !card.contact.bridge;
        card.contact.bridge = bridge;
        send(card.contact.uid, commands::editContact(card.contact.uid, [bridge](const Records &, Contact &contact) {
                 contact.bridge = bridge;
                 return Result<void>();
             }));
        Q_EMIT changed();
    });
}

/// Brings things in order after the queue moved: prepares who comes, does what waited, and tells.
void ChooseSession::settle()
{
    if (m_state == State::Asking && m_queue.empty())
        m_state = State::Finished;
    prepare();
    while (!m_waiting.empty() && (current() || m_queue.empty())) {
        const std::function<void()> act = std::move(m_waiting.front());
        m_waiting.pop_front();
        act();
    }
    Q_EMIT changed();
}

void ChooseSession::prepare()
{
    if (m_preparing)
        return;
    std::vector<ContactId> wanted;
    for (size_t i = 0; i < std::min(m_queue.size(), preparedAhead); ++i)
        if (!m_cards.contains(m_queue[i].id))
            wanted.push_back(m_queue[i].id);
    if (wanted.empty())
        return;
    m_preparing = true;
    const auto read = m_desk.workspace.query(
        [wanted, files = m_files](const Records &records) { return chooseCards(records, wanted, files); });
    whenDone(read, this, [this, wanted, sitting = m_sitting](Result<std::vector<ChooseCard>> cards) {
        if (sitting != m_sitting)
            return;
        m_preparing = false;
        if (cards) {
            takeIn(wanted, *cards);
            return;
        }
        m_desk.doer.complain(cards.error());
        end();
    });
}

void ChooseSession::takeIn(const std::vector<ContactId> &asked, const std::vector<ChooseCard> &cards)
{
    for (const ChooseCard &card : cards)
        m_cards.insert(card.contact.id, card);
    // Who has no card is gone meanwhile.
    std::erase_if(m_queue, [&](const ChooseEntry &entry) {
        return std::ranges::find(asked, entry.id) != asked.end() && !m_cards.contains(entry.id);
    });
    settle();
}

void ChooseSession::compare()
{
    if (m_state != State::Asking && m_state != State::Finished)
        return;
    std::vector<ContactId> people;
    for (size_t i = 0; i < std::min(m_history.size(), comparedBack); ++i)
        if (m_history[i].kept)
            people.push_back(m_history[i].entry.id);
    for (const Chosen &before : m_before)
        people.push_back(before.entry.id);
    if (people.empty())
        return;
    const auto read = m_desk.workspace.query([people](const Records &records) { return undecidedOf(records, people); });
    whenDone(read, this, [this, people, sitting = m_sitting](const Result<std::vector<ContactId>> &undecided) {
        if (undecided && sitting == m_sitting)
            compared(people, *undecided);
    });
}

void ChooseSession::compared(const std::vector<ContactId> &people, const std::vector<ContactId> &undecided)
{
    bool moved = false;
    for (const ContactId id : people) {
        const bool open = std::ranges::find(undecided, id) != undecided.end();
        const auto answered = std::ranges::find(m_history, id, [](const Chosen &each) { return each.entry.id; });
        const auto queued = std::ranges::find(m_queue, id, &ChooseEntry::id);
        if (open && answered != m_history.end() && answered->kept) {
            Chosen chosen = std::move(*answered);
            dropAnswer(static_cast<size_t>(answered - m_history.begin()));
            askAgain(chosen);
            moved = true;
        } else if (!open && queued != m_queue.end() && m_before.contains(id) && m_before[id].kept) {
            Chosen chosen = m_before.take(id);
            m_queue.erase(queued);
            m_cards.remove(id);
            m_history.push_front(std::move(chosen));
            moved = true;
        }
    }
    if (moved)
        settle();
}

} // namespace cultivar::ui
