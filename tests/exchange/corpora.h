// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <optional>

namespace cultivar::test {

/// A public sample file, which lives outside the repository; nothing where the samples are not there
/// (CULTIVAR_CORPORA).
inline std::optional<QByteArray> corpusFile(const QString &path)
{
    const QString folder = qEnvironmentVariable("CULTIVAR_CORPORA");
    if (folder.isEmpty())
        return std::nullopt;
    QFile file(folder + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace cultivar::test
