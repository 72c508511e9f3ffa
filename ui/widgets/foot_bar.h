// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace cultivar::ui {

/// The foot of a page where a flow ends: a line above, quiet ways out at the left, what goes on at the right.
class FootBar : public QWidget
{
    Q_OBJECT

public:
    explicit FootBar(QWidget *parent = nullptr);

    void addLeft(QWidget *widget);
    /// Stands behind those added before.
    void addRight(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

} // namespace cultivar::ui
