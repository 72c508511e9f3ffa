// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/doer.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Label;

/// "Talk with Ana logged · Undo Ctrl+Z", over the foot of the page for a while. The newer takes the place of the older.
/// What is being done stands there with a way to stop it.
class Toast : public QWidget
{
    Q_OBJECT

public:
    /// A child of `parent`, above `over`, which is within it: a stack of pages has no other children to those who
    /// listen.
    Toast(QWidget *over, QWidget *parent);

    void tell(const QString &words, cultivar::ui::Saying saying);

    /// It shows what is being done.
    [[nodiscard]] bool isWorking() const { return isVisible() && m_saying == Saying::Working; }

    /// What was being done failed, which is said elsewhere.
    void endWork();

    /// The focus is elsewhere now: stands where it does not hide what is typed.
    void makeWay();

Q_SIGNALS:
    void undoWanted();
    void stopWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void settle();

    QWidget *m_over;
    QString m_said;
    Label *m_words;
    QPushButton *m_undo;
    QPushButton *m_stop;
    Saying m_saying = Saying::Done;
    QTimer m_time;
};

} // namespace cultivar::ui
