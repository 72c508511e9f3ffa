// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cultivar {

/// What the addresses of one mailbox have in common: lower case, without "mailto:" and without what stands behind a
/// plus sign ("robin+work@home.example" is robin's); Google does not look at dots, and calls gmail.com also
/// googlemail.com; a domain beyond ASCII is written as IDNA has it ("xn--"). Empty if it is no address.
[[nodiscard]] QString mailboxKey(QStringView address);

/// Whether mail to either reaches one person.
[[nodiscard]] bool isSameMailbox(QStringView a, QStringView b);

/// Whether it is one of `mine`, as isSameMailbox() has it.
[[nodiscard]] bool isAmongMailboxes(QStringView address, const QStringList &mine);

/// The same address with its domain as people read it: "lou@müller.example" of "lou@xn--mller-kva.example".
[[nodiscard]] QString withReadableDomain(const QString &address);

/// Of several, divided by comma, semicolon or space, each.
[[nodiscard]] QStringList mailAddressesIn(QStringView text);

/// Of "Lou <lou@example.org>" or "mailto:lou@example.org" the address; anything else as it is, also where it holds
/// several.
[[nodiscard]] QStringView bareAddress(QStringView text);

/// Whether it is one address of the form a@b and nothing else: no name, no brackets, no list.
[[nodiscard]] bool isOneMailAddress(QStringView text);

} // namespace cultivar
