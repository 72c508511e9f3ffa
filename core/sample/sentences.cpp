// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sentences.h"

namespace cultivar::sample {

namespace {

constexpr auto talks = std::to_array<QStringView>({
    u"Half an hour about %2. Much further along than I thought.",
    u"%1 asked how we handled the hard cases; in return I heard a lot about %2.",
    u"Good talk about %2. The budget is decided next quarter.",
    u"%1 thinks aloud and wants to be contradicted. We disagreed about %2, cheerfully.",
    u"Mostly about %2, then about schools and moving house.",
    u"%1 is tired but in good spirits. New colleague starts next month.",
    u"Caught up. The work on %2 has found money at last.",
    u"%1 offered to read my draft. I promised to be quick with it.",
    u"Talked about %2 and about how one says no to a good offer.",
    u"Short, since a meeting ran over. We want to go on with %2 next time.",
    u"%1 gave three names of people who know about %2.",
    u"Asked for advice about my move into energy. Answer: start with one street.",
});
constexpr auto visits = std::to_array<QStringView>({
    u"Coffee by the station. Long talk about %2.",
    u"Lunch. %1 showed me the first results on %2.",
    u"Walked along the water. Talked about %2 and about our parents.",
    u"Tea at the office; met the whole team. They are proud of what they do about %2.",
    u"Ran into %1 at the market. Ten happy minutes.",
    u"Breakfast before the early train. %1 is thinking of a sabbatical.",
    u"Dinner with friends. Nobody talked about work for once.",
    u"%1 came by and fixed my bicycle while explaining %2.",
    u"Soup and a whiteboard: everything I wanted to know about %2.",
});
constexpr auto events = std::to_array<QStringView>({
    u"Sat together at the autumn fair. %1 spoke about %2.",
    u"Heard the talk of %1 about %2; the best questions came from the back row.",
    u"Met at the open evening. We were the last to leave.",
    u"Panel about %2. %1 moderated and kept the time.",
    u"Workshop day. %1 ran the table about %2.",
    u"Book launch. %1 introduced me to half the room.",
});
constexpr auto mailsIn = std::to_array<QStringView>({
    u"Answered at length and sent two links about %2.",
    u"Sends greetings and good news: the work on %2 goes on for another year.",
    u"Asks whether I know anybody who could help with %2.",
    u"Thanks for the introduction; they have met twice already.",
    u"Glad to hear from me. Suggests a call after the holidays.",
    u"Liked the article and forwarded it to the team.",
    u"Wrote that the new role is harder than expected, and better.",
    u"Sent the slides about %2 and asked for frank comments.",
    u"Short answer: busy until the deadline, then gladly.",
    u"Remembered my question about %2 and found somebody to ask.",
});
constexpr auto mailsOut = std::to_array<QStringView>({
    u"Sent an article about %2 with two lines on why.",
    u"Asked how the project is going and offered three times for a call.",
    u"Thanked %1 for the advice; told what came of it.",
    u"Congratulated on the launch.",
    u"Came to mind because of %2. Asked one question.",
    u"Offered to introduce somebody who works on %2.",
    u"Sent the notes from our talk.",
    u"Wrote for no reason but to say that I liked the last piece.",
});
constexpr auto messagesIn = std::to_array<QStringView>({
    u"A picture from the site: it is built!",
    u"Asks for the name of that book again.",
    u"Is in town next month and would like a coffee.",
    u"Sends a link about %2 with three exclamation marks.",
    u"Passed the exam. Very happy.",
    u"Recommends a podcast about %2.",
    u"Wishes me well for the talk.",
});
constexpr auto messagesOut = std::to_array<QStringView>({
    u"Wished luck for the presentation.",
    u"Sent the address of the café.",
    u"Shared a job advertisement that might fit.",
    u"Asked about %2 in two lines.",
    u"Sent a photograph from the workshop.",
});
constexpr auto letters = std::to_array<QStringView>({
    u"A postcard from the mountains. Handwriting improving.",
    u"A card with thanks for the help with %2.",
    u"New Year's letter, two pages, mostly about %2.",
});
constexpr auto unanswered = std::to_array<QStringView>({
    u"Asked how %1 is doing and offered two times. No answer yet.",
    u"Sent a short note about %2. Nothing so far.",
    u"Wrote after a long silence; kept it light.",
    u"Invited to the open evening.",
});
constexpr auto reasons = std::to_array<QStringView>({
    u"Knows %2 from the inside and explains it without jargon.",
    u"Asks better questions about %2 than anyone I know.",
    u"I want to learn how they go about %2 before I start in energy.",
    u"Generous with time; the first person I would ask about %2.",
    u"We think differently about %2, and I like that.",
    u"A door to a field I know nothing about: %2.",
    u"Somebody I would work with again tomorrow.",
    u"Has the patience I lack. I would like to give something back.",
});
constexpr auto meetings = std::to_array<QStringView>({
    u"Sat next to each other at the Small Systems Days %2.",
    u"Shared a table at the Slow Software dinner in %2.",
    u"Worked together on the ticket project in %2.",
    u"Both missed the last ferry in %2.",
    u"Spoke on the same afternoon at the Open Museums fair %2.",
    u"Answered my question in a forum in %2; we have written since.",
    u"Neighbours at the co-working space until %2.",
    u"Visited their open day in %2.",
});
constexpr auto aims = std::to_array<QStringView>({
    u"Learn how they started with %2 and what they would do differently",
    u"Hear what %1 makes of my plan for a street battery, and of %2",
    u"Find out who else works on %2",
    u"Say thanks, and ask how %1 decides what not to do about %2",
});
constexpr auto insights = std::to_array<QStringView>({
    u"Start with the people who complain; they still hope.",
    u"It took two years, not six months. Nobody writes that down.",
    u"Would drop the pilot and begin with one real contract.",
    u"The hard part is not the technique but who answers the telephone.",
    u"Ask the caretakers. They know every house.",
    u"Charge for it from the first day, or nobody takes it seriously.",
    u"One page, one owner, one date. The rest is decoration.",
    u"Would hire for patience again.",
});
constexpr auto results = std::to_array<QStringView>({
    u"Clear picture of %2 now. **Next:** send the notes, ask again in autumn.",
    u"%1 will think about a pilot. I owe the one-page plan.",
    u"Got two names and a warning: %2 takes longer than planned.",
    u"Warm and useful. %1 would like to see the prototype.",
    u"We agreed to compare figures on %2 in three months.",
});
constexpr auto writing = std::to_array<QStringView>({
    u"You came to mind because of an article about %2.",
    u"I never told you what came of your advice about %2.",
    u"I saw your news and was glad.",
    u"I promised you a link about %2; here it is.",
    u"It has been too long, and I would like to hear how %2 is going.",
    u"Somebody I know needs what you are good at: %2.",
});

} // namespace

std::span<const QStringView> notesFor(Channel channel, Direction direction)
{
    const bool outgoing = direction == Direction::Outgoing;
    switch (channel) {
    case Channel::InPerson:
        return visits;
    case Channel::Call:
    case Channel::Video:
        return talks;
    case Channel::Email:
        return outgoing ? std::span<const QStringView>(mailsOut) : mailsIn;
    case Channel::Message:
        return outgoing ? std::span<const QStringView>(messagesOut) : messagesIn;
    case Channel::Event:
        return events;
    case Channel::Letter:
        return letters;
    }
    Q_UNREACHABLE();
}

std::span<const QStringView> attemptNotes()
{
    return unanswered;
}

std::span<const QStringView> reasonsToKnow()
{
    return reasons;
}

std::span<const QStringView> firstMeetings()
{
    return meetings;
}

std::span<const QStringView> purposes()
{
    return aims;
}

std::span<const QStringView> answers()
{
    return insights;
}

std::span<const QStringView> outcomes()
{
    return results;
}

std::span<const QStringView> reasonsToWrite()
{
    return writing;
}

QString filled(QStringView sentence, const QString &firstName, const QString &subject)
{
    QString text = sentence.toString();
    text.replace(u"%1"_s, firstName);
    text.replace(u"%2"_s, subject);
    return text;
}

} // namespace cultivar::sample
