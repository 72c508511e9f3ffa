// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_step.h"

#include "ui/review/letter_at_hand.h"
#include "ui/review/letter_pane.h"
#include "ui/review/letter_sender.h"
#include "ui/review/write_choices.h"
#include "ui/review/write_deeds.h"
#include "ui/review/write_foot.h"
#include "ui/review/write_reasons.h"
#include "ui/review/write_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeNarrowBelow = 1000; ///< of the step
constexpr size_t reasonKeys = 9;

constexpr int writeLetterPage = 0;
constexpr int writeRestPage = 1;
constexpr int writeBlankPage = 2; ///< nothing was read yet

} // namespace

WriteStep::WriteStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ReviewStepView(parent)
    , m_desk(desk)
    , m_review(review)
    , m_letter(new LetterAtHand(desk, this))
    , m_sender(new LetterSender(desk, review, *m_letter, this))
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_choices(new WriteChoices(desk, *m_letter))
    , m_rest(new EmptyState(EmptyText()))
    , m_pane(new LetterPane(*m_letter))
    , m_foot(new WriteFoot(this))
{
    setObjectName(u"writeStep"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePeople());
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    row->addWidget(line);
    m_splitter->setObjectName(u"writeSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_choices);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->addWidget(m_splitter);
    auto *rest = new QWidget;
    auto *column = new QVBoxLayout(rest);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(m_rest);
    column->addStretch(1);
    m_rest->setObjectName(u"writeRest"_s);
    m_stack->addWidget(rest);
    m_stack->addWidget(new QWidget);
    m_stack->setCurrentIndex(writeBlankPage);
    row->addWidget(m_stack, 1);
    m_choices->reasons().standAfter(m_list);
    connectFoot();
    addKeys();
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->installEventFilter(this);

    connect(m_letter, &LetterAtHand::opened, this, [this] {
        showLetter();
        putFocus();
    });
    connect(m_letter, &LetterAtHand::chosen, this, &WriteStep::showLetter);
    connect(m_sender, &LetterSender::sent, this, &WriteStep::sent);
    connect(m_choices, &WriteChoices::takeBackWanted, this, &WriteStep::takeBack);
    connect(m_pane, &LetterPane::left, this, [this] { m_choices->reasons().takeFocus(); });
    connect(m_pane, &LetterPane::peaceWanted, this, [this] {
        if (isWriting())
            WriteDeeds(m_desk, m_review).leaveInPeace(m_round.current()->person);
    });
    connect(m_pane, &LetterPane::nameWanted, this, [this] { m_desk.navigator.showSettings(u"me"_s); });
    connect(m_pane, &LetterPane::addressTyped, this, [this](const PersonLine &person, const QString &address) {
        WriteDeeds(m_desk, m_review).keepAddress(person, address);
    });
}

QWidget *WriteStep::makePeople()
{
    m_peoplePane = new QWidget;
    auto *column = new QVBoxLayout(m_peoplePane);
    column->setContentsMargins(8, 12, 8, 12);
    column->addWidget(m_list = new WritePeople, 1);
    column->addWidget(m_progress = new Label(TextRole::Second, Token::Faint));
    m_progress->setObjectName(u"writeProgress"_s);
    m_progress->setContentsMargins(8, 0, 8, 0);
    connect(m_list, &WritePeople::personChosen, this, [this](ContactId contact) {
        m_round.skip(contact, false);
        showPerson(contact);
    });
    return m_peoplePane;
}

void WriteStep::connectFoot()
{
    connect(m_foot->skip, &QPushButton::clicked, this, &WriteStep::skip);
    connect(m_foot->copy, &QPushButton::clicked, this, [this] { send(LetterWay::Clipboard); });
    connect(m_foot->save, &QPushButton::clicked, this, [this] { send(LetterWay::File); });
    connect(m_foot->open, &QPushButton::clicked, this, &WriteStep::doPrimary);
}

StepFoot WriteStep::foot()
{
    const bool hint = isWriting() && m_letter->isOpen() && !m_letter->reason();
    return {{m_foot->skip}, {m_foot->copy, m_foot->save, m_foot->open}, hint ? tr("Choose why first") : QString()};
}

void WriteStep::addKey(const QKeySequence &key, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

/// Letters and digits typed into a field are its own: it takes them before any shortcut.
void WriteStep::addKeys()
{
    for (size_t i = 0; i < reasonKeys; ++i)
        addKey(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), [this, i] {
            if (isWriting())
                m_choices->reasons().choose(i);
        });
    addKey(Qt::Key_T, [this] {
        if (isWriting())
            m_letter->offerOthers();
    });
    addKey(Qt::Key_0, [this] {
        if (isWriting())
            m_letter->offerNone();
    });
    addKey(Qt::Key_S, [this] { skip(); });
    addKey(Qt::Key_N, [this] { takeBack(); });
    addKey(u"Ctrl+E"_s, [this] { m_pane->edit(); });
    addKey(u"Ctrl+Shift+C"_s, [this] { send(LetterWay::Clipboard); });
    addKey(u"Ctrl+S"_s, [this] { send(LetterWay::File); });
    addKey(u"Ctrl+PgDown"_s, [this] { step(1); });
    addKey(u"Ctrl+PgUp"_s, [this] { step(-1); });
    for (QWidget *place :
         std::initializer_list<QWidget *>{this, m_foot->skip, m_foot->copy, m_foot->save, m_foot->open})
        for (const auto &key : {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}) {
            auto *shortcut = new QShortcut(QKeySequence(key), place);
            shortcut->setContext(place == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, &WriteStep::doPrimary);
            m_primaryKeys.push_back(shortcut);
        }
}

void WriteStep::enter()
{
    m_isShown = true;
    m_wantsFocus = true;
    refresh();
}

void WriteStep::leave()
{
    m_isShown = false;
    m_wanted = {};
    m_pane->keepAddress();
    m_letter->keep();
}

void WriteStep::forget()
{
    m_letter->close();
    m_round = {};
}

bool WriteStep::stepBack()
{
    return m_choices->stepBack();
}

QString WriteStep::onwards() const
{
    return m_round.isKnown() && !m_round.nextWaiting() ? tr("Close the week") : QString();
}

void WriteStep::refresh()
{
    if (!m_review.isReady() || !m_review.desk().review)
        return;
    if (!m_wanted.isNull() && m_review.desk().isOpen())
        takeIn(m_wanted);
    std::vector<Addressee> people;
    std::vector<PersonLine> lines;
    for (const PickCard &card : m_review.desk().cards) {
        people.push_back({card.person, card.pick.state == PickState::Written, false, {}, false, false, false});
        lines.push_back(card.person);
    }
    const int asked = ++m_asked;
    const auto query = [lines = std::move(lines)](const Records &records) { return letterStandings(records, lines); };
    m_desk.doer.take(m_desk.workspace.query(query), this,
                     [this, asked, people = std::move(people)](const std::vector<LetterStanding> &standings) mutable {
                         if (asked != m_asked)
                             return;
                         for (size_t i = 0; i < people.size(); ++i) {
                             people[i].begun = standings[i].begun;
                             people[i].hasLetter = !standings[i].letter.isEmpty();
                             people[i].way = standings[i].way;
                         }
                         take(std::move(people));
                     });
    m_letter->read();
}

void WriteStep::take(std::vector<Addressee> people)
{
    m_round.setPeople(std::move(people));
    if (!m_wanted.isNull() && m_round.find(m_wanted)) {
        m_round.skip(m_wanted, false);
        showPerson(std::exchange(m_wanted, ContactId()));
        return;
    }
    const Addressee *shown = m_round.current();
    if (!shown && m_round.nextWaiting()) {
        showNext();
        return;
    }
    if (!shown) {
        m_letter->close();
        showLetter();
        return;
    }
    m_letter->setWritten(shown->written);
    showLetter();
    if (m_letter->isOpen())
        putFocus();
}

void WriteStep::writeTo(ContactId contact)
{
    m_wanted = contact;
    refresh();
}

void WriteStep::keepPromiseIn(const Uid &contact, FollowUpId promise, bool keeps)
{
    m_letter->keepPromiseIn(contact, promise, keeps);
}

/// Somebody chosen by hand who does not stand yet.
void WriteStep::takeIn(ContactId contact)
{
    const auto &cards = m_review.desk().cards;
    const bool stands =
        std::ranges::any_of(cards, [&](const PickCard &card) { return card.person.contact == contact; });
    if (stands || m_takingIn)
        return;
    m_takingIn = true;
    WriteDeeds(m_desk, m_review)
        .takeIn(contact, {this, [this](const ChangeSet &) { m_takingIn = false; },
                          [this](const Error &error) {
                              m_takingIn = false;
                              m_wanted = ContactId();
                              m_desk.doer.complain(error);
                          }});
}

bool WriteStep::isWriting() const
{
    const Addressee *shown = m_round.current();
    return shown && !shown->written;
}

void WriteStep::showPerson(ContactId contact)
{
    if (const Addressee *left = m_round.current(); left && m_letter->isOpen() && m_letter->reason())
        m_round.markBegun(left->person.contact);
    m_round.show(contact);
    m_wantsFocus = true;
    if (const Addressee *shown = m_round.current())
        m_letter->open(shown->person.uid, shown->written);
    else
        m_letter->close();
    showLetter();
}

void WriteStep::showNext()
{
    const Addressee *next = m_round.nextWaiting();
    showPerson(next ? next->person.contact : ContactId());
}

void WriteStep::step(int by)
{
    const Addressee *there = m_round.neighbour(by);
    if (!there)
        return;
    const ContactId contact = there->person.contact;
    m_round.skip(contact, false);
    showPerson(contact);
}

void WriteStep::skip()
{
    if (!isWriting())
        return;
    m_round.skip(m_round.current()->person.contact, true);
    showNext();
}

void WriteStep::send(LetterWay way)
{
    if (isWriting())
        m_sender->send(way, this);
}

void WriteStep::doPrimary()
{
    if (!isWriting())
        showNext();
    else if (m_letter->isOpen())
        send(m_letter->desk().person.email.isEmpty() ? LetterWay::Clipboard : LetterWay::MailProgram);
}

void WriteStep::sent(ContactId contact, LetterWay way)
{
    const bool atHand = m_round.current() && m_round.current()->person.contact == contact;
    m_round.markWritten(contact, way);
    if (atHand)
        showNext();
    else
        showLetter();
}

void WriteStep::takeBack()
{
    const Addressee *shown = m_round.current();
    if (!shown || !m_letter->isOpen() || !m_letter->sent())
        return;
    m_wantsFocus = true;
    WriteDeeds(m_desk, m_review).tellNotSent(shown->person, m_letter->sent()->uid);
}

void WriteStep::showPeople()
{
    m_list->setPeople(m_round.people());
    m_progress->setText(tr("%1 of %2 written").arg(m_round.written()).arg(m_round.people().size()));
    m_progress->setVisible(!m_list->isNarrow() && !m_round.people().empty());
}

void WriteStep::showLetter()
{
    showPeople();
    showFoot();
    const Addressee *shown = m_round.current();
    if (!shown) {
        showRest();
        return;
    }
    // What was read of somebody else is no news.
    if (!m_letter->isOpen())
        return;
    if (shown->written)
        m_choices->showNote(writtenText(*shown, m_letter->sent()), m_letter->sent() != nullptr);
    else
        m_choices->showChoices();
    m_pane->setVisible(!shown->written || m_letter->sent());
    m_stack->setCurrentIndex(writeLetterPage);
}

void WriteStep::showRest()
{
    m_rest->setText(nobodyLeftText(m_round.people()));
    m_stack->setCurrentIndex(m_round.isKnown() ? writeRestPage : writeBlankPage);
    putFocus();
}

void WriteStep::showFoot()
{
    const Addressee *shown = m_round.current();
    const Addressee *next = m_round.nextWaiting();
    const bool open = m_letter->isOpen();
    m_foot->show({isWriting(), open && m_letter->reason(), !open || !m_letter->desk().person.email.isEmpty(),
                  shown ? calledName(shown->person) : QString(), next ? calledName(next->person) : QString()});
    // The way on has the key when there is nobody left.
    for (QShortcut *key : m_primaryKeys)
        key->setEnabled(onwards().isEmpty());
    Q_EMIT footChanged();
}

void WriteStep::putFocus()
{
    if (!std::exchange(m_wantsFocus, false) || !m_isShown)
        return;
    if (isWriting())
        m_choices->reasons().takeFocus();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void WriteStep::shareRoom()
{
    const bool narrow = width() < writeNarrowBelow;
    m_peoplePane->setFixedWidth(narrow ? 56 : 196);
    m_peoplePane->layout()->setContentsMargins(narrow ? 5 : 8, narrow ? 8 : 12, narrow ? 5 : 8, 12);
    m_list->setNarrow(narrow);
    m_choices->setNarrow(narrow);
    m_choices->setMinimumWidth(narrow ? 340 : 400);
    m_pane->setMinimumWidth(narrow ? 320 : 360);
    const int letter = narrow ? 384 : 420;
    m_splitter->setSizes({width() - m_peoplePane->width() - letter, letter});
    showPeople();
}

/// Line edits take Ctrl+E for themselves, to go to the end.
bool WriteStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return ReviewStepView::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_E || key->modifiers() != Qt::ControlModifier)
        return ReviewStepView::eventFilter(watched, event);
    event->ignore();
    return true;
}

void WriteStep::resizeEvent(QResizeEvent *event)
{
    ReviewStepView::resizeEvent(event);
    shareRoom();
}

} // namespace cultivar::ui
