// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIcon>

class QPainter;

namespace cultivar::ui {

/// An icon of resources/icons by its file's name without ".svg". Drawn in the colours of the theme of the moment:
/// `token` at rest, as chosen and disabled where it is.
[[nodiscard]] QIcon icon(const QString &name, Token token = Token::Text2);

/// Draws it in one colour, sharp at every scale. Kept by size, colour and scale.
void paintIcon(QPainter *painter, const QString &name, const QRectF &rect, const QColor &color);

} // namespace cultivar::ui
