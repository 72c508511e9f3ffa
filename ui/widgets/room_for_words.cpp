// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/room_for_words.h"

#include <QLayout>
#include <QWidget>

namespace cultivar::ui {

void makeRoomForWords(QWidget *dialog)
{
    QLayout *layout = dialog->layout();
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width()) : layout->sizeHint().height();
    if (wanted > dialog->height())
        dialog->resize(dialog->width(), wanted);
}

} // namespace cultivar::ui
