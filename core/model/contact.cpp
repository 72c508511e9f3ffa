// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contact.h"

namespace cultivar {

QString Contact::displayName() const
{
    if (!name.isEmpty())
        return name;
    QStringList parts{prefix, given, additional, family, suffix};
    parts.removeAll(QString());
    if (!parts.isEmpty())
        return parts.join(u' ');
    if (!nickname.isEmpty())
        return nickname;
    if (!organization.isEmpty())
        return organization;
    if (!emails.empty())
        return emails.front().value;
    return phones.empty() ? QString() : phones.front().value;
}

QString Contact::firstName() const
{
    if (!given.isEmpty())
        return given;
    return displayName();
}

} // namespace cultivar
