// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace cultivar::ui {

/// Whether a link may be opened at all.
[[nodiscard]] inline bool isOpenable(const QUrl &url)
{
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                     QStringLiteral("tel")};
    return url.isValid() && schemes.contains(url.scheme().toLower());
}

} // namespace cultivar::ui
