// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/making.h"

namespace cultivar::sample {

namespace {

struct PromiseRow
{
    Story story;
    int nth;
    bool mine;
    FollowUpKind kind;
    QStringView text;
    int made; ///< days from today, as are the next two; `none` for not at all
    int due;
    int done;
};

constexpr int none = 99999;

// clang-format off
constexpr auto rows = std::to_array<PromiseRow>({
    {Story::Overdue, 1, true, FollowUpKind::Article, u"Send the article about %2", -80, 2, none},
    {Story::Overdue, 4, true, FollowUpKind::Introduction, u"Introduce to somebody who tests with real tenants", -60, -5, none},
    {Story::Due, 0, true, FollowUpKind::Promote, u"Share the call for mentors with my old team", -45, 6, none},
    {Story::Due, 5, true, FollowUpKind::ReportBack, u"Tell what came of the advice on %2", -70, none, none},
    {Story::Dormant, 2, true, FollowUpKind::Thanks, u"Write a card for the day on the ferry", -40, -1, none},
    {Story::Soon, 1, true, FollowUpKind::Referral, u"Get in touch with the school for installers", -21, 9, none},
    {Story::Fresh, 7, true, FollowUpKind::Other, u"Return the borrowed book on mills", -12, 20, none},
    {Story::Soon, 6, true, FollowUpKind::Article, u"Look for the study about %2", -18, 0, none},
    {Story::Fresh, 2, true, FollowUpKind::Introduction, u"Ask both sides whether they would like to meet", -8, 4, none},
    {Story::Overdue, 9, true, FollowUpKind::Promote, u"Recommend the workshop in my newsletter", -120, -30, none},
    {Story::Fresh, 14, true, FollowUpKind::ReportBack, u"Send a picture of the first battery when it stands", -15, none, none},
    {Story::Overdue, 6, false, FollowUpKind::Other, u"Sends the load curves of last winter", -75, -12, none},
    {Story::Fresh, 4, false, FollowUpKind::Referral, u"Looks up the name at the port authority", -9, 4, none},
    {Story::Due, 3, false, FollowUpKind::Article, u"Wants to send the draft about %2", -50, none, none},
    {Story::Soon, 4, false, FollowUpKind::Introduction, u"Will introduce me to the director next door", -26, 12, none},
    {Story::Fresh, 18, false, FollowUpKind::Other, u"Reads my one-page plan and strikes out half", -6, 1, none},
    {Story::Fresh, 0, true, FollowUpKind::Article, u"Send the piece about %2", -60, -50, -52},
    {Story::Fresh, 3, true, FollowUpKind::Thanks, u"Thank for the evening behind the scenes", -90, -88, -89},
    {Story::Fresh, 6, true, FollowUpKind::Introduction, u"Introduce to the hospital's designer", -140, -120, -118},
    {Story::Soon, 0, true, FollowUpKind::ReportBack, u"Tell how the workshop went", -180, none, -150},
    {Story::Due, 4, true, FollowUpKind::Article, u"Find the guide to plain contracts", -220, -200, -201},
    {Story::Dormant, 5, true, FollowUpKind::Promote, u"Share the vacancy", -420, -400, -405},
    {Story::Overdue, 3, true, FollowUpKind::Other, u"Lend the projector", -260, -250, -251},
    {Story::Fresh, 9, true, FollowUpKind::Thanks, u"Write a reference", -45, -30, -31},
    {Story::Fresh, 11, false, FollowUpKind::Article, u"Sends the talk about %2", -66, -50, -44},
    {Story::Due, 6, false, FollowUpKind::Introduction, u"Introduces me to the cooperative", -150, none, -130},
    {Story::Soon, 8, false, FollowUpKind::Other, u"Asks the council for the plans", -300, -270, -255},
    {Story::Overdue, 7, false, FollowUpKind::Referral, u"Finds somebody who has trained installers", -210, -190, -188},
});

// clang-format on

std::optional<QDate> dayFrom(const Making &making, int offset)
{
    return offset == none ? std::nullopt : std::optional(making.today.addDays(offset));
}

void addFollowUps(Making &making)
{
    for (const PromiseRow &row : rows) {
        FollowUp followUp;
        followUp.contact = making.who(row.story, row.nth);
        followUp.mine = row.mine;
        followUp.kind = row.kind;
        followUp.text = making.fill(row.text, followUp.contact, row.nth);
        followUp.made = dayFrom(making, row.made);
        followUp.due = dayFrom(making, row.due);
        followUp.done = dayFrom(making, row.done);
        making.add(followUp);
    }
    FollowUp dropped;
    dropped.contact = making.who(Story::InPeace, 0);
    dropped.kind = FollowUpKind::Other;
    dropped.text = u"Organise a reading circle together"_s;
    dropped.made = making.today.addDays(-300);
    dropped.due = making.today.addDays(-240);
    dropped.dropped = making.today.addDays(-90);
    making.add(dropped);
}

/// What was promised in talks that were wrapped up: every second one, kept within two weeks.
void addFollowUpsOfMeetings(Making &making)
{
    for (const Meeting &meeting : making.network.of<Meeting>()) {
        if (!meeting.wrappedUpOn || meeting.noShow || meeting.id.value() % 2 != 0)
            continue;
        FollowUp followUp;
        followUp.contact = meeting.attendees.front();
        followUp.kind = meeting.id.value() % 4 == 0 ? FollowUpKind::ReportBack : FollowUpKind::Article;
        followUp.text = followUp.kind == FollowUpKind::ReportBack ? u"Send the notes of our talk"_s
                                                                  : u"Send the link we talked about"_s;
        followUp.made = *meeting.wrappedUpOn;
        followUp.due = meeting.wrappedUpOn->addDays(14);
        const QDate kept = meeting.wrappedUpOn->addDays(meeting.id.value() % 3 == 0 ? 17 : 6);
        if (kept <= making.today)
            followUp.done = kept;
        followUp.meeting = meeting.id;
        making.add(followUp);
    }
}

void addReferral(Making &making, ContactId giver, ContactId named, const QString &name, ReferralState state, int day)
{
    Referral referral;
    referral.giver = giver;
    referral.named = named;
    referral.name = name;
    referral.state = state;
    referral.day = making.today.addDays(day);
    if (state == ReferralState::Named)
        referral.note = u"Mention the giver in the first line."_s;
    making.add(referral);
}

void addReferrals(Making &making)
{
    using enum ReferralState;
    int n = 0;
    for (const Contact &contact : making.network.of<Contact>()) {
        if (personOf(contact.id).story != Story::Never || contact.introducedBy.isNull())
            continue;
        const QDate added = contact.added->toTimeZone(making.zone).date();
        addReferral(making, contact.introducedBy, contact.id, contact.name, n++ % 3 == 2 ? Introduced : Named,
                    static_cast<int>(making.today.daysTo(added)));
    }
    addReferral(making, making.who(Story::Fresh, 1), {}, u"Pelle at the port authority"_s, Named, -9);
    addReferral(making, making.who(Story::Due, 3), {}, u"The woman who runs the tool library"_s, Named, -130);
    addReferral(making, making.who(Story::Fresh, 0), making.who(Story::Fresh, 8),
                making.contact(making.who(Story::Fresh, 8)).name, ReportedBack, -330);
    addReferral(making, making.who(Story::Overdue, 1), making.who(Story::Soon, 2),
                making.contact(making.who(Story::Soon, 2)).name, Met, -160);
    addReferral(making, making.who(Story::Soon, 3), making.who(Story::Due, 9),
                making.contact(making.who(Story::Due, 9)).name, Contacted, -70);
}

void addIntroductions(Making &making)
{
    struct Row
    {
        int a;
        int b;
        IntroductionState state;
        int day;
        QStringView reason;
    };
    using enum IntroductionState;
    constexpr auto table = std::to_array<Row>({
        {0, 6, Introduced, -118, u"One needs forms for patients, the other has made the best I know"},
        {2, 13, AskedA, -4, u"Both train people for a second trade"},
        {3, 21, Proposed, -2, u"A museum wants a map; a cartographer wants a museum"},
        {5, 16, CheckedBack, -240, u"Bread for the open evenings"},
        {7, 1, BothAgreed, -6, u"Two ways of forecasting that should be compared"},
        {9, 18, AskedB, -11, u"A statute in plain language needs a designer"},
        {10, 4, Declined, -85, u"Mentoring for one term; too busy this year"},
        {11, 24, CheckedBack, -400, u"Both maintain something alone"},
    });
    for (const Row &row : table) {
        Introduction introduction;
        introduction.a = making.who(Story::Fresh, row.a);
        introduction.b = making.who(Story::Fresh, row.b);
        introduction.state = row.state;
        introduction.day = making.today.addDays(row.day);
        introduction.reason = row.reason.toString();
        making.add(introduction);
    }
}

} // namespace

void addPromises(Making &making)
{
    addFollowUps(making);
    addFollowUpsOfMeetings(making);
    addReferrals(making);
    addIntroductions(making);
}

} // namespace cultivar::sample
