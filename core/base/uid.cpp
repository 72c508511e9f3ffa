// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uid.h"

#include <QUuid>

namespace cultivar {

Uid Uid::random()
{
    return Uid(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace cultivar
