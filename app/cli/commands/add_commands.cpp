// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/workspace/commands.h"

namespace cultivar::cli {

namespace {

Result<Contact> contactFrom(const Invocation &invocation)
{
    Contact contact;
    contact.name = invocation.arguments.join(u' ');
    for (const QString &email : invocation.values(u"email"_s))
        contact.emails.push_back({email, {}});
    contact.organization = invocation.value(u"organization"_s);
    contact.role = invocation.value(u"role"_s);
    contact.tags = invocation.values(u"tag"_s);
    contact.bridge = invocation.isSet(u"bridge"_s);
    const Result<std::optional<int>> cadence = daysOption(invocation, u"cadence"_s);
    if (!cadence)
        return passOn(cadence);
    contact.cadence = *cadence;
    if (invocation.isSet(u"importance"_s)) {
        bool isNumber = false;
        contact.importance = invocation.value(u"importance"_s).toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::InvalidInput, u"importance"_s, u"0_to_1"_s);
    }
    if (invocation.isSet(u"birthday"_s)) {
        const std::optional<PartialDate> date = PartialDate::fromText(invocation.value(u"birthday"_s));
        if (!date)
            return fail(ErrorKind::InvalidInput, u"birthday"_s, u"partial_day"_s);
        contact.dates.push_back({DateKind::Birthday, {}, *date, true});
    }
    return contact;
}

Result<Output> runAdd(Session &session, const Invocation &invocation)
{
    Result<Contact> contact = contactFrom(invocation);
    if (!contact)
        return passOn(contact);
    const QString name = contact->name;
    const Result<ChangeSet> changes =
        session.change(commands::addContact({std::move(*contact), invocation.values(u"circle"_s)}));
    if (!changes)
        return passOn(changes);
    return addedUid(*changes, say("Added: %1").arg(name));
}

} // namespace

std::vector<Command> addCommands()
{
    return {{u"add"_s,
             u"NAME"_s,
             say("Add a contact."),
             u"cultivar-cli add \"Ana Silva\" --email ana@example.org --circle \"Stay in touch\" --birthday --12-03"_s,
             1,
             1,
             {{u"email"_s, say("An e-mail address; may be given again."), u"ADDRESS"_s},
              {u"organization"_s, say("Where they work."), u"NAME"_s},
              {u"role"_s, say("What they do there."), u"ROLE"_s},
              {u"circle"_s, say("A circle to join; may be given again."), u"CIRCLE"_s},
              {u"tag"_s, say("A tag; may be given again."), u"TAG"_s},
              {u"cadence"_s, say("How often to be in touch: 60d, 8w, 3m."), u"DAYS"_s},
              {u"importance"_s, say("0 to 1 (default: 0.5)."), u"NUMBER"_s},
              {u"birthday"_s, say("1985-12-03, or --12-03 without the year."), u"DATE"_s},
              {u"bridge"_s, say("A bridge to another field.")}},
             runAdd}};
}

} // namespace cultivar::cli
