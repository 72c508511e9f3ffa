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
    static const std::array signs{std::pair(Qt::Key_Return, QChar(u'↵')), std::pair(Qt::Key_Up, QChar(u'↑')),
                                  std::pair(Qt::Key_Down, QChar(u'↓')), std::pair(Qt::Key_Left, QChar(u'←')),
                                  std::pair(Qt::Key_Right, QChar(u'→'))};
    QString text = key.toString(QKeySequence::NativeText);
    for (const auto &[last, sign] : signs)
        if (const QString word = QKeySequence(last).toString(QKeySequence::NativeText); text.endsWith(word))
            return text.chopped(word.size()) + sign;
    return text;
}

/// Ctrl+Enter, which goes on wherever something is filled in.
[[nodiscard]] inline QString goOnKeyText()
{
    return keyText(Qt::CTRL | Qt::Key_Return);
}

} // namespace cultivar::ui
