// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QAbstractItemView>

#include <optional>

namespace cultivar::ui {

/// What lies under the words of a row: chosen, under the pointer or `rest`, the hairline below, the ring of the focus.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QAbstractItemView &view,
                    std::optional<Token> rest = {});

} // namespace cultivar::ui
