// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace cultivar {

Q_LOGGING_CATEGORY(logStore, "cultivar.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logExchange, "cultivar.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(logWorkspace, "cultivar.workspace", QtWarningMsg)

} // namespace cultivar
