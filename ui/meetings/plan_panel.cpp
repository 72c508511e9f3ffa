// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/plan_panel.h"

#include "core/wording/meeting_text.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/minute_card.h"
#include "ui/meetings/phase_bar.h"
#include "ui/meetings/question_field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

FieldKeeper::Save saveText(commands::PreparationText which)
{
    return [which](const Uid &meeting, const QString &text) { return commands::prepareText(meeting, which, text); };
}

QString questionName(size_t which)
{
    return u"question%1"_s.arg(which + 1);
}

} // namespace

PlanPanel::PlanPanel(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_keeper(new FieldKeeper(desk, MeetingPart::Preparation, this))
{
    setObjectName(u"plan"_s);
    setAccessibleName(tr("The plan"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("pane", true);
    setFocusPolicy(Qt::NoFocus);
    build();
}

GrowingTextEdit *PlanPanel::addText(QVBoxLayout *column, const QString &name, const QString &label,
                                    const QString &prompt)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(4);
    part->addWidget(new Label(label, TextRole::Body, Token::Faint));
    auto *edit = new GrowingTextEdit(1, 4);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(prompt);
    part->addWidget(edit);
    column->addLayout(part);
    return edit;
}

void PlanPanel::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(12);
    m_purpose = addText(column, u"purpose"_s, tr("Purpose"), tr("What is it for?"));
    auto *minutes = new QVBoxLayout;
    minutes->setSpacing(4);
    minutes->addWidget(m_phases = new PhaseBar);
    minutes->addWidget(m_phaseWords = (new Label(TextRole::Second, Token::Text2))->wrapped());
    column->addLayout(minutes);
    m_agenda = addText(column, u"agenda"_s, tr("Agenda"), tr("What comes first, what comes then"));
    addQuestions(column);
    column->addWidget(m_minute = new MinuteCard(m_desk));
    m_ask = new QCheckBox(tr("Ask for three: “Who else should I talk to?”"));
    m_ask->setObjectName(u"askForContacts"_s);
    m_ask->setAccessibleName(m_ask->text());
    column->addWidget(m_ask);
    m_give = addText(column, u"give"_s, tr("Something to give"), tr("An article, a name, a good word"));
    m_thanks = addText(column, u"thanks"_s, tr("Thanks"), tr("What to thank for, and how"));
    column->addStretch(1);
    setWidget(content);

    m_keeper->add(u"purpose"_s, m_purpose, saveText(commands::PreparationText::Purpose));
    m_keeper->add(u"agenda"_s, m_agenda, saveText(commands::PreparationText::Agenda));
    m_keeper->add(u"give"_s, m_give, saveText(commands::PreparationText::Give));
    m_keeper->add(u"thanks"_s, m_thanks, saveText(commands::PreparationText::Thanks));
    connect(m_ask, &QCheckBox::clicked, this, [this](bool planned) {
        m_desk.doer.change(commands::planToAskForContacts(m_shown.meeting.uid, planned), {});
    });
}

void PlanPanel::addQuestions(QVBoxLayout *column)
{
    auto *part = new QVBoxLayout;
    part->setSpacing(6);
    part->addWidget(new Label(tr("Three questions"), TextRole::Strong));
    for (size_t i = 0; i < m_questions.size(); ++i) {
        auto *field = new QuestionField(static_cast<int>(i) + 1);
        m_questions[i] = field;
        part->addWidget(field);
        m_keeper->add(questionName(i), field->edit(), [field, i](const Uid &meeting, const QString &text) {
            return commands::prepareQuestion(meeting, i, field->question(text));
        });
        connect(field, &QuestionField::marked, this, [this, i] { saveQuestion(i); });
    }
    column->addLayout(part);
}

void PlanPanel::saveQuestion(size_t which)
{
    // Shape and mark are saved with the words as they stand.
    const QString text = m_questions[which]->edit()->toPlainText();
    m_desk.doer.change(commands::prepareQuestion(m_shown.meeting.uid, which, m_questions[which]->question(text)), {});
}

void PlanPanel::show(const MeetingPreparation &preparation)
{
    const Meeting &meeting = preparation.meeting;
    // Before another is shown, what was typed for this one is saved with its own shapes and marks.
    if (meeting.uid != m_shown.meeting.uid)
        m_keeper->keepAll();
    m_shown = preparation;
    m_phases->setPhases(preparation.phases);
    m_phaseWords->setText(wording::phasesText(preparation.phases));
    QMap<QString, QString> stored{{u"purpose"_s, meeting.purpose},
                                  {u"agenda"_s, meeting.agenda},
                                  {u"give"_s, meeting.give},
                                  {u"thanks"_s, meeting.thanks}};
    for (size_t i = 0; i < m_questions.size(); ++i) {
        const bool there = i < meeting.questions.size();
        const InsightQuestion question =
            there ? meeting.questions[i] : InsightQuestion{static_cast<QuestionKind>(i), {}, false, {}};
        stored.insert(questionName(i), question.text);
        m_questions[i]->setMarks(question.kind, question.couldNotBeLookedUp);
    }
    m_keeper->show(meeting.uid, stored, preparation.typed);
    m_ask->setChecked(meeting.askForContacts);
    m_minute->show(preparation);
    std::vector<PersonLine> people;
    for (const ContactBrief &attendee : preparation.attendees)
        people.push_back(attendee.person);
    m_thanks->setPlaceholderText(tr("Thanks tonight: what would please %1?").arg(firstNamesText(people)));
    m_give->setPlaceholderText(tr("An article, a name, a good word for %1").arg(firstNamesText(people)));
}

void PlanPanel::keep()
{
    m_keeper->keepAll();
    m_minute->keep();
}

bool PlanPanel::goTo(const QString &item)
{
    namespace checklist = rules::checklist;
    QWidget *field = nullptr;
    if (item == checklist::purposeWritten)
        field = m_purpose;
    else if (item == checklist::askForContacts)
        field = m_ask;
    else if (item == checklist::somethingToGive)
        field = m_give;
    else if (item == checklist::thanksPlanned)
        field = m_thanks;
    if (item == checklist::threeQuestions) {
        size_t open = 0;
        while (open + 1 < m_questions.size() && !m_questions[open]->edit()->toPlainText().trimmed().isEmpty())
            ++open;
        field = m_questions[open]->edit();
    }
    if (item == checklist::overviewRehearsed) {
        m_minute->focusText();
        ensureWidgetVisible(m_minute);
        return true;
    }
    if (!field)
        return false;
    field->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(field);
    return true;
}

void PlanPanel::goToQuestion(size_t number)
{
    if (number >= m_questions.size())
        return;
    m_questions[number]->edit()->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(m_questions[number]);
}

void PlanPanel::rehearse()
{
    ensureWidgetVisible(m_minute);
    m_minute->rehearse();
}

bool PlanPanel::stepBack()
{
    return m_minute->stopRehearsal();
}

} // namespace cultivar::ui
