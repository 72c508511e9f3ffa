// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLineEdit;

namespace cultivar::ui {

class Chip;
class FlowLayout;
class LetterAtHand;

/// "Why now?": what there is of this person to write about, as chips of which one must be chosen.
class WriteReasons : public QWidget
{
    Q_OBJECT

public:
    explicit WriteReasons(LetterAtHand &letter, QWidget *parent = nullptr);

    /// By its number, from 0; nothing happens if there are fewer.
    void choose(size_t number);

    /// Where Tab comes from.
    void standAfter(QWidget *before) { m_before = before; }

    /// On the chosen one, else the first.
    void takeFocus();
    /// Esc: false if no words of one's own are being typed.
    bool stepBack();

private:
    void showReasons();
    void fill(const QStringList &names);

    LetterAtHand &m_letter;
    QWidget *m_row;
    FlowLayout *m_flow;
    std::vector<Chip *> m_chips;
    QLineEdit *m_because;
    QWidget *m_before = nullptr;
};

} // namespace cultivar::ui
