// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace cultivar {

/// Somebody a mail is from or to.
struct MailAddress
{
    QString name;    ///< on one line; empty if there is none, or only the address once more
    QString address; ///< as written, without space; the domain in lower case, "xn--" left as it is

    bool operator==(const MailAddress &) const = default;
};

/// Appends the addresses of a From, To or Cc field (RFC 5322, 3.4 and 4.4; RFC 6532), in their order: also those of
/// groups, behind a route, without angle brackets, divided by semicolons, named by a comment, and with a comma in a
/// name that is not quoted ("Silva, Ana <ana@silva.example>"). Who has no address of the form a@b is left out. Takes
/// time in proportion to the length, whatever the field holds.
void appendMailAddresses(QByteArrayView field, std::vector<MailAddress> &to);

} // namespace cultivar
