// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cultivar {

/// A vCard 4.0 of a made-up person; `lines` are further content lines, each ended by a newline.
[[nodiscard]] QByteArray card(const QByteArray &uid, const QByteArray &name, const QByteArray &lines = {});

/// Three lines above the header, as LinkedIn writes them.
[[nodiscard]] QByteArray connectionsHeader();
/// One line of Connections.csv; `number` makes name, address and e-mail.
[[nodiscard]] QByteArray connection(int number, const QByteArray &company, const QByteArray &position = "Engineer");
[[nodiscard]] QByteArray messagesHeader();
/// A message between me and the person of that connection, at noon UTC of `day` (ISO 8601).
[[nodiscard]] QByteArray message(int conversation, int person, bool outgoing, const QByteArray &day,
                                 const QByteArray &text);

} // namespace cultivar
