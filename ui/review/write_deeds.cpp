// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_deeds.h"

#include "core/workspace/contacts/contact_commands.h"
#include "core/workspace/review/letter_commands.h"
#include "core/workspace/review/review_commands.h"
#include "ui/review/live_review.h"

#include <algorithm>

namespace cultivar::ui {

void WriteDeeds::takeIn(ContactId contact, const AfterChange &then) const
{
    const std::optional<ContactRow> row = m_desk.contacts.row(contact);
    const QString words = row ? tr("%1 is written to this week, too").arg(row->name) : QString();
    m_desk.doer.change(commands::choosePick(m_review.moment(), contact, laneOfChosen(*m_review.ranking(), contact)),
                       words, then);
}

void WriteDeeds::leaveInPeace(const PersonLine &person) const
{
    m_desk.doer.change(commands::setPickAside(m_review.moment(), {person.contact, PickState::InPeace, {}, {}}),
                       tr("%1 is left in peace").arg(person.firstName));
}

void WriteDeeds::keepAddress(const PersonLine &person, const QString &address) const
{
    const auto add = [address](const Records &, Contact &contact) -> Result<void> {
        if (std::ranges::find(contact.emails, address, &Reach::value) == contact.emails.end())
            contact.emails.insert(contact.emails.begin(), {address, {}});
        return {};
    };
    m_desk.doer.change(commands::editContact(person.uid, add), tr("Address of %1 kept").arg(person.firstName));
}

void WriteDeeds::tellNotSent(const PersonLine &person, const Uid &letter) const
{
    m_desk.doer.change(commands::notSent(letter), tr("Noted that the letter to %1 was not sent").arg(person.firstName));
}

} // namespace cultivar::ui
