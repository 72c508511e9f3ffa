// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

enum class GoodwillSide
{
    Gave,
    Received
};

template <> struct EnumWords<GoodwillSide>
{
    static constexpr std::array words = {"gave"_L1, "received"_L1};
};

enum class GoodwillKind
{
    Information,
    Advice,
    Article,
    Introduction,
    Promotion,
    Reference,
    Time
};

template <> struct EnumWords<GoodwillKind>
{
    static constexpr std::array words = {"information"_L1, "advice"_L1,    "article"_L1, "introduction"_L1,
                                         "promotion"_L1,   "reference"_L1, "time"_L1};
};

/// Something given or received. It is shown in words, never as a debt.
struct GoodwillEntry : Record<GoodwillEntry>
{
    static constexpr auto recordName = "goodwill"_L1;

    ContactId contact; ///< required
    GoodwillSide side = GoodwillSide::Gave;
    GoodwillKind kind = GoodwillKind::Information;
    QDate day;
    QString note;
    bool paidForward = false; ///< given to someone who cannot return it

    bool operator==(const GoodwillEntry &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("contact", &GoodwillEntry::contact);
        visit("side", &GoodwillEntry::side);
        visit("kind", &GoodwillEntry::kind);
        visit("day", &GoodwillEntry::day);
        visit("note", &GoodwillEntry::note);
        visit("paid_forward", &GoodwillEntry::paidForward);
    }
};

enum class ClipKind
{
    Article,
    Event,
    Job,
    Idea
};

template <> struct EnumWords<ClipKind>
{
    static constexpr std::array words = {"article"_L1, "event"_L1, "job"_L1, "idea"_L1};
};

/// Something kept on the giving shelf until it finds the contacts who would care.
struct Clip : Record<Clip>
{
    static constexpr auto recordName = "clip"_L1;

    ClipKind kind = ClipKind::Article;
    QString title;
    QString address; ///< web address
    QString note;
    QDate day; ///< the day it was kept
    QStringList tags;
    std::vector<ContactId> givenTo;
    std::optional<QDate> archived;

    bool operator==(const Clip &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("kind", &Clip::kind);
        visit("title", &Clip::title);
        visit("address", &Clip::address);
        visit("note", &Clip::note);
        visit("day", &Clip::day);
        visit("tags", &Clip::tags);
        visit("given_to", &Clip::givenTo);
        visit("archived", &Clip::archived);
    }
};

/// A networking goal of mine.
struct Goal : Record<Goal>
{
    static constexpr auto recordName = "goal"_L1;

    QString text;
    std::optional<QDate> by;
    int conversations = 0; ///< how many it needs; 0: not counted
    std::vector<ContactId> contacts;
    std::optional<QDate> reached;

    bool operator==(const Goal &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("text", &Goal::text);
        visit("by", &Goal::by);
        visit("conversations", &Goal::conversations);
        visit("contacts", &Goal::contacts);
        visit("reached", &Goal::reached);
    }
};

} // namespace cultivar
