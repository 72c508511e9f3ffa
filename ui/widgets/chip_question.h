// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cultivar::ui {

class Chip;

/// A question in a line with its answers as chips: one tab stop, arrow keys go between them, Enter takes one, Esc turns
/// away.
class ChipQuestion : public QWidget
{
    Q_OBJECT

public:
    ChipQuestion(const QString &question, const QStringList &answers, QWidget *parent = nullptr);

Q_SIGNALS:
    /// From 0.
    void chosen(int answer);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<Chip *> m_chips;
};

} // namespace cultivar::ui
