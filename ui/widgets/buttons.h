// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace cultivar::ui {

/// What a button is to the view it stands in. One primary in a view: what should happen next in time.
enum class ButtonKind
{
    Primary,
    Secondary,
    Quiet,
    Link
};

struct ButtonText
{
    QString name; ///< objectName
    QString text; ///< also the accessible name
    QString icon; ///< of ui/style/icons.h; empty: none
    QString key;  ///< shown behind the text when the key works here and now
};

[[nodiscard]] QPushButton *makeButton(ButtonKind kind, const ButtonText &text, QWidget *parent = nullptr);

/// Only an icon; `text.text` is its tooltip and accessible name.
[[nodiscard]] QPushButton *makeIconButton(const ButtonText &text, QWidget *parent = nullptr);

void setButtonKind(QPushButton *button, ButtonKind kind);
void setKeyHint(QPushButton *button, const QString &key);

} // namespace cultivar::ui
