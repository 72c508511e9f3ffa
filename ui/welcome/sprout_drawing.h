// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cultivar::ui {

/// Three sprouts in a row, as lines in the colours of the theme. Says nothing to assistive tools.
class SproutDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit SproutDrawing(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace cultivar::ui
