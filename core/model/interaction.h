// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

struct Interaction;
using InteractionId = Id<Interaction>;

enum class Channel
{
    InPerson,
    Call,
    Video,
    Email,
    Message,
    Event,
    Letter
};

template <> struct EnumWords<Channel>
{
    static constexpr std::array words = {"in_person"_L1, "call"_L1,  "video"_L1, "email"_L1,
                                         "message"_L1,   "event"_L1, "letter"_L1};
};

enum class Direction
{
    Both,
    Incoming,
    Outgoing
};

template <> struct EnumWords<Direction>
{
    static constexpr std::array words = {"both"_L1, "incoming"_L1, "outgoing"_L1};
};

struct Attachment
{
    QString name;
    QString mediaType;
    QByteArray content;

    bool operator==(const Attachment &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &Attachment::name);
        visit("media_type", &Attachment::mediaType);
        visit("content", &Attachment::content);
    }
};

/// What happened, with whom, when. What is still to come is a Meeting.
struct Interaction : Record<Interaction>
{
    static constexpr auto recordName = "interaction"_L1;

    QDate day;                   ///< in my time zone
    std::optional<QDateTime> at; ///< the instant (UTC), where it is known
    Channel channel = Channel::Call;
    Direction direction = Direction::Both;
    bool attempt = false; ///< logged as an attempt: I tried and did not reach them, whatever the channel
    QString notes;        ///< Markdown
    QString origin;       ///< what an import recognises it by when it comes again; empty: made by hand
    std::vector<ContactId> contacts;
    std::vector<Attachment> attachments;

    bool operator==(const Interaction &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("day", &Interaction::day);
        visit("at", &Interaction::at);
        visit("channel", &Interaction::channel);
        visit("direction", &Interaction::direction);
        visit("attempt", &Interaction::attempt);
        visit("notes", &Interaction::notes);
        visit("origin", &Interaction::origin);
        visit("contacts", &Interaction::contacts);
        visit("attachments", &Interaction::attachments);
    }
};

} // namespace cultivar
