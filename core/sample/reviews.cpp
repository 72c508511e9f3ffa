// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"
#include "core/sample/sentences.h"

#include <QLocale>

#include <map>

namespace cultivar::sample {

namespace {

constexpr int lookBack = 280; ///< days in which reviews were kept

QString weekOf(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

/// The days on which each contact wrote or spoke to me.
std::map<ContactId, std::vector<QDate>> answersOf(const Making &making)
{
    std::map<ContactId, std::vector<QDate>> days;
    for (const Interaction &interaction : making.network.of<Interaction>())
        if (interaction.direction != Direction::Outgoing)
            for (const ContactId contact : interaction.contacts)
                days[contact].push_back(interaction.day);
    return days;
}

ReachOutState stateOf(const Making &making, QDate sent, const std::vector<QDate> &answers)
{
    const bool answered = std::ranges::any_of(answers, [&](QDate day) { return day > sent && sent.daysTo(day) <= 21; });
    if (answered)
        return ReachOutState::Answered;
    return sent.daysTo(making.today) > 21 ? ReachOutState::NoAnswer : ReachOutState::Sent;
}

/// An hour of mine that is day for both; the usual one if there is none.
int sharedHour(const Making &making, QDate day, const QTimeZone &theirs, std::initializer_list<int> hours)
{
    for (const int hour : hours) {
        const int there = making.instant(day, hour).toTimeZone(theirs).time().hour();
        if (there >= 8 && there < 20)
            return hour;
    }
    return *hours.begin();
}

std::vector<OfferedTime> offeredAfter(const Making &making, ContactId contact, QDate sent)
{
    const QDate monday = sent.addDays(8 - sent.dayOfWeek());
    const QString zone = making.contact(contact).timeZone;
    const QTimeZone theirs(zone.toLatin1());
    const int first = sharedHour(making, monday.addDays(1), theirs, {10, 16, 9});
    const int second = sharedHour(making, monday.addDays(3), theirs, {15, 11, 16, 9});
    return {{making.instant(monday.addDays(1), first), zone}, {making.instant(monday.addDays(3), second), zone}};
}

QString letter(const ReachOut &reachOut, const QString &firstName)
{
    QString times;
    for (const OfferedTime &time : reachOut.offered)
        times += u"- "_s +
                 QLocale::c().toString(time.start.toTimeZone(QTimeZone(time.timeZone.toLatin1())),
                                       u"dddd, d MMMM, HH:mm"_s) +
                 u'\n';
    return u"Dear %1,\n\n%2\n\nWould you have twenty minutes for a call? These would suit me (your time):\n\n%3\nBest "
           u"wishes,\nRobin\n"_s.arg(firstName, reachOut.reason, times);
}

ReachOut reachOutOf(const Making &making, ContactId contact, QDate day, int n)
{
    ReachOut reachOut;
    reachOut.contact = contact;
    reachOut.day = day;
    const auto sentences = reasonsToWrite();
    reachOut.reason = making.fill(sentences[static_cast<size_t>(n) % sentences.size()], contact, n);
    reachOut.offered = offeredAfter(making, contact, day);
    reachOut.subject = u"Twenty minutes about %1?"_s.arg(making.subject(contact, n));
    reachOut.body = letter(reachOut, making.contact(contact).firstName());
    return reachOut;
}

/// The letters of past Fridays, at most three a week, by Friday.
std::map<QDate, std::vector<const Interaction *>> lettersByFriday(const Making &making)
{
    std::map<QDate, std::vector<const Interaction *>> letters;
    const QDate monday = making.today.addDays(1 - making.today.dayOfWeek());
    for (const Interaction &interaction : making.network.of<Interaction>()) {
        const bool written = interaction.channel == Channel::Email && interaction.direction == Direction::Outgoing;
        const bool inReview = interaction.day.dayOfWeek() == Qt::Friday && interaction.day < monday &&
                              interaction.day.daysTo(making.today) <= lookBack;
        if (!written || !inReview)
            continue;
        auto &ofWeek = letters[interaction.day];
        const bool repeated = std::ranges::any_of(
            ofWeek, [&](const Interaction *other) { return other->contacts.front() == interaction.contacts.front(); });
        if (ofWeek.size() < 3 && !repeated)
            ofWeek.push_back(&interaction);
    }
    return letters;
}

constexpr auto summaries = std::to_array<QStringView>({
    u"Three reasons found without searching.",
    u"Short week; wrote on the train.",
    u"One letter came back within the hour.",
    u"Kept two promises that had grown old.",
    u"Quiet, and good to see whom I had missed.",
});

void addReview(Making &making, QDate friday, const std::vector<ContactId> &chosen)
{
    constexpr std::array lanes = {Lane::Overdue, Lane::Reach, Lane::Dormant};
    const int n = static_cast<int>(making.network.of<Review>().size());
    Review review;
    review.week = weekOf(friday);
    review.opened = friday;
    review.secondsSpent = making.dice.between(560, 1150);
    review.finished = making.instant(friday, 16).addSecs(review.secondsSpent);
    review.step = ReviewStep::Finished;
    for (size_t i = 0; i < chosen.size(); ++i)
        review.picks.push_back({chosen[i], lanes[i], PickState::Written});
    const ContactId other = making.who(Story::Soon, n);
    if (n % 4 == 3 && std::ranges::find(chosen, other) == chosen.end())
        review.picks.push_back({other, Lane::Soon, PickState::Swapped});
    review.summary = summaries[static_cast<size_t>(n) % summaries.size()].toString();
    making.add(review);
}

} // namespace

void addReviews(Making &making)
{
    const auto answers = answersOf(making);
    int n = 0;
    for (const auto &[friday, letters] : lettersByFriday(making)) {
        std::vector<ContactId> chosen;
        for (const Interaction *interaction : letters) {
            const ContactId contact = interaction->contacts.front();
            chosen.push_back(contact);
            ReachOut reachOut = reachOutOf(making, contact, friday, n++);
            const auto found = answers.find(contact);
            reachOut.state = stateOf(making, friday, found == answers.end() ? std::vector<QDate>() : found->second);
            reachOut.interaction = interaction->id;
            making.add(reachOut);
        }
        addReview(making, friday, chosen);
    }
    making.add(reachOutOf(making, making.who(Story::Due, 8), making.today, n));
}

} // namespace cultivar::sample
