// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace cultivar::benchmarks {

/// A program to compare with, as it is compiled.
struct PeerDriver
{
    QString source;      ///< name of its file in the folder of the peers; one that ends in ".c" is C, others are C++
    QStringList modules; ///< for pkg-config
    QStringList flags{}; ///< for what pkg-config does not know
};

/// The folder of the peers (environment CULTIVAR_PEERS); empty if none is set.
[[nodiscard]] QString peersFolder();

/// Compiles `driver` of `peersFolder` into `folder` and gives the program. The parser of vCards that drivers in C++ may
/// want is taken from that folder too, or, where it is not kept there, is a plain one of ours.
[[nodiscard]] Result<QString> buildPeerDriver(const QString &peersFolder, const PeerDriver &driver,
                                              const QString &folder);

} // namespace cultivar::benchmarks
