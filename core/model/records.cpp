// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/records.h"

namespace cultivar {

std::vector<ContactId> contactsOf(const Contact &contact)
{
    return {contact.id};
}

} // namespace cultivar
