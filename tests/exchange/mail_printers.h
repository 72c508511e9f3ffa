// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/mail_headers.h"

#include <ostream>

namespace cultivar {

inline void PrintTo(const MailAddress &address, std::ostream *out)
{
    *out << '"' << address.name.toStdString() << "\" <" << address.address.toStdString() << '>';
}

inline void PrintTo(const MailHeaders &mail, std::ostream *out)
{
    *out << "line " << mail.line << ", byte " << mail.offset << ", id " << mail.messageId.toStdString() << ", subject "
         << mail.subject.toStdString();
}

} // namespace cultivar
