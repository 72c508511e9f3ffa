// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/choose/choose_queue.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QTimer>

#include <deque>

namespace cultivar::ui {

/// Somebody about whom it was answered in this sitting.
struct Chosen
{
    ChooseEntry entry;
    ChooseCard card;
    std::vector<Uid> circles; ///< empty: not now
    bool kept = false;        ///< the database agrees that it is answered, or taken back

    [[nodiscard]] bool isNotNow() const { return circles.empty(); }
};

/// One sitting of choosing who matters: whom to ask about, what was answered, and the way back. The next people are
/// known ahead, so an answer waits for nothing; what is pressed faster than they come in waits its turn. Knows no
/// widget.
class ChooseSession : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle,
        Reading, ///< who there is
        Asking,
        Nobody,  ///< there was nobody to ask about
        Finished ///< everybody was looked at
    };

    explicit ChooseSession(const Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    /// Reads who is undecided.
    void begin();
    /// The next begin() starts anew.
    void end();

    /// Who is asked about; null while not known yet, or nobody is left.
    [[nodiscard]] const ChooseCard *current() const;

    /// Circles given to them so far, without going on.
    [[nodiscard]] std::vector<Uid> circlesOfCurrent() const;

    /// What was answered about them before it was taken back; null if it was not.
    [[nodiscard]] const Chosen *answeredBefore() const;

    /// Newest first.
    [[nodiscard]] const std::deque<Chosen> &history() const { return m_history; }

    [[nodiscard]] std::vector<ChooseEntry> comingUp(size_t count) const;

    [[nodiscard]] int lookedAt() const { return static_cast<int>(m_history.size()); }

    [[nodiscard]] int left() const { return static_cast<int>(m_queue.size()); }

    /// Of those to come: how many share fewer than three conversations with me.
    [[nodiscard]] int hardlyKnown() const;
    [[nodiscard]] int chosenFor(const Uid &circle) const;
    [[nodiscard]] int putOff() const;
    /// Contacts a week: what this sitting's choices ask for, and what there are of late.
    [[nodiscard]] double askedAWeek() const;

    [[nodiscard]] double doneAWeek() const { return m_doneAWeek; }

    // In the order in which they are called; before somebody is known they wait.
    void choose(const Uid &circle);
    /// One more circle, and stays.
    void alsoChoose(const Uid &circle);
    void notNow();
    /// Comes again at the end.
    void skip();
    /// To whoever was answered or skipped last; as often as one likes.
    void back();

    [[nodiscard]] bool canGoBack() const { return !m_history.empty() || !m_skipped.empty(); }

    /// One of the history, whose place is given.
    void takeBack(size_t place);
    void keepWhy(const QString &why);
    void toggleBridge();

Q_SIGNALS:
    void changed();

private:
    struct Skipped
    {
        ContactId contact;
        size_t answersBefore = 0;
    };

    void goBack();
    bool fetchSkipped();
    void dropAnswer(size_t place);
    void whenKnown(std::function<void()> act);
    void goOn(std::vector<Uid> circles, Workspace::Command command);
    void askAgain(const Chosen &chosen);
    void send(const Uid &contact, Workspace::Command command);
    void confirm(const Uid &contact);
    void lost(const Uid &contact, const Error &error);
    void prepare();
    void takeIn(const std::vector<ContactId> &asked, const std::vector<ChooseCard> &cards);
    void settle();
    void compare();
    void compared(const std::vector<ContactId> &compared, const std::vector<ContactId> &undecided);
    [[nodiscard]] const Circle *circle(const Uid &uid) const;

    Desk m_desk;
    State m_state = State::Idle;
    std::deque<ChooseEntry> m_queue; ///< the first is asked about
    std::vector<BroughtByFile> m_files;
    double m_doneAWeek = 0;
    QHash<ContactId, ChooseCard> m_cards;       ///< prepared ahead
    QHash<ContactId, Chosen> m_before;          ///< answers that were taken back
    QHash<ContactId, std::vector<Uid>> m_given; ///< circles given without going on
    std::deque<Chosen> m_history;
    std::vector<Skipped> m_skipped; ///< the last one was skipped last
    std::deque<std::function<void()>> m_waiting;
    bool m_preparing = false;
    int m_sitting = 0; ///< answers of an earlier one are not listened to
    QTimer m_compare;
};

} // namespace cultivar::ui
