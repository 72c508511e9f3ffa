// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace cultivar {

/// Whether it is an address of the web, and no longer than such addresses are.
[[nodiscard]] bool isWebAddress(QStringView text);

/// The first https address in `text` at which people meet: of Zoom, Teams, Google Meet, Webex, Whereby or Jitsi; empty
/// if there is none.
[[nodiscard]] QString meetingLink(QStringView text);

} // namespace cultivar
