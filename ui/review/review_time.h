// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace cultivar::ui {

class Label;

/// "minute 7 of 15" with a thin bar, and the button that lets the time stand still.
class ReviewTime : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTime(QWidget *parent = nullptr);

    void show(int seconds, bool runs);

Q_SIGNALS:
    /// To pause, or to go on.
    void toggled();

private:
    Label *m_words;
    QProgressBar *m_bar;
    QPushButton *m_pause;
};

} // namespace cultivar::ui
