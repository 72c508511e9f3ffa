// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/circle_commands.h"

#include "core/base/text.h"
#include "core/model/validation.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

Result<void> takeOver(const Records &records, const CircleText &text, Circle &circle)
{
    circle.name = text.name.trimmed();
    circle.purpose = text.purpose.trimmed();
    circle.cadence = text.cadence;
    if (const Result<void> valid = validate(circle); !valid)
        return valid;
    const Result<std::vector<Circle>> all = records.all<Circle>();
    if (!all)
        return passOn(all);
    const bool taken = std::ranges::any_of(*all, [&](const Circle &other) {
        return !other.trashed && other.id != circle.id && fold(other.name) == fold(circle.name);
    });
    if (taken)
        return fail(ErrorKind::InvalidInput, u"name"_s, u"taken"_s);
    return {};
}

} // namespace

Workspace::Command addCircle(CircleText text)
{
    return [text = std::move(text)](const Records &records) -> Result<Edit> {
        Circle circle;
        if (const Result<void> done = takeOver(records, text, circle); !done)
            return passOn(done);
        Edit edit({EditKind::AddCircle, circle.name, 1});
        edit.add(std::move(circle));
        return edit;
    };
}

Workspace::Command changeCircle(Uid uid, std::function<void(CircleText &)> change)
{
    return [uid = std::move(uid), change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<Circle> stored = records.get<Circle>(uid);
        if (!stored)
            return passOn(stored);
        CircleText text{stored->name, stored->purpose, stored->cadence};
        change(text);
        Circle after = *stored;
        if (const Result<void> done = takeOver(records, text, after); !done)
            return passOn(done);
        Edit edit({EditKind::EditCircle, after.name, 1});
        edit.update(*stored, std::move(after));
        return edit;
    };
}

Workspace::Command changeCadences(std::vector<std::pair<Uid, std::optional<int>>> cadences)
{
    return [cadences = std::move(cadences)](const Records &records) -> Result<Edit> {
        EditLabel label{EditKind::EditCircle, {}, static_cast<int>(cadences.size())};
        std::vector<std::pair<Circle, Circle>> changes;
        for (const auto &[uid, cadence] : cadences) {
            const Result<Circle> stored = records.get<Circle>(uid);
            if (!stored)
                return passOn(stored);
            Circle after = *stored;
            after.cadence = cadence;
            if (const Result<void> valid = validate(after); !valid)
                return passOn(valid);
            if (cadences.size() == 1)
                label.subject = after.name;
            changes.emplace_back(*stored, std::move(after));
        }
        Edit edit(label);
        for (auto &[before, after] : changes)
            edit.update(before, std::move(after));
        return edit;
    };
}

Workspace::Command trashCircle(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Circle> stored = records.get<Circle>(uid);
        if (!stored)
            return passOn(stored);
        Circle after = *stored;
        after.trashed = records.present().now;
        Edit edit({EditKind::Trash, stored->name, 1});
        edit.update(*stored, std::move(after));
        return edit;
    };
}

} // namespace cultivar::commands
