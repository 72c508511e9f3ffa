// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/choose/choose_commands.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

Uid markOf(const Uid &contact)
{
    return Uid(notNowMark + contact.text());
}

EditLabel labelOf(EditKind kind, const Contact &contact)
{
    return {kind, contact.displayName(), 1};
}

} // namespace

Workspace::Command putInCircle(Uid uid, Uid circle)
{
    return [uid = std::move(uid), circle = std::move(circle)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = records.get<Contact>(uid);
        const Result<Circle> wanted = records.get<Circle>(circle);
        if (!contact || !wanted)
            return !contact ? passOn(contact) : passOn(wanted);
        Edit edit(labelOf(EditKind::ChangeCircles, *contact));
        Contact after = *contact;
        if (std::ranges::find(after.circles, wanted->id) == after.circles.end())
            after.circles.push_back(wanted->id);
        edit.update(*contact, std::move(after));
        return edit;
    };
}

Workspace::Command notNow(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = records.get<Contact>(uid);
        if (!contact)
            return passOn(contact);
        const Result<std::optional<Setting>> mark = records.find<Setting>(markOf(uid));
        if (!mark)
            return passOn(mark);
        if (*mark)
            return Edit();
        Setting setting;
        setting.uid = markOf(uid);
        setting.value = records.present().today.toString(Qt::ISODate);
        Edit edit(labelOf(EditKind::NotNow, *contact));
        edit.add(std::move(setting));
        return edit;
    };
}

Workspace::Command forgetAnswer(Uid uid, std::vector<Uid> circles)
{
    return [uid = std::move(uid), circles = std::move(circles)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = records.get<Contact>(uid);
        if (!contact)
            return passOn(contact);
        Edit edit(labelOf(EditKind::ChangeCircles, *contact));
        Contact after = *contact;
        for (const Uid &left : circles) {
            const Result<std::optional<Circle>> circle = records.find<Circle>(left);
            if (!circle)
                return passOn(circle);
            if (*circle)
                std::erase(after.circles, (*circle)->id);
        }
        edit.update(*contact, std::move(after));
        const Result<std::optional<Setting>> mark = records.find<Setting>(markOf(uid));
        if (!mark)
            return passOn(mark);
        if (*mark)
            edit.remove(**mark);
        return edit;
    };
}

} // namespace cultivar::commands
