// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meetings/field_keeper.h"

#include "core/workspace/meetings/meeting_preparation.h"

#include <QScrollArea>

#include <array>

class QCheckBox;
class QVBoxLayout;

namespace cultivar::ui {

class Label;
class MinuteCard;
class PhaseBar;
class QuestionField;

/// What I will say: purpose, minutes, three questions, my introduction, what to ask for, give and thank for.
class PlanPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit PlanPanel(const Desk &desk, QWidget *parent = nullptr);

    void show(const MeetingPreparation &preparation);
    /// Saves whatever differs.
    void keep();
    /// To the field that would fulfil an item of the checklist; false if none would.
    bool goTo(const QString &item);
    /// `number`: 0 to 2.
    void goToQuestion(size_t number);
    void rehearse();
    /// Ends what runs or leaves the field that is typed into; false if there is neither.
    bool stepBack();

private:
    void build();
    GrowingTextEdit *addText(QVBoxLayout *column, const QString &name, const QString &label, const QString &prompt);
    void addQuestions(QVBoxLayout *column);
    void saveQuestion(size_t which);

    Desk m_desk;
    FieldKeeper *m_keeper;
    MeetingPreparation m_shown;
    GrowingTextEdit *m_purpose = nullptr;
    PhaseBar *m_phases = nullptr;
    Label *m_phaseWords = nullptr;
    GrowingTextEdit *m_agenda = nullptr;
    std::array<QuestionField *, 3> m_questions{};
    MinuteCard *m_minute = nullptr;
    QCheckBox *m_ask = nullptr;
    GrowingTextEdit *m_give = nullptr;
    GrowingTextEdit *m_thanks = nullptr;
};

} // namespace cultivar::ui
