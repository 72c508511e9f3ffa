// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_texts.h"

namespace cultivar {

namespace {

class Texts
{
public:
    explicit Texts(FoundText frame = {})
        : m_frame(std::move(frame))
    {
    }

    void add(TextPlace place, const QString &text, const QString &label = {})
    {
        if (text.isEmpty())
            return;
        FoundText &added = m_texts.emplace_back(m_frame);
        added.place = place;
        added.text = text;
        added.label = label;
    }

    void add(TextPlace place, const QStringList &texts)
    {
        for (const QString &text : texts)
            add(place, text);
    }

    void add(TextPlace place, const std::vector<Reach> &reaches)
    {
        for (const Reach &reach : reaches)
            add(place, reach.value, reach.label);
    }

    [[nodiscard]] std::vector<FoundText> take() { return std::move(m_texts); }

private:
    FoundText m_frame;
    std::vector<FoundText> m_texts;
};

FoundText onDay(const std::optional<QDate> &day)
{
    FoundText frame;
    frame.day = day;
    return frame;
}

} // namespace

std::vector<FoundText> textsOf(const Contact &contact)
{
    Texts texts;
    texts.add(TextPlace::Name, contact.displayName());
    // What the display name does not show of the parts is searched, too.
    for (const QString &part : {contact.given, contact.additional, contact.family})
        texts.add(TextPlace::Name, part);
    texts.add(TextPlace::Nickname, contact.nickname);
    texts.add(TextPlace::Role, contact.role);
    texts.add(TextPlace::Organization, contact.organization);
    texts.add(TextPlace::Department, contact.department);
    texts.add(TextPlace::Tag, contact.tags);
    texts.add(TextPlace::Expertise, contact.expertise);
    texts.add(TextPlace::Asks, contact.asks);
    texts.add(TextPlace::Offers, contact.offers);
    texts.add(TextPlace::Interests, contact.interests);
    for (const Project &project : contact.projects)
        texts.add(TextPlace::Project, project.text);
    texts.add(TextPlace::City, contact.city);
    for (const Address &address : contact.addresses)
        for (const QString &part : {address.city, address.country})
            texts.add(TextPlace::Address, part, address.label);
    texts.add(TextPlace::Email, contact.emails);
    texts.add(TextPlace::Phone, contact.phones);
    texts.add(TextPlace::Link, contact.links);
    for (const CustomField &field : contact.customFields)
        texts.add(TextPlace::CustomField, field.value, field.label);
    texts.add(TextPlace::Why, contact.why);
    texts.add(TextPlace::HowMet, contact.howMet);
    texts.add(TextPlace::Background, contact.background);
    texts.add(TextPlace::Notes, contact.notes);
    return texts.take();
}

std::vector<FoundText> textsOf(const Interaction &interaction, const QTimeZone &)
{
    FoundText frame = onDay(interaction.day);
    frame.channel = interaction.channel;
    Texts texts(frame);
    texts.add(TextPlace::Interaction, interaction.notes);
    return texts.take();
}

std::vector<FoundText> textsOf(const FollowUp &followUp, const QTimeZone &)
{
    FoundText frame = onDay(followUp.made);
    frame.theirs = !followUp.mine;
    Texts texts(frame);
    texts.add(TextPlace::FollowUp, followUp.text);
    return texts.take();
}

std::vector<FoundText> textsOf(const Meeting &meeting, const QTimeZone &mine)
{
    Texts texts(onDay(meeting.start.toTimeZone(mine).date()));
    for (const QString &text : {meeting.purpose, meeting.agenda, meeting.give, meeting.thanks, meeting.outcome})
        texts.add(TextPlace::Meeting, text);
    for (const InsightQuestion &question : meeting.questions)
        for (const QString &text : {question.text, question.answer})
            texts.add(TextPlace::Meeting, text);
    return texts.take();
}

std::vector<FoundText> textsOf(const GoodwillEntry &entry, const QTimeZone &)
{
    Texts texts(onDay(entry.day));
    texts.add(TextPlace::Goodwill, entry.note);
    return texts.take();
}

std::vector<FoundText> textsOf(const Referral &referral, const QTimeZone &)
{
    Texts texts(onDay(referral.day));
    texts.add(TextPlace::Referral, referral.name);
    texts.add(TextPlace::Referral, referral.note);
    return texts.take();
}

std::vector<FoundText> textsOf(const Clip &clip, const QTimeZone &)
{
    Texts texts(onDay(clip.day));
    texts.add(TextPlace::Clip, clip.title);
    texts.add(TextPlace::Clip, clip.note);
    return texts.take();
}

} // namespace cultivar
