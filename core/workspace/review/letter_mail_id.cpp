// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letter_mail_id.h"

namespace cultivar {

using namespace Qt::StringLiterals;

QString letterMailId(const Uid &contact, QDate day, const QString &subject, const QString &body)
{
    const QStringList parts{u"letter"_s, contact.text(), day.toString(Qt::ISODate), subject, body};
    return Uid::ofName(parts.join(u'\n')).text() + u"@cultivar.invalid"_s;
}

} // namespace cultivar
