// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uid.h"

#include <QUuid>

namespace cultivar {

Uid Uid::random()
{
    return Uid(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Uid Uid::ofName(const QString &name)
{
    // Ours alone; a change would make everything that comes again new.
    constexpr QUuid programs(0x3d1f7c52, 0x8a0e, 0x4b6b, 0x9c, 0x41, 0x5e, 0x27, 0x16, 0xd0, 0x8b, 0x93);
    return Uid(QUuid::createUuidV5(programs, name).toString(QUuid::WithoutBraces));
}

} // namespace cultivar
