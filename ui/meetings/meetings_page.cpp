// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meetings_page.h"

#include "ui/meetings/agenda_model.h"
#include "ui/meetings/agenda_view.h"
#include "ui/meetings/meeting_actions.h"
#include "ui/meetings/meeting_detail.h"
#include "ui/meetings/meeting_words.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int meetingsNarrow = 860; ///< below this the chosen talk stands under the agenda
constexpr int morePast = 120;
const QString meetingsSplitterKey = u"meetings/splitter"_s;

} // namespace

PageInfo MeetingsPage::pageInfo()
{
    return {u"meetings"_s, tr("Meetings"), u"meetings"_s, PagePlace::Main, {}};
}

MeetingsPage::MeetingsPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_model(new AgendaModel(this))
    , m_head(new PageHead(desk.doer, tr("Meetings")))
    , m_search(new SearchField(tr("Find a person, a place, a purpose")))
    , m_view(new AgendaView(m_model))
    , m_empty(new EmptyState({u"meetings"_s, tr("No talks planned"), tr("Plan one, or offer times in the review.")}))
    , m_detail(new MeetingDetail(desk))
    , m_splitter(new QSplitter)
{
    build();
    addKeys();
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &MeetingsPage::load);
    connect(&m_desk.workspace, &Workspace::changed, this, &MeetingsPage::load);
    connect(&m_desk.contacts, &LiveIndex::ready, this, &MeetingsPage::load);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_past = text.isEmpty() ? m_past : -1;
        load();
    });
    connect(m_model, &AgendaModel::moreWanted, this, [this] {
        m_past += morePast;
        load();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (const AgendaLine *line = m_model->lineAt(current.row()); line && !m_filling)
                    m_chosenKey = line->key;
                if (!m_filling)
                    loadDetail();
            });
    load();
}

void MeetingsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine());
    QPushButton *add = makeButton(ButtonKind::Secondary, {u"newMeeting"_s, tr("New meeting"), u"add"_s, {}});
    add->setToolTip(tr("New meeting (%1)").arg(keyText(QKeySequence::New)));
    m_head->addButton(add);
    connect(add, &QPushButton::clicked, this, [this] { newMeeting({}); });

    auto *left = new QWidget;
    left->setProperty("pane", true);
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 10, 16, 10);
    m_search->setKey(keyText(QKeySequence::Find));
    bar->addWidget(m_search);
    list->addLayout(bar);
    list->addWidget(makeLine());
    auto *emptyRow = new QVBoxLayout;
    emptyRow->setContentsMargins(24, 0, 16, 0);
    emptyRow->addWidget(m_empty);
    m_empty->hide();
    list->addLayout(emptyRow);
    list->addWidget(m_view, 1);
    list->addWidget(makeLine());
    auto *foot =
        new Label(tr("↵ prepare · L open link · M move · W wrap up · Home next talk"), TextRole::Second, Token::Text2);
    foot->setContentsMargins(24, 8, 16, 8);
    foot->setMinimumWidth(10);
    list->addWidget(foot);
    connect(m_empty->addLink(u"planOne"_s, tr("Plan one")), &QPushButton::clicked, this, [this] { newMeeting({}); });
    connect(m_empty->addLink(u"toReview"_s, tr("To the review")), &QPushButton::clicked, this,
            [this] { m_desk.navigator.showReview(); });

    left->setMinimumWidth(380);
    m_detail->setMinimumWidth(264);
    m_splitter->setObjectName(u"meetingsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({700, 340});
    column->addWidget(m_splitter, 1);
    m_splitter->restoreState(m_desk.look.remembered(meetingsSplitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_desk.look.remember(meetingsSplitterKey, m_splitter->saveState()); });
    connect(m_detail, &MeetingDetail::prepareWanted, m_view, &AgendaView::opened);
    connect(m_detail, &MeetingDetail::moveWanted, this, &MeetingsPage::moveMeeting);
    connect(m_detail, &MeetingDetail::editWanted, this, [this] { askFor(MeetingForm::Purpose::Change); });
    connect(m_detail, &MeetingDetail::timeTaken, this, &MeetingsPage::newMeeting);
}

void MeetingsPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(QKeySequence(QKeySequence::New), [this] { newMeeting({}); });
    key(QKeySequence(QKeySequence::Find), [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    for (auto leave : {&SearchField::submitted, &SearchField::leftDownwards})
        connect(m_search, leave, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_view, &AgendaView::opened, this, [this] {
        const Meeting *meeting = chosen();
        if (!meeting)
            return;
        if (rules::agendaGroup(*meeting, m_model->agenda().present.now, m_model->agenda().present.zone) ==
            rules::AgendaGroup::Past)
            m_detail->focusOutcome();
        else
            m_desk.navigator.prepareMeeting(meeting->id);
    });
    connect(m_view, &AgendaView::linkWanted, this, [this] {
        if (const Meeting *meeting = chosen())
            MeetingActions(m_desk).openLink(*meeting);
    });
    connect(m_view, &AgendaView::moveWanted, this, &MeetingsPage::moveMeeting);
    connect(m_view, &AgendaView::tellWanted, m_detail, &MeetingDetail::focusOutcome);
    connect(m_view, &AgendaView::homeWanted, this, [this] { m_view->choose(m_model->firstRow()); });
    connect(m_view, &AgendaView::callOffWanted, this, [this] {
        const AgendaRow *row = m_model->rowAt(m_view->currentIndex().row());
        if (row && row->talk())
            MeetingActions(m_desk).callOff(row->talk()->meeting, peopleText(row->talk()->attendees));
    });
}

void MeetingsPage::enter()
{
    m_isShown = true;
    m_minute.start();
    load();
    m_view->setFocus(Qt::OtherFocusReason);
}

void MeetingsPage::leave()
{
    m_isShown = false;
    m_minute.stop();
    m_detail->keepTyped();
}

bool MeetingsPage::stepBack()
{
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_view->hasFocus())
        return false;
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

void MeetingsPage::load()
{
    if (!m_desk.contacts.isReady())
        return;
    const int asked = ++m_asked;
    const AgendaRequest request{m_past};
    whenDone(m_desk.workspace.query([request](const Records &records) { return agenda(records, request); }), this,
             [this, asked](Result<Agenda> made) {
                 if (asked != m_asked)
                     return;
                 if (made)
                     take(std::move(*made));
                 else
                     m_desk.doer.complain(made.error());
             });
}

void MeetingsPage::take(Agenda agenda)
{
    Q_EMIT waitingChanged(agenda.waiting);
    if (!m_isShown)
        return;
    QStringList facts;
    facts += agenda.planned == 0 ? tr("none planned") : tr("%1 planned").arg(agenda.planned);
    if (agenda.waiting > 0)
        facts += tr("%1 to wrap up").arg(agenda.waiting);
    m_head->setFact(facts.join(u", "_s));
    const bool searching = !m_search->text().trimmed().isEmpty();
    const bool noneToCome = agenda.planned == 0 && agenda.waiting == 0;
    m_filling = true;
    m_model->setAgenda(std::move(agenda), m_search->text());
    m_filling = false;
    m_empty->setText(
        searching ? EmptyText{u"search"_s, tr("Nothing found"), tr("No talk has these words.")}
                  : EmptyText{u"meetings"_s, tr("No talks planned"), tr("Plan one, or offer times in the review.")});
    m_empty->setVisible(searching ? m_model->rowCount() == 0 : noneToCome);
    int row = m_wanted.isNull() ? -1 : m_model->rowOf(m_wanted);
    if (row >= 0)
        m_wanted = {};
    else
        row = m_model->rowOfKey(m_chosenKey);
    if (row < 0)
        row = m_model->firstRow();
    if (row >= 0 && row != m_view->currentIndex().row())
        m_view->choose(row);
    else
        loadDetail();
}

const Meeting *MeetingsPage::chosen() const
{
    const AgendaRow *row = m_model->rowAt(m_view->currentIndex().row());
    return row && row->talk() ? &row->talk()->meeting : nullptr;
}

void MeetingsPage::loadDetail()
{
    const int asked = ++m_askedDetail;
    const AgendaRow *row = m_model->rowAt(m_view->currentIndex().row());
    if (!row) {
        m_detail->showNothing();
        return;
    }
    if (row->offer()) {
        m_detail->showOffer(*row->offer(), m_model->agenda().present);
        return;
    }
    const MeetingId id = row->talk()->meeting.id;
    whenDone(m_desk.workspace.query([id](const Records &records) { return meetingPreparation(records, id); }), this,
             [this, asked](const Result<MeetingPreparation> &made) {
                 // One that is gone by now is about to leave the agenda, too.
                 if (asked == m_askedDetail && made)
                     m_detail->showMeeting(*made);
             });
}

void MeetingsPage::showMeeting(MeetingId meeting)
{
    m_wanted = meeting;
    m_search->clear();
    load();
}

void MeetingsPage::newMeeting(ContactId with, const QDateTime &start)
{
    commands::MeetingPlan plan;
    if (!with.isNull())
        plan.attendees = {with};
    plan.start = start;
    plan.minutes = m_desk.contacts.isReady() ? m_desk.contacts.preferences().meetingMinutes : plan.minutes;
    auto *form = new MeetingForm(m_desk, MeetingForm::Purpose::Plan, {}, plan, this);
    connect(form, &MeetingForm::planned, this, &MeetingsPage::showMeeting);
    form->open();
}

void MeetingsPage::moveMeeting()
{
    askFor(MeetingForm::Purpose::Move);
}

void MeetingsPage::askFor(MeetingForm::Purpose purpose)
{
    const Meeting *meeting = chosen();
    if (!meeting)
        return;
    auto *form = new MeetingForm(m_desk, purpose, meeting->uid, commands::planOf(*meeting), this);
    connect(form, &MeetingForm::planned, this, [this, id = meeting->id] { showMeeting(id); });
    form->open();
}

void MeetingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Qt::Orientation wanted = width() < meetingsNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    if (wanted == Qt::Vertical)
        m_splitter->setSizes({300, 240});
    else
        m_splitter->setSizes({width() - 340, 340});
    // The chosen one may lie outside of what is left.
    QMetaObject::invokeMethod(
        m_view, [this] { m_view->scrollTo(m_view->currentIndex()); }, Qt::QueuedConnection);
}

} // namespace cultivar::ui
