// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace cultivar::ui {

/// Makes a dialog as high as what is in it takes at its width, for words that are wrapped take more lines than Qt gives
/// them. Never lower.
void makeRoomForWords(QWidget *dialog);

} // namespace cultivar::ui
