// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace cultivar::ui {

/// Who an avatar is of.
struct Portrait
{
    Uid uid;
    QString name; ///< as shown
};

/// The letters of an avatar: first of first and last word; of Chinese, Japanese and Korean names the first sign; empty
/// where there is nothing to read.
[[nodiscard]] QString initialsOf(const QString &name);

/// The leaf with the photo, or the initials where there is none. Sizes: 20, 24, 28, 32, 40, 56.
void paintAvatar(QPainter *painter, const QRectF &rect, const Portrait &portrait, const Theme &theme);

class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int size, QWidget *parent = nullptr);

    void setPortrait(Portrait portrait);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Portrait m_portrait;
};

} // namespace cultivar::ui
