// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_catch_up.h"

#include "core/rules/ranking.h"
#include "core/rules/review_session.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr int talksLookBack = 28; ///< days

bool isLeftAlone(const ContactRow &row, QDate today)
{
    return (row.snoozedUntil && today < *row.snoozedUntil) || (row.inPeaceUntil && today < *row.inPeaceUntil);
}

/// The row of one contact who is there and is not left alone now.
Result<std::optional<ContactRow>> openRow(const Records &records, ContactId contact)
{
    Result<std::vector<ContactRow>> rows = records.rows({contact});
    if (!rows)
        return passOn(rows);
    if (rows->empty() || rows->front().trashed || isLeftAlone(rows->front(), records.present().today))
        return std::optional<ContactRow>();
    return std::optional(std::move(rows->front()));
}

Result<std::vector<OpenTalk>> openTalks(const Records &records, PersonLines &people)
{
    const QDateTime now = records.present().now;
    const Result<std::vector<Meeting>> meetings = records.meetingsAfter(now.addDays(-talksLookBack));
    if (!meetings)
        return passOn(meetings);
    std::vector<OpenTalk> talks;
    for (const Meeting &meeting : *meetings) {
        const bool isOver = meeting.start.addSecs(qint64(meeting.minutes) * 60) <= now;
        if (!isOver || meeting.wrappedUpOn || meeting.noShow)
            continue;
        Result<std::vector<PersonLine>> attendees = people.find(meeting.attendees);
        if (!attendees)
            return passOn(attendees);
        talks.push_back({meeting.uid, std::move(*attendees), meeting.start, meeting.purpose});
    }
    std::ranges::reverse(talks);
    return talks;
}

std::vector<OfferedSlot> slotsOf(const ReachOut &letter, const std::vector<Meeting> &meetings, int minutes,
                                 const QDateTime &now)
{
    std::vector<OfferedSlot> offered;
    for (const OfferedTime &time : letter.offered) {
        const QDateTime end = time.start.addSecs(qint64(minutes) * 60);
        const bool taken = std::ranges::any_of(meetings, [&](const Meeting &meeting) {
            return meeting.start < end && time.start < meeting.start.addSecs(qint64(meeting.minutes) * 60);
        });
        offered.push_back({time, time.start <= now ? SlotFate::Past : taken ? SlotFate::Taken : SlotFate::Free});
    }
    return offered;
}

bool isWaiting(const ReachOut &letter, const std::optional<Review> &review)
{
    return letter.state == ReachOutState::Sent && !letter.trashed && (!review || letter.day < review->opened);
}

Result<std::vector<OpenLetter>> openLetters(const Records &records, const std::optional<Review> &review,
                                            const rules::RankingConstants &constants, PersonLines &people)
{
    const Present &present = records.present();
    const Result<std::vector<ReachOut>> sent = records.all<ReachOut>();
    const Result<std::vector<Meeting>> meetings = records.meetingsAfter(present.now);
    const Result<rules::Preferences> preferences = records.preferences();
    if (!sent || !meetings || !preferences)
        return !sent ? passOn(sent) : !meetings ? passOn(meetings) : passOn(preferences);
    std::vector<OpenLetter> letters;
    for (const ReachOut &letter : *sent) {
        if (!isWaiting(letter, review))
            continue;
        const Result<std::optional<ContactRow>> row = openRow(records, letter.contact);
        const Result<std::optional<PersonLine>> person = people.find(letter.contact);
        const Result<QString> unsure = records.draft(unsureWhetherSentKey(letter.uid));
        if (!row || !person || !unsure)
            return !row ? passOn(row) : !person ? passOn(person) : passOn(unsure);
        if (!*row || !*person)
            continue;
        OpenLetter open{**person, letter, static_cast<int>(letter.day.daysTo(present.today)), {}, 0, false, {}};
        open.offered = slotsOf(letter, *meetings, preferences->meetingMinutes, present.now);
        open.attempts = (*row)->clock.attempts;
        open.suggestsPeace = rules::suggestsLeavingInPeace(open.attempts, constants);
        open.unsure = fromWord<LetterWay>(*unsure);
        letters.push_back(std::move(open));
    }
    std::ranges::stable_sort(letters, {}, [](const OpenLetter &open) { return open.letter.day; });
    return letters;
}

bool isStandingPick(const std::optional<Review> &review, ContactId contact)
{
    return review && std::ranges::any_of(review->picks, [&](const ReviewPick &pick) {
               return pick.contact == contact && rules::stands(pick.state);
           });
}

Result<std::vector<OpenName>> openNames(const Records &records, const std::optional<Review> &review,
                                        PersonLines &people)
{
    const Result<std::vector<Referral>> referrals = records.all<Referral>();
    if (!referrals)
        return passOn(referrals);
    std::vector<OpenName> names;
    for (const Referral &referral : *referrals) {
        const bool isOpen = referral.state == ReferralState::Named || referral.state == ReferralState::Introduced;
        if (!isOpen || referral.trashed)
            continue;
        const Result<std::optional<PersonLine>> giver = people.find(referral.giver);
        const Result<std::optional<PersonLine>> person =
            referral.named.isNull() ? std::optional<PersonLine>() : people.find(referral.named);
        if (!giver || !person)
            return !giver ? passOn(giver) : passOn(person);
        if (!*giver || (!referral.named.isNull() && !*person))
            continue;
        if (*person) {
            const Result<std::optional<ContactRow>> row = openRow(records, referral.named);
            if (!row)
                return passOn(row);
            if (!*row || !(*row)->active)
                continue;
        }
        names.push_back({referral, **giver, *person, isStandingPick(review, referral.named)});
    }
    std::ranges::stable_sort(names, {}, [](const OpenName &name) { return name.referral.day; });
    return names;
}

} // namespace

Result<CatchUpDesk> catchUpDesk(const Records &records, const std::optional<Review> &review,
                                const rules::RankingConstants &constants)
{
    PersonLines people(records);
    Result<std::vector<OpenTalk>> talks = openTalks(records, people);
    Result<std::vector<OpenLetter>> letters = openLetters(records, review, constants, people);
    Result<std::vector<OpenName>> names = openNames(records, review, people);
    if (!talks || !letters || !names)
        return !talks ? passOn(talks) : !letters ? passOn(letters) : passOn(names);
    return CatchUpDesk{std::move(*talks), std::move(*letters), std::move(*names)};
}

Result<std::vector<OfferedTime>> freeTimesOf(const Records &records, const Uid &uid)
{
    const QDateTime now = records.present().now;
    const Result<ReachOut> letter = records.get<ReachOut>(uid);
    const Result<std::vector<Meeting>> meetings = records.meetingsAfter(now);
    const Result<rules::Preferences> preferences = records.preferences();
    if (!letter || !meetings || !preferences)
        return !letter ? passOn(letter) : !meetings ? passOn(meetings) : passOn(preferences);
    std::vector<OfferedTime> free;
    for (const OfferedSlot &offered : slotsOf(*letter, *meetings, preferences->meetingMinutes, now))
        if (offered.fate == SlotFate::Free)
            free.push_back(offered.time);
    return free;
}

} // namespace cultivar
