// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pick_deeds.h"

#include "ui/review/pick_menu.h"

#include <QWidget>

#include <algorithm>

namespace cultivar::ui {

PickDeeds::PickDeeds(const Desk &desk, LiveReview &review, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_review(review)
{
}

std::optional<rules::Pick> PickDeeds::replacement(const PickCard &card) const
{
    return replacementFor(*m_review.ranking(), *m_review.desk().review, card.pick.lane);
}

void PickDeeds::setAside(const PickCard &card, const commands::SetAside &aside, const QString &words)
{
    if (m_review.desk().isOpen() && card.pick.state != PickState::Written)
        m_desk.doer.change(commands::setPickAside(m_review.moment(), aside), words);
}

void PickDeeds::swap(const PickCard &card, const SwapCandidate &candidate)
{
    setAside(card, {card.pick.contact, PickState::Swapped, std::nullopt, candidate.pick},
             tr("%1 instead of %2", "names").arg(candidate.person.name, card.person.name));
}

void PickDeeds::snooze(const PickCard &card)
{
    setAside(card, {card.pick.contact, PickState::Snoozed, std::nullopt, replacement(card)},
             tr("%1 snoozed for a week").arg(card.person.name));
}

void PickDeeds::pause(const PickCard &card, QDate until)
{
    setAside(card, {card.pick.contact, PickState::Paused, until, replacement(card)},
             tr("%1 paused").arg(card.person.name));
}

void PickDeeds::leaveInPeace(const PickCard &card)
{
    setAside(card, {card.pick.contact, PickState::InPeace, std::nullopt, replacement(card)},
             tr("%1 left in peace").arg(card.person.name));
}

void PickDeeds::notNow(const PickCard &card)
{
    setAside(card, {card.pick.contact, PickState::NotNow, std::nullopt, replacement(card)},
             tr("%1 not this week").arg(card.person.name));
}

void PickDeeds::leaveOut(const PickCard &card)
{
    setAside(card, {card.pick.contact, PickState::NotNow, std::nullopt, std::nullopt},
             tr("%1 not this week").arg(card.person.name));
}

void PickDeeds::markDone(const PickCard &card)
{
    if (m_review.desk().isOpen())
        m_desk.doer.change(commands::pickIsDone(m_review.moment(), card.pick.contact),
                           tr("Noted: you were in touch with %1").arg(card.person.name));
}

void PickDeeds::choose(ContactId contact)
{
    const std::optional<ContactRow> row = m_desk.contacts.index().row(contact);
    if (!row || !m_review.desk().isOpen())
        return;
    const auto isThem = [contact](const PickCard &card) { return card.pick.contact == contact; };
    if (std::ranges::any_of(m_review.desk().cards, isThem)) {
        m_desk.doer.say(tr("%1 is among them already.").arg(row->name), Saying::Note);
        return;
    }
    m_desk.doer.change(commands::choosePick(m_review.moment(), contact, laneOfChosen(*m_review.ranking(), contact)),
                       tr("%1 chosen").arg(row->name));
}

void PickDeeds::offer(const PickCard &card, QWidget *button)
{
    auto *menu = new PickMenu(card, m_review.desk().today, button);
    connect(menu, &PickMenu::doneChosen, this, [this, card] { markDone(card); });
    connect(menu, &PickMenu::notNowChosen, this, [this, card] { notNow(card); });
    connect(menu, &PickMenu::pauseChosen, this, [this, card](QDate until) { pause(card, until); });
    connect(menu, &PickMenu::peaceChosen, this, [this, card] { leaveInPeace(card); });
    connect(menu, &PickMenu::contactChosen, this, [this, card] { m_desk.navigator.showContact(card.pick.contact); });
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    menu->setActiveAction(menu->actions().front());
}

} // namespace cultivar::ui
