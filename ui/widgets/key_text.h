// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace cultivar::ui {

/// A key as buttons and hints show it: in the words of the system, but Enter as the sign it has on the keyboard.
[[nodiscard]] inline QString keyText(const QKeySequence &key)
{
    static const QString enter = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    QString text = key.toString(QKeySequence::NativeText);
    if (text.endsWith(enter))
        text.replace(text.size() - enter.size(), enter.size(), QStringLiteral("↵"));
    return text;
}

/// Ctrl+Enter, which goes on wherever something is filled in.
[[nodiscard]] inline QString goOnKeyText()
{
    return keyText(Qt::CTRL | Qt::Key_Return);
}

} // namespace cultivar::ui
