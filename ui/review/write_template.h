// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class Label;
class LetterAtHand;

/// "Words": from which template the letter is made, and the letter as a new one.
class WriteTemplate : public QWidget
{
    Q_OBJECT

public:
    WriteTemplate(const Desk &desk, LetterAtHand &letter, QWidget *parent = nullptr);

    /// Esc: false if no name is being asked for.
    bool stepBack();

private:
    QWidget *makeNaming();
    void showTemplates();
    void askName();
    void endNaming();
    void save();
    void complain(const Error &error);

    Desk m_desk;
    LetterAtHand &m_letter;
    QComboBox *m_templates;
    QPushButton *m_saveAs;
    QWidget *m_naming = nullptr;
    QLineEdit *m_name = nullptr;
    Label *m_problem = nullptr;
};

} // namespace cultivar::ui
