// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings/text_commands.h"

#include "core/base/text.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

/// The setting that says which one is chosen, and the words of a change.
template <class Text> struct KindOf;

template <> struct KindOf<MessageTemplate>
{
    static constexpr auto chosen = "message_template"_L1;
    static constexpr EditKind edit = EditKind::EditTemplate;
};

template <> struct KindOf<Overview>
{
    static constexpr auto chosen = "overview"_L1;
    static constexpr EditKind edit = EditKind::EditOverview;
};

/// Both kinds are found by name, so it must be there and differ.
template <RecordType Text> Result<void> checkName(const Records &records, Text &text)
{
    text.name = text.name.trimmed();
    if (text.name.isEmpty())
        return fail(ErrorKind::InvalidInput, u"name"_s, u"empty"_s);
    const Result<std::vector<Text>> all = records.all<Text>();
    if (!all)
        return passOn(all);
    const bool taken = std::ranges::any_of(*all, [&](const Text &other) {
        return !other.trashed && other.id != text.id && fold(other.name) == fold(text.name);
    });
    if (taken)
        return fail(ErrorKind::InvalidInput, u"name"_s, u"taken"_s);
    return {};
}

template <RecordType Text> Workspace::Command add(Text text, bool choosesFirst)
{
    return [text = std::move(text), choosesFirst](const Records &records) -> Result<Edit> {
        Text added = text;
        if (const Result<void> valid = checkName(records, added); !valid)
            return passOn(valid);
        const Result<bool> any = records.any<Text>();
        const Result<std::optional<Setting>> chosen = records.find<Setting>(Uid(KindOf<Text>::chosen));
        if (!any || !chosen)
            return !any ? passOn(any) : passOn(chosen);
        added.uid = Uid::random();
        Edit edit({KindOf<Text>::edit, added.name, 1});
        if (choosesFirst && !*any && !*chosen) {
            Setting setting;
            setting.uid = Uid(KindOf<Text>::chosen);
            setting.value = added.uid.text();
            edit.add(std::move(setting));
        }
        edit.add(std::move(added));
        return edit;
    };
}

template <RecordType Text> Workspace::Command change(Uid uid, std::function<void(Text &)> change)
{
    return [uid = std::move(uid), change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<Text> stored = records.get<Text>(uid);
        if (!stored)
            return passOn(stored);
        Text after = *stored;
        change(after);
        if (const Result<void> valid = checkName(records, after); !valid)
            return passOn(valid);
        Edit edit({KindOf<Text>::edit, after.name, 1});
        edit.update(*stored, std::move(after));
        return edit;
    };
}

template <RecordType Text> Workspace::Command trash(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Text> stored = records.get<Text>(uid);
        if (!stored)
            return passOn(stored);
        const Result<std::optional<Setting>> chosen = records.find<Setting>(Uid(KindOf<Text>::chosen));
        if (!chosen)
            return passOn(chosen);
        Text after = *stored;
        after.trashed = records.present().now;
        Edit edit({EditKind::Trash, stored->name, 1});
        edit.update(*stored, std::move(after));
        // A choice of what is no longer there would stop every letter.
        if (*chosen && (*chosen)->value == uid.text())
            edit.remove(**chosen);
        return edit;
    };
}

} // namespace

Workspace::Command addTemplate(MessageTemplate letter)
{
    return add(std::move(letter), false);
}

Workspace::Command changeTemplate(Uid letter, std::function<void(MessageTemplate &)> changing)
{
    return change<MessageTemplate>(std::move(letter), std::move(changing));
}

Workspace::Command trashTemplate(Uid letter)
{
    return trash<MessageTemplate>(std::move(letter));
}

Workspace::Command addOverview(Overview overview)
{
    return add(std::move(overview), true);
}

Workspace::Command changeOverview(Uid overview, std::function<void(Overview &)> changing)
{
    return change<Overview>(std::move(overview), std::move(changing));
}

Workspace::Command trashOverview(Uid overview)
{
    return trash<Overview>(std::move(overview));
}

} // namespace cultivar::commands
