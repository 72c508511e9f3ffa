// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/agenda.h"
#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/meetings/field_keeper.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class Avatar;
class EmptyState;
class Label;

/// The chosen line of the agenda: when and where, how ready, what was last; and when it is over, how it went.
class MeetingDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit MeetingDetail(const Desk &desk, QWidget *parent = nullptr);

    void showNothing();
    void showOffer(const AgendaOffer &offer, const Present &present);
    void showMeeting(const MeetingPreparation &preparation);
    /// The field for what came of it.
    void focusOutcome();

    void keepTyped() { m_keeper->keepAll(); }

Q_SIGNALS:
    void prepareWanted();
    void moveWanted();
    void editWanted();
    void timeTaken(cultivar::ContactId contact, const QDateTime &start);

private:
    void build();
    QPushButton *addAction(QLayout *row, QPushButton *button, void (MeetingDetail::*signal)());
    void showWhen();
    void showReadiness();
    void showOutcome();
    void showHistory();
    void clearLines(QVBoxLayout *lines);
    [[nodiscard]] std::vector<PersonLine> people() const;

    Desk m_desk;
    MeetingPreparation m_shown;
    FieldKeeper *m_keeper;
    QWidget *m_talk;
    EmptyState *m_nothing;
    Avatar *m_avatar;
    Label *m_name;
    Label *m_work;
    Label *m_purposeHead;
    Label *m_purpose;
    QVBoxLayout *m_facts;
    QWidget *m_ready;
    Label *m_readyCount;
    Label *m_left;
    QWidget *m_actions;
    QPushButton *m_prepare;
    QPushButton *m_open;
    QPushButton *m_move;
    QPushButton *m_edit;
    QPushButton *m_callOff;
    QWidget *m_outcomePart;
    Label *m_outcomeHead;
    GrowingTextEdit *m_outcome;
    QPushButton *m_held;
    QPushButton *m_missed;
    QVBoxLayout *m_times;
    QVBoxLayout *m_history;
};

} // namespace cultivar::ui
