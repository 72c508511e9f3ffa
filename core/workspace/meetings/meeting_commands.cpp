// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/meeting_commands.h"

#include "core/base/time_zone.h"
#include "core/model/validation.h"
#include "core/rules/meeting_channel.h"
#include "core/workspace/meetings/briefs.h"

#include <QUrl>

#include <algorithm>

namespace cultivar::commands {

namespace {

constexpr size_t mostQuestions = 3;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

Result<EditLabel> labelFor(const Records &records, EditKind kind, const std::vector<ContactId> &attendees)
{
    if (attendees.size() != 1)
        return EditLabel{kind, {}, static_cast<int>(attendees.size())};
    const Result<std::optional<Contact>> attendee = records.find(attendees.front());
    if (!attendee)
        return passOn(attendee);
    return EditLabel{kind, *attendee ? (*attendee)->displayName() : QString(), 1};
}

using MeetingChange = std::function<Result<void>(const Records &, Meeting &)>;

Workspace::Command changeMeeting(Uid uid, EditKind kind, MeetingChange change)
{
    return [uid = std::move(uid), kind, change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<Meeting> meeting = records.get<Meeting>(uid);
        if (!meeting)
            return passOn(meeting);
        Meeting after = *meeting;
        if (const Result<void> done = change(records, after); !done)
            return passOn(done);
        if (const Result<void> valid = validate(after); !valid)
            return passOn(valid);
        Result<EditLabel> label = labelFor(records, kind, after.attendees);
        if (!label)
            return passOn(label);
        Edit edit(std::move(*label));
        edit.update(*meeting, std::move(after));
        return edit;
    };
}

Workspace::Command prepare(Uid uid, std::function<void(Meeting &)> change)
{
    return changeMeeting(std::move(uid), EditKind::PrepareMeeting,
                         [change = std::move(change)](const Records &, Meeting &meeting) -> Result<void> {
                             change(meeting);
                             return {};
                         });
}

void put(const MeetingPlan &plan, Meeting &meeting)
{
    meeting.start = plan.start;
    meeting.minutes = plan.minutes;
    meeting.timeZone = plan.timeZone;
    meeting.place = plan.place;
    meeting.link = plan.link;
    meeting.attendees = plan.attendees;
    meeting.purpose = plan.purpose;
}

/// One that is written as people say it, "meet.example.org/ana", is a web address.
Result<QString> checkedLink(const QString &text)
{
    const QString link = text.trimmed();
    if (link.isEmpty())
        return link;
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    QUrl url(link, QUrl::StrictMode);
    if (url.isValid() && schemes.contains(url.scheme()))
        return link;
    url = QUrl(u"https://"_s + link, QUrl::StrictMode);
    const bool isAddress = url.isValid() && url.host().contains(u'.') && !link.contains(u"://"_s);
    if (!isAddress)
        return fail(ErrorKind::InvalidInput, u"link"_s, u"address"_s);
    return u"https://"_s + link;
}

Result<void> mustHaveBegun(const Records &records, const Meeting &meeting)
{
    if (meeting.start > records.present().now)
        return fail(ErrorKind::InvalidInput, u"start"_s, u"not_begun"_s);
    return {};
}

void takeWithoutBlankEnd(std::vector<InsightQuestion> &questions)
{
    while (!questions.empty() && isBlank(questions.back().text) && isBlank(questions.back().answer))
        questions.pop_back();
}

Interaction interactionOf(const Records &records, const Meeting &meeting, const HeldMeeting &held)
{
    Interaction interaction;
    interaction.day = meeting.start.toTimeZone(records.present().zone).date();
    interaction.at = meeting.start;
    interaction.channel = held.channel.value_or(rules::likelyChannel(meeting));
    interaction.contacts = meeting.attendees;
    interaction.notes = held.outcome;
    return interaction;
}

/// Changes the interaction a meeting became; makes one anew if it is gone.
Result<void> tell(const Records &records, const HeldMeeting &held, Meeting &meeting, Edit &edit)
{
    const Result<std::optional<Interaction>> told =
        meeting.interaction.isNull() ? std::optional<Interaction>() : records.find(meeting.interaction);
    if (!told)
        return passOn(told);
    if (!*told || (*told)->trashed) {
        meeting.interaction = edit.add(interactionOf(records, meeting, held));
        return {};
    }
    Interaction after = **told;
    after.notes = held.outcome;
    after.channel = held.channel.value_or(after.channel);
    edit.update(**told, std::move(after));
    return {};
}

} // namespace

MeetingPlan planOf(const Meeting &meeting)
{
    return {meeting.attendees, meeting.start, meeting.minutes, meeting.timeZone,
            meeting.place,     meeting.link,  meeting.purpose};
}

Result<MeetingPlan> checkedPlan(MeetingPlan plan)
{
    std::vector<ContactId> attendees;
    for (const ContactId attendee : plan.attendees)
        if (std::ranges::find(attendees, attendee) == attendees.end())
            attendees.push_back(attendee);
    plan.attendees = std::move(attendees);
    if (plan.attendees.empty())
        return fail(ErrorKind::InvalidInput, u"attendees"_s, u"missing"_s);
    if (!plan.timeZone.isEmpty() && !knownTimeZone(plan.timeZone))
        return fail(ErrorKind::InvalidInput, u"time_zone"_s, u"unknown"_s);
    Result<QString> link = checkedLink(plan.link);
    if (!link)
        return passOn(link);
    plan.link = std::move(*link);
    plan.place = plan.place.trimmed();
    plan.purpose = plan.purpose.trimmed();
    plan.start = plan.start.isValid() ? plan.start.toUTC() : QDateTime();
    Meeting meeting;
    put(plan, meeting);
    if (const Result<void> valid = validate(meeting); !valid)
        return passOn(valid);
    return plan;
}

Workspace::Command planMeeting(MeetingPlan plan)
{
    return [plan = std::move(plan)](const Records &records) -> Result<Edit> {
        const Result<MeetingPlan> checked = checkedPlan(plan);
        if (!checked)
            return passOn(checked);
        Result<EditLabel> label = labelFor(records, EditKind::Meet, checked->attendees);
        if (!label)
            return passOn(label);
        Meeting meeting;
        put(*checked, meeting);
        Edit edit(std::move(*label));
        edit.add(std::move(meeting));
        return edit;
    };
}

Workspace::Command changePlan(Uid meeting, MeetingPlan plan)
{
    return changeMeeting(std::move(meeting), EditKind::EditMeeting,
                         [plan = std::move(plan)](const Records &, Meeting &changed) -> Result<void> {
                             const Result<MeetingPlan> checked = checkedPlan(plan);
                             if (!checked)
                                 return passOn(checked);
                             put(*checked, changed);
                             return {};
                         });
}

Workspace::Command moveMeeting(Uid meeting, QDateTime start)
{
    return changeMeeting(std::move(meeting), EditKind::MoveMeeting,
                         [start = std::move(start)](const Records &, Meeting &moved) -> Result<void> {
                             moved.start = start.isValid() ? start.toUTC() : QDateTime();
                             return {};
                         });
}

Workspace::Command callOffMeeting(Uid meeting)
{
    return changeMeeting(std::move(meeting), EditKind::CallOffMeeting,
                         [](const Records &records, Meeting &off) -> Result<void> {
                             off.trashed = records.present().now;
                             return {};
                         });
}

Workspace::Command meetingHeld(Uid meeting, HeldMeeting held)
{
    return [uid = std::move(meeting), held = std::move(held)](const Records &records) -> Result<Edit> {
        const Result<Meeting> before = records.get<Meeting>(uid);
        if (!before)
            return passOn(before);
        if (const Result<void> begun = mustHaveBegun(records, *before); !begun)
            return passOn(begun);
        Result<EditLabel> label = labelFor(records, EditKind::HoldMeeting, before->attendees);
        if (!label)
            return passOn(label);
        Edit edit(std::move(*label));
        Meeting after = *before;
        after.outcome = held.outcome;
        after.noShow = false;
        if (!after.wrappedUpOn)
            after.wrappedUpOn = records.present().today;
        if (!after.attendees.empty())
            if (const Result<void> told = tell(records, held, after, edit); !told)
                return passOn(told);
        edit.update(*before, std::move(after));
        return edit;
    };
}

Workspace::Command meetingMissed(Uid meeting)
{
    return changeMeeting(std::move(meeting), EditKind::MissMeeting,
                         [](const Records &records, Meeting &missed) -> Result<void> {
                             if (const Result<void> begun = mustHaveBegun(records, missed); !begun)
                                 return passOn(begun);
                             if (!missed.interaction.isNull())
                                 return fail(ErrorKind::InvalidInput, u"interaction"_s, u"held"_s);
                             missed.noShow = true;
                             if (!missed.wrappedUpOn)
                                 missed.wrappedUpOn = records.present().today;
                             return {};
                         });
}

Workspace::Command prepareText(Uid meeting, PreparationText which, QString text)
{
    return prepare(std::move(meeting), [which, text = text.trimmed()](Meeting &prepared) {
        switch (which) {
        case PreparationText::Purpose:
            prepared.purpose = text;
            break;
        case PreparationText::Agenda:
            prepared.agenda = text;
            break;
        case PreparationText::Give:
            prepared.give = text;
            break;
        case PreparationText::Thanks:
            prepared.thanks = text;
            break;
        }
    });
}

Workspace::Command prepareQuestion(Uid meeting, size_t which, InsightQuestion question)
{
    return changeMeeting(std::move(meeting), EditKind::PrepareMeeting,
                         [which, question = std::move(question)](const Records &, Meeting &prepared) -> Result<void> {
                             if (which >= mostQuestions)
                                 return fail(ErrorKind::InvalidInput, u"questions"_s, u"at_most_three"_s);
                             std::vector<InsightQuestion> &questions = prepared.questions;
                             while (questions.size() <= which)
                                 questions.push_back({static_cast<QuestionKind>(questions.size()), {}, false, {}});
                             InsightQuestion &there = questions[which];
                             there.kind = question.kind;
                             there.text = question.text.trimmed();
                             there.couldNotBeLookedUp = question.couldNotBeLookedUp && !there.text.isEmpty();
                             takeWithoutBlankEnd(questions);
                             return {};
                         });
}

Workspace::Command planToAskForContacts(Uid meeting, bool planned)
{
    return prepare(std::move(meeting), [planned](Meeting &prepared) { prepared.askForContacts = planned; });
}

Workspace::Command chooseOverview(Uid meeting, OverviewId overview)
{
    return changeMeeting(std::move(meeting), EditKind::PrepareMeeting,
                         [overview](const Records &records, Meeting &prepared) -> Result<void> {
                             const Result<std::optional<Overview>> found = records.find(overview);
                             if (!found)
                                 return passOn(found);
                             if (!*found || (*found)->trashed)
                                 return fail(ErrorKind::NotFound, Overview::recordName, Overview::recordName);
                             prepared.overview = overview;
                             return {};
                         });
}

Workspace::Command overviewRehearsed(Uid meeting)
{
    return changeMeeting(std::move(meeting), EditKind::PrepareMeeting,
                         [](const Records &records, Meeting &prepared) -> Result<void> {
                             prepared.rehearsedOn = records.present().today;
                             return {};
                         });
}

Workspace::Command tickChecklist(Uid meeting, QString item, bool ticked)
{
    return changeMeeting(std::move(meeting), EditKind::PrepareMeeting,
                         [item = std::move(item), ticked](const Records &records, Meeting &prepared) -> Result<void> {
                             const Meeting unmarked = rules::withoutMark(prepared, item);
                             const Result<rules::PreparationFacts> facts = preparationFacts(records, unmarked);
                             if (!facts)
                                 return passOn(facts);
                             const auto known = rules::preparationChecklist(unmarked, *facts, {item});
                             const bool isKnown = !known.empty() && known.front().ticked == ticked;
                             prepared = isKnown ? unmarked : rules::withMark(prepared, item, ticked);
                             return {};
                         });
}

} // namespace cultivar::commands
