// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/linkedin_self.h"

#include "core/store/edit_writer.h"

#include <algorithm>

namespace cultivar {

Result<LinkedInSelf> linkedInSelf(store::EditWriter &writer)
{
    LinkedInSelf me;
    const Result<std::optional<Setting>> name = writer.table<Setting>().find(Uid(u"my_name"_s));
    if (!name)
        return passOn(name);
    if (*name)
        me.name = (*name)->value.trimmed();
    const Result<std::vector<Contact>> contacts = writer.table<Contact>().all();
    if (!contacts)
        return passOn(contacts);
    for (const Contact &contact : *contacts)
        if (std::ranges::find(contact.sources, u"linkedin"_s, &BroughtBySource::source) != contact.sources.end())
            addConnection(contact, me);
    return me;
}

} // namespace cultivar
