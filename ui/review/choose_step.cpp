// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/choose_step.h"

#include "core/wording/meeting_text.h"
#include "core/workspace/review/review_commands.h"
#include "ui/review/pick_card_view.h"
#include "ui/review/pick_deeds.h"
#include "ui/review/swap_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person_field.h"
#include "ui/widgets/scrolling.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int chooseOneColumnBelow = 860;
constexpr int columnsOfCards = 3;
constexpr int cardGap = 16;
constexpr int lowestCard = 320;
constexpr int roomyCard = 452; ///< so that opening a "Why?" moves little
constexpr int roomyFrom = 600;

} // namespace

ChooseStep::ChooseStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ReviewStepView(parent)
    , m_desk(desk)
    , m_review(review)
    , m_deeds(new PickDeeds(desk, review, this))
    , m_title(new Label(TextRole::Heading))
    , m_nobody((new Label(TextRole::Reading, Token::Text2))->wrapped())
    , m_somebody(makeButton(ButtonKind::Quiet, {u"somebodyElse"_s, tr("Somebody else"), u"add"_s, u"A"_s}))
    , m_enough(makeButton(ButtonKind::Quiet, {u"enough"_s, {}, {}, u"E"_s}))
    , m_field(new PersonField(desk.contacts))
    , m_places(new QWidget)
    , m_grid(new QGridLayout(m_places))
    , m_swap(new SwapList(m_places))
{
    setObjectName(u"chooseStep"_s);
    build();
    connect(m_somebody, &QPushButton::clicked, this, &ChooseStep::askForSomebody);
    connect(m_enough, &QPushButton::clicked, this, &ChooseStep::leaveOneOut);
    connect(m_field, &PersonField::contactChosen, this, &ChooseStep::choose);
    connect(m_swap, &SwapList::chosen, this, &ChooseStep::swapFor);
    connect(m_swap, &SwapList::cancelled, this, &ChooseStep::closeSwap);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, key] {
            const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
            if (!turnWhy(forward))
                step(forward ? 1 : -1);
        });
    }
}

void ChooseStep::build()
{
    m_title->setObjectName(u"chooseTitle"_s);
    m_nobody->setObjectName(u"nobodyChosen"_s);
    m_nobody->setText(tr("Nobody is due this week. You may choose somebody by hand, or go on without a letter."));
    m_field->setObjectName(u"somebody"_s);
    m_field->setPlaceholderText(tr("A name"));
    m_field->setAccessibleName(tr("Somebody to write to"));
    m_field->setMinimumWidth(320);
    m_field->hide();
    m_swap->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(cardGap);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 12, 24, 24);
    column->setSpacing(10);
    column->addWidget(makeHead());
    column->addWidget(m_nobody);
    column->addWidget(m_places);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makePaneScroll(content));
}

QWidget *ChooseStep::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_field);
    row->addWidget(m_somebody);
    row->addWidget(m_enough);
    return head;
}

void ChooseStep::enter()
{
    m_field->hide();
    refresh();
    setCurrent(std::min(m_current, m_shown > 0 ? m_shown - 1 : 0));
    if (PickCardView *card = current())
        card->takeFocus();
    else
        m_somebody->setFocus(Qt::OtherFocusReason);
}

std::vector<PickCard> ChooseStep::inPlace() const
{
    std::vector<PickCard> left = m_review.desk().cards;
    std::vector<std::optional<PickCard>> places;
    for (const ContactId contact : m_order) {
        const auto at = std::ranges::find(left, contact, [](const PickCard &card) { return card.pick.contact; });
        places.push_back(at == left.end() ? std::nullopt : std::optional(*at));
        if (at != left.end())
            left.erase(at);
    }
    std::vector<PickCard> cards;
    auto next = left.begin();
    for (std::optional<PickCard> &place : places) {
        if (!place && next != left.end())
            place = *next++;
        if (place)
            cards.push_back(*std::move(place));
    }
    cards.insert(cards.end(), next, left.end());
    return cards;
}

void ChooseStep::refresh()
{
    if (!m_review.desk().isOpen())
        return;
    fillCards();
    showHead();
    arrange();
    Q_EMIT footChanged();
}

PickCardView *ChooseStep::cardAt(size_t place)
{
    if (place < m_cards.size())
        return m_cards[place];
    auto *card = new PickCardView(m_places);
    card->setObjectName(u"pick%1"_s.arg(place + 1));
    connect(card, &PickCardView::entered, this, [this, place] {
        if (!m_swapped)
            setCurrent(place);
    });
    connect(card, &PickCardView::swapWanted, this, [this, place] { offerSwap(place); });
    connect(card, &PickCardView::snoozeWanted, this, [this, card] { m_deeds->snooze(card->card()); });
    connect(card, &PickCardView::peaceWanted, this, [this, card] { m_deeds->leaveInPeace(card->card()); });
    connect(card, &PickCardView::moreWanted, this, [this, place] { offerMore(place); });
    connect(card, &PickCardView::whyToggled, this, [this, place](bool open) { toggleWhy(place, open); });
    card->standAfter(place == 0 ? m_enough : m_cards[place - 1]->moreButton());
    m_cards.push_back(card);
    m_columns = 0;
    return card;
}

void ChooseStep::fillCards()
{
    const bool hadFocus = current() && current()->isAncestorOf(focusWidget());
    const std::vector<PickCard> cards = inPlace();
    m_order.clear();
    m_shown = cards.size();
    for (size_t i = 0; i < cards.size(); ++i) {
        PickCardView *view = cardAt(i);
        view->setCard(cards[i]);
        view->setWhyOpen(m_openWhys.contains(cards[i].pick.contact));
        m_order.push_back(cards[i].pick.contact);
    }
    if (m_swapped && std::ranges::find(m_order, *m_swapped) == m_order.end())
        m_swapped.reset();
    setCurrent(std::min(m_current, m_shown > 0 ? m_shown - 1 : 0));
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setVisible(i < m_shown && !(m_swapped && m_order[i] == *m_swapped));
    m_swap->setVisible(m_swapped.has_value());
    if (hadFocus && current() && !current()->isAncestorOf(focusWidget()))
        current()->takeFocus();
}

void ChooseStep::showHead()
{
    const int count = static_cast<int>(m_shown);
    m_title->setText(count == 0   ? tr("Nobody to write to")
                     : count == 1 ? tr("One person to write to")
                     : count == 2 ? tr("Two people to write to")
                     : count == 3 ? tr("Three people to write to")
                                  : tr("%1 people to write to").arg(count));
    m_nobody->setVisible(count == 0);
    const bool mayLeaveOut = count > 1 && m_cards[m_shown - 1]->card().pick.state != PickState::Written;
    m_enough->setVisible(mayLeaveOut);
    if (!mayLeaveOut)
        return;
    const QString words = count == 2 ? tr("One is enough") : count == 3 ? tr("Two are enough") : tr("Fewer are enough");
    m_enough->setText(words);
    const QString name = m_cards[m_shown - 1]->card().person.name;
    m_enough->setAccessibleName(tr("%1: leaves %2 out", "two are enough, name").arg(words, name));
    m_enough->setToolTip(plainToolTip(tr("Leaves %1 out this week").arg(name)));
}

void ChooseStep::arrange()
{
    const int columns = width() < chooseOneColumnBelow ? 1 : columnsOfCards;
    for (int i = 0; i < columnsOfCards; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const int place = static_cast<int>(i);
        m_cards[i]->setMinimumHeight(columns > 1 && height() >= roomyFrom ? roomyCard : lowestCard);
        if (columns != m_columns)
            m_grid->addWidget(m_cards[i], place / columns, place % columns);
        if (m_swapped && i < m_order.size() && m_order[i] == *m_swapped)
            m_grid->addWidget(m_swap, place / columns, place % columns);
    }
    m_columns = columns;
}

void ChooseStep::resizeEvent(QResizeEvent *event)
{
    ReviewStepView::resizeEvent(event);
    arrange();
}

PickCardView *ChooseStep::current() const
{
    return m_current < m_shown ? m_cards[m_current] : nullptr;
}

void ChooseStep::setCurrent(size_t place)
{
    m_current = place;
    for (size_t i = 0; i < m_shown; ++i)
        m_cards[i]->setCurrent(i == place);
}

void ChooseStep::step(int by)
{
    if (m_swapped || m_shown == 0)
        return;
    const bool onCard = current() && current()->isAncestorOf(focusWidget());
    const int place = static_cast<int>(m_current) + (onCard ? by : 0);
    setCurrent(static_cast<size_t>(std::clamp(place, 0, static_cast<int>(m_shown) - 1)));
    current()->takeFocus();
}

bool ChooseStep::turnWhy(bool open)
{
    PickCardView *card = current();
    if (!card || !card->whyButton()->hasFocus() || card->isWhyOpen() == open)
        return false;
    toggleWhy(m_current, open);
    return true;
}

void ChooseStep::toggleWhy(size_t place, bool open)
{
    PickCardView *card = m_cards[place];
    if (!card->card().why)
        return;
    if (open)
        m_openWhys.insert(card->card().pick.contact);
    else
        m_openWhys.remove(card->card().pick.contact);
    card->setWhyOpen(open);
}

void ChooseStep::keyPressEvent(QKeyEvent *event)
{
    PickCardView *card = current();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool open = card && card->card().pick.state != PickState::Written && !m_swapped;
    const bool onCard = card && card->isAncestorOf(focusWidget());
    if (plain && event->key() == Qt::Key_S && open)
        offerSwap(m_current);
    else if (plain && event->key() == Qt::Key_Z && open)
        m_deeds->snooze(card->card());
    else if (plain && event->key() == Qt::Key_M && card && !m_swapped)
        offerMore(m_current);
    else if (plain && event->key() == Qt::Key_A)
        askForSomebody();
    else if (plain && event->key() == Qt::Key_E && m_enough->isVisible())
        leaveOneOut();
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && onCard)
        toggleWhy(m_current, !card->isWhyOpen());
    else
        ReviewStepView::keyPressEvent(event);
}

bool ChooseStep::stepBack()
{
    if (m_swapped) {
        closeSwap();
        return true;
    }
    if (!m_field->isVisible())
        return false;
    m_field->hide();
    m_somebody->setFocus(Qt::OtherFocusReason);
    return true;
}

void ChooseStep::offerSwap(size_t place)
{
    const PickCard &card = m_cards[place]->card();
    m_swapped = card.pick.contact;
    setCurrent(place);
    m_swap->setMinimumHeight(m_cards[place]->height());
    m_swap->askFor(card.person.name);
    refresh();
    m_swap->takeFocus();
    const int asked = ++m_asked;
    const auto query = [ranking = m_review.ranking(), review = *m_review.desk().review, lane = card.pick.lane](
                           const Records &records) { return swapCandidates(records, *ranking, review, lane); };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, asked](std::vector<SwapCandidate> candidates) {
        if (asked == m_asked && m_swapped)
            m_swap->show(std::move(candidates));
    });
}

void ChooseStep::closeSwap()
{
    m_swapped.reset();
    refresh();
    if (PickCardView *card = current())
        card->takeFocus();
}

void ChooseStep::swapFor(const SwapCandidate &candidate)
{
    const auto place = std::ranges::find(m_order, m_swapped) - m_order.begin();
    if (place == std::ssize(m_order))
        return;
    const PickCard card = m_cards[static_cast<size_t>(place)]->card();
    closeSwap();
    m_deeds->swap(card, candidate);
}

void ChooseStep::offerMore(size_t place)
{
    m_deeds->offer(m_cards[place]->card(), m_cards[place]->moreButton());
}

/// Whoever stands last: the order is by what speaks for them.
void ChooseStep::leaveOneOut()
{
    m_deeds->leaveOut(m_cards[m_shown - 1]->card());
}

void ChooseStep::askForSomebody()
{
    m_field->clear();
    m_field->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void ChooseStep::choose(ContactId contact)
{
    m_field->hide();
    m_deeds->choose(contact);
    m_somebody->setFocus(Qt::OtherFocusReason);
}

QString ChooseStep::onwards() const
{
    switch (m_shown) {
    case 0:
        return tr("Go on without a letter");
    case 1:
        return tr("Write to %1").arg(calledName(m_cards.front()->card().person));
    case 2:
        return tr("Write to these two");
    case 3:
        return tr("Write to these three");
    default:
        return tr("Write to these %1", "a number word").arg(wording::numberWord(static_cast<int>(m_shown)));
    }
}

void ChooseStep::goOn()
{
    m_desk.doer.change(commands::keepPicks(m_review.moment()), {},
                       {this, [this](const ChangeSet &) { Q_EMIT finished(); }, {}});
}

} // namespace cultivar::ui
