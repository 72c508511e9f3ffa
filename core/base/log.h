// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Every category of the program. Off below warning unless QT_LOGGING_RULES says otherwise.
// Nothing that is logged may hold what a user wrote or whom they know.
namespace cultivar {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logExchange)
Q_DECLARE_LOGGING_CATEGORY(logWorkspace)

} // namespace cultivar
