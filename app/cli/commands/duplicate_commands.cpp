// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/workspace/commands.h"
#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/duplicates/merge_commands.h"

namespace cultivar::cli {

namespace {

QString sharedText(const DuplicatePeople &group)
{
    switch (group.sign) {
    case rules::DuplicateSign::LinkedIn:
        return say("same LinkedIn page: %1").arg(group.shared);
    case rules::DuplicateSign::Email:
        return say("same e-mail address: %1").arg(group.shared);
    case rules::DuplicateSign::Name:
        return say("same name: %1").arg(group.shared);
    case rules::DuplicateSign::Phone:
        return say("same phone: %1").arg(group.shared);
    }
    Q_UNREACHABLE();
}

Result<QJsonArray> contactsJson(const Records &records, const std::vector<PersonName> &people)
{
    QJsonArray json;
    for (const PersonName &person : people) {
        const Result<std::optional<Contact>> contact = records.find(person.id);
        if (!contact)
            return passOn(contact);
        const Contact &known = contact->value_or(Contact());
        QStringList emails;
        for (const Reach &email : known.emails)
            emails += email.value;
        json.append(QJsonObject{{u"uid"_s, person.uid.text()},
                                {u"name"_s, orNull(person.name)},
                                {u"organization"_s, orNull(known.organization)},
                                {u"role"_s, orNull(known.role)},
                                {u"emails"_s, toArray(emails)}});
    }
    return json;
}

Result<Output> listDuplicates(Session &session, const Invocation &invocation)
{
    const Result<std::optional<int>> limit = numberOption(invocation, u"limit"_s);
    if (!limit)
        return passOn(limit);
    return session.read([&](const Records &records) -> Result<Output> {
        Result<PossibleDuplicates> found = possibleDuplicates(records);
        if (!found)
            return passOn(found);
        std::vector<DuplicatePeople> &groups = found->groups;
        if (*limit && std::cmp_less(**limit, groups.size()))
            groups.resize(static_cast<size_t>(**limit));
        QJsonArray json;
        std::vector<QStringList> lines;
        for (const DuplicatePeople &group : groups) {
            const Result<QJsonArray> contacts = contactsJson(records, group.people);
            if (!contacts)
                return passOn(contacts);
            json.append(
                QJsonObject{{u"sign"_s, toWord(group.sign)}, {u"shared"_s, group.shared}, {u"contacts"_s, *contacts}});
            for (const PersonName &person : group.people)
                lines.push_back({person.name, sharedText(group), person.uid.text()});
        }
        return Output{json, lines.empty() ? say("No duplicates.") + u'\n' : textTable(lines), {}, 0, {}};
    });
}

using AboutTwo = Workspace::Command (*)(Uid, Uid);

/// Names may be given for both.
Result<Output> runAboutTwo(Session &session, const Invocation &invocation, AboutTwo command, const QString &said)
{
    QString kept;
    const QStringList &named = invocation.arguments;
    const Result<ChangeSet> changes = session.change([&](const Records &records) -> Result<Edit> {
        const Result<Contact> first = commands::contactNamed(records, named[0]);
        const Result<Contact> second = commands::contactNamed(records, named[1]);
        if (!first || !second)
            return !first ? passOn(first) : passOn(second);
        kept = first->uid.text();
        return command(first->uid, second->uid)(records);
    });
    if (!changes)
        return passOn(changes);
    return Output{QJsonObject{{u"uid"_s, kept}}, said + u'\n', {}, 0, {}};
}

Workspace::Command mergeAsProposed(Uid kept, Uid other)
{
    return commands::mergeContacts({std::move(kept), std::move(other), {}});
}

Result<Output> runMerge(Session &session, const Invocation &invocation)
{
    return runAboutTwo(session, invocation, mergeAsProposed, say("Merged. undo takes them apart again."));
}

Result<Output> runDistinct(Session &session, const Invocation &invocation)
{
    return runAboutTwo(session, invocation, commands::declareDistinct, say("Two people, remembered."));
}

} // namespace

std::vector<Command> duplicateCommands()
{
    return {
        {u"duplicates"_s,
         {},
         say("List contacts that may be one person, with what they have in common."),
         u"cultivar-cli duplicates --limit 20"_s,
         0,
         0,
         {{u"limit"_s, say("At most so many groups."), u"N"_s}},
         listDuplicates},
        {u"merge"_s,
         u"UID OTHER"_s,
         say("Two contacts are one person: keep the first, with the better values of both and both histories."),
         u"cultivar-cli merge 3f1c… 9d2b…"_s,
         2,
         2,
         {},
         runMerge},
        {u"distinct"_s,
         u"UID OTHER"_s,
         say("Two contacts are two people; they are not listed as duplicates again."),
         u"cultivar-cli distinct 3f1c… 9d2b…"_s,
         2,
         2,
         {},
         runDistinct},
    };
}

} // namespace cultivar::cli
