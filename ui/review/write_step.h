// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"
#include "ui/review/review_step_view.h"
#include "ui/review/write_round.h"

class QShortcut;
class QSplitter;
class QStackedWidget;

namespace cultivar::ui {

class EmptyState;
class Label;
class LetterAtHand;
class LetterPane;
class LetterSender;
class WriteChoices;
class WriteFoot;

/// The fourth step of the review: a letter to each of the three. Why comes first; whoever is written to makes room for
/// the next.
class WriteStep : public ReviewStepView
{
    Q_OBJECT

public:
    WriteStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    /// Shows the letter to them; who is not among those of this week is taken in.
    void writeTo(ContactId contact) override;

    /// The letter to them begins with that promise, or no longer does.
    void keepPromiseIn(const Uid &contact, FollowUpId promise, bool keeps);

    void enter() override;
    void leave() override;
    void refresh() override;
    void forget() override;
    bool stepBack() override;
    [[nodiscard]] StepFoot foot() override;
    [[nodiscard]] QString onwards() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makePeople();
    void connectFoot();
    void addKeys();
    void addKey(const QKeySequence &key, const std::function<void()> &act);

    void take(std::vector<Addressee> people);
    void takeIn(ContactId contact);
    /// A null id: nobody.
    void showPerson(ContactId contact);
    void showNext();
    void step(int by);
    void skip();
    void send(LetterWay way);
    void doPrimary();
    void sent(ContactId contact, LetterWay way);
    void takeBack();

    void showPeople();
    void showLetter();
    void showRest();
    void showFoot();
    void putFocus();
    void shareRoom();

    [[nodiscard]] bool isWriting() const;

    Desk m_desk;
    LiveReview &m_review;
    LetterAtHand *m_letter;
    LetterSender *m_sender;
    WriteRound m_round;
    ContactId m_wanted; ///< to be shown as soon as they are there

    QWidget *m_peoplePane = nullptr;
    WritePeople *m_list = nullptr;
    Label *m_progress = nullptr;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    WriteChoices *m_choices;
    EmptyState *m_rest;
    LetterPane *m_pane;
    WriteFoot *m_foot;
    std::vector<QShortcut *> m_primaryKeys;
    int m_asked = 0;
    bool m_wantsFocus = false; ///< once the letter is there
    bool m_isShown = false;
    bool m_takingIn = false;
};

} // namespace cultivar::ui
