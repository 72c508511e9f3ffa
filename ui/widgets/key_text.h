// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

#include <array>
#include <utility>

namespace cultivar::ui {

/// A key as buttons and hints show it: in the words of the system, but Enter and arrows as the signs they have on the
/// keyboard.
[[nodiscard]] inline QString keyText(const QKeySequence &key)
{
    constexpr std::array signs{std::pair(Qt::Key_Return, u'↵'), std::pair(Qt::Key_Up, u'↑'),
                               std::pair(Qt::Key_Down, u'↓'), std::pair(Qt::Key_Left, u'←'),
                               std::pair(Qt::Key_Right, u'→')};
    const QString text = key.toString(QKeySequence::NativeText);
    for (const auto &[last, sign] : signs)
        if (key.count() == 1 && key[0].key() == last)
            return text.chopped(QKeySequence(last).toString(QKeySequence::NativeText).size()) + QChar(sign);
    return text;
}

/// Ctrl+Enter, which goes on wherever something is filled in.
[[nodiscard]] inline QString goOnKeyText()
{
    return keyText(Qt::CTRL | Qt::Key_Return);
}

} // namespace cultivar::ui
