// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"
#include "core/sample/sentences.h"

namespace cultivar::sample {

namespace {

struct Question
{
    QuestionKind kind;
    QStringView text;
};

constexpr auto questions = std::to_array<Question>({
    {QuestionKind::Opinion, u"What do you think people get wrong about %2?"},
    {QuestionKind::Practice, u"I noticed that you began with one house. How did you choose it?"},
    {QuestionKind::Advice,
     u"I would like your advice on my first street: I would ask the caretakers before the owners. Would you?"},
    {QuestionKind::Opinion, u"What would you do about %2 with half the money?"},
    {QuestionKind::Practice, u"You changed your mind about %2 once. What made you?"},
    {QuestionKind::Advice,
     u"I'd like your advice on a pilot: I think forty flats are too many to start with. What do you say?"},
});

QStringView nthOf(std::span<const QStringView> sentences, int n)
{
    return sentences[static_cast<size_t>(n) % sentences.size()];
}

void addQuestions(const Making &making, Meeting &meeting, int n, int count, bool answered)
{
    const ContactId contact = meeting.attendees.front();
    for (int i = 0; i < count; ++i) {
        const Question &question = questions[static_cast<size_t>(n % 2) * 3 + static_cast<size_t>(i)];
        InsightQuestion prepared;
        prepared.kind = question.kind;
        prepared.text = making.fill(question.text, contact, n);
        prepared.couldNotBeLookedUp = true;
        if (answered)
            prepared.answer = nthOf(answers(), n * 3 + i).toString();
        meeting.questions.push_back(prepared);
    }
}

Meeting planned(const Making &making, ContactId contact, const QDateTime &start, int n)
{
    Meeting meeting;
    meeting.start = start;
    meeting.attendees = {contact};
    meeting.purpose = making.fill(nthOf(purposes(), n), contact, n);
    meeting.timeZone = making.contact(contact).timeZone;
    return meeting;
}

void setPlace(Meeting &meeting, Channel channel, int n)
{
    if (channel == Channel::Video)
        meeting.link = u"https://meet.example.org/robin-%1"_s.arg(100 + n);
    else
        meeting.place = channel == Channel::InPerson ? u"Café Zwischenzeit"_s : u"By telephone"_s;
}

/// One of about every six talks was prepared and became more than a line.
void addPastMeetings(Making &making)
{
    int talks = 0;
    int n = 0;
    for (const Interaction &interaction : making.network.of<Interaction>()) {
        const bool talk = interaction.channel == Channel::Call || interaction.channel == Channel::Video ||
                          interaction.channel == Channel::InPerson;
        const bool alone = interaction.contacts.size() == 1 && !interaction.attempt;
        const bool workday = interaction.day.dayOfWeek() <= Qt::Friday;
        if (!talk || !alone || !workday || interaction.day.daysTo(making.today) > 500 || ++talks % 6 != 0)
            continue;
        const ContactId contact = interaction.contacts.front();
        Meeting meeting = planned(making, contact, *interaction.at, n);
        meeting.minutes = n % 3 == 2 ? 30 : 20;
        setPlace(meeting, interaction.channel, n);
        meeting.overview = OverviewId(1);
        addQuestions(making, meeting, n, 2 + n % 2, true);
        meeting.askForContacts = n % 2 == 0;
        meeting.give = n % 3 == 0 ? u"An introduction to somebody who tests with real tenants"_s : QString();
        meeting.outcome = making.fill(nthOf(outcomes(), n), contact, n);
        meeting.wrappedUpOn = interaction.day.addDays(n % 4 == 3 ? 1 : 0);
        meeting.interaction = interaction.id;
        making.add(meeting);
        ++n;
    }
}

/// What waits to be caught up with: two talks nobody has written down, and one who did not come.
void addLooseEnds(Making &making)
{
    for (int n = 0; n < 2; ++n) {
        Meeting meeting =
            planned(making, making.who(Story::Due, n * 3 + 1), making.instant(making.workday(-1 - n * 2), 11), n);
        setPlace(meeting, Channel::Video, 40 + n);
        addQuestions(making, meeting, n, 3, false);
        making.add(meeting);
    }
    Meeting missed = planned(making, making.who(Story::Snoozed, 0), making.instant(making.workday(-12), 15), 1);
    setPlace(missed, Channel::Call, 0);
    missed.noShow = true;
    missed.wrappedUpOn = making.workday(-12);
    making.add(missed);
}

void addReadyMeeting(Making &making)
{
    const ContactId contact = making.who(Story::Overdue, 1);
    Meeting ready = planned(making, contact, making.instant(making.workday(1), 10), 0);
    setPlace(ready, Channel::Video, 50);
    ready.agenda = u"Five minutes on the street battery, then questions."_s;
    ready.overview = OverviewId(1);
    ready.rehearsedOn = making.today;
    addQuestions(making, ready, 0, 3, false);
    ready.askForContacts = true;
    ready.give = u"The article about forty flats and one battery"_s;
    ready.thanks = u"For the tour of the control room"_s;
    ready.checklist = {{u"background_read"_s, true}, {u"five_minutes_early"_s, true}};
    making.add(ready);
}

void addComingMeetings(Making &making)
{
    addReadyMeeting(making);

    Meeting half = planned(making, making.who(Story::Soon, 3), making.instant(making.workday(2), 15), 2);
    setPlace(half, Channel::InPerson, 0);
    addQuestions(making, half, 1, 2, false);
    half.give = u"The call for mentors"_s;
    making.add(half);

    Meeting bare;
    bare.start = making.instant(making.workday(4), 11, 30);
    bare.attendees = {making.who(Story::Due, 2)};
    making.add(bare);

    Meeting table = planned(making, making.who(Story::Fresh, 5), making.instant(making.workday(9), 14), 3);
    table.minutes = 45;
    table.attendees.push_back(making.who(Story::Fresh, 12));
    table.attendees.push_back(making.who(Story::Fresh, 20));
    table.place = u"Larkfield Studio, the small room"_s;
    making.add(table);
}

} // namespace

void addMeetings(Making &making)
{
    addPastMeetings(making);
    addLooseEnds(making);
    addComingMeetings(making);
}

} // namespace cultivar::sample
