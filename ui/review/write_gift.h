// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cultivar::ui {

class LetterAtHand;

/// "Something to give": from the shelf, in one's own words, or nothing.
class WriteGift : public QWidget
{
    Q_OBJECT

public:
    explicit WriteGift(LetterAtHand &letter, QWidget *parent = nullptr);

private:
    void showGift();
    void fill();

    LetterAtHand &m_letter;
    QComboBox *m_gifts;
    QLineEdit *m_own;
    QCheckBox *m_keeps;
};

} // namespace cultivar::ui
