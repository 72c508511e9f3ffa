// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

/// One import with everything it added and changed (the store keeps the changes beside it).
struct Batch : Record<Batch>
{
    static constexpr auto recordName = "batch"_L1;

    QDateTime at;     ///< UTC
    QString format;   ///< the word of a FileFormat; "linkedin" for all tables of LinkedIn
    QString fileName; ///< without its folder
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int failed = 0;
    std::optional<QDateTime> takenBack; ///< UTC

    bool operator==(const Batch &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("at", &Batch::at);
        visit("format", &Batch::format);
        visit("file_name", &Batch::fileName);
        visit("added", &Batch::added);
        visit("updated", &Batch::updated);
        visit("unchanged", &Batch::unchanged);
        visit("failed", &Batch::failed);
        visit("taken_back", &Batch::takenBack);
    }
};

using BatchId = Id<Batch>;

/// A question to the contact list worth keeping.
struct SavedView : Record<SavedView>
{
    static constexpr auto recordName = "saved_view"_L1;

    QString name;
    QString query; ///< the search language, see core/rules/search_query.h
    QString sortBy;
    QString groupBy;
    QStringList columns;

    bool operator==(const SavedView &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &SavedView::name);
        visit("query", &SavedView::query);
        visit("sort_by", &SavedView::sortBy);
        visit("group_by", &SavedView::groupBy);
        visit("columns", &SavedView::columns);
    }
};

/// A letter with placeholders, see core/rules/message_template.h.
struct MessageTemplate : Record<MessageTemplate>
{
    static constexpr auto recordName = "message_template"_L1;

    QString name;
    QString language; ///< BCP 47; empty: any
    QString subject;
    QString body;

    bool operator==(const MessageTemplate &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &MessageTemplate::name);
        visit("language", &MessageTemplate::language);
        visit("subject", &MessageTemplate::subject);
        visit("body", &MessageTemplate::body);
    }
};

/// How two contacts belong together ("sister of", "works for").
struct Relation : Record<Relation>
{
    static constexpr auto recordName = "relation"_L1;

    ContactId from; ///< required
    ContactId to;   ///< required
    QString kind;

    bool operator==(const Relation &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("from", &Relation::from);
        visit("to", &Relation::to);
        visit("kind", &Relation::kind);
    }
};

/// Two contacts the user declared not to be the same person.
struct DistinctPair : Record<DistinctPair>
{
    static constexpr auto recordName = "distinct_pair"_L1;

    ContactId first;  ///< required
    ContactId second; ///< required

    bool operator==(const DistinctPair &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("first", &DistinctPair::first);
        visit("second", &DistinctPair::second);
    }
};

/// A setting whose key is this and a contact's uid is a mark on that person: asked whether they matter, the user said
/// "not now". It changes no preference.
inline constexpr auto notNowMark = "not_now/"_L1;

/// One thing the user set; its uid is the setting's key. Which keys there are: core/rules/preferences.h.
struct Setting : Record<Setting>
{
    static constexpr auto recordName = "setting"_L1;

    QString value;

    bool operator==(const Setting &) const = default;

    template <class Visitor> static void describe(Visitor &&visit) { visit("value", &Setting::value); }
};

} // namespace cultivar
