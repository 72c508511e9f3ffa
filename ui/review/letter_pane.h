// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class Banner;
class ElidedLabel;
class Label;
class LetterAtHand;
class LetterEdit;
class Sign;

/// The letter itself: to whom, about what, and its text, which is edited where it stands.
class LetterPane : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPane(LetterAtHand &letter, QWidget *parent = nullptr);

    /// Into the text.
    void edit();
    /// Tells of an address that is typed, if it can be one.
    void keepAddress();

Q_SIGNALS:
    /// An address was typed for somebody without one, and the field was left.
    void addressTyped(const cultivar::PersonLine &person, const QString &address);
    /// Esc in the text.
    void left();
    /// The step the warning suggests.
    void peaceWanted();
    /// To say what the user is called.
    void nameWanted();

private:
    QWidget *makeHead();
    QWidget *makeStatus();
    void showLetter();
    void showSent(const ReachOut &sent);
    void showWords();
    void showTo();
    void showStatus();
    void showUnsigned();
    void showWarning();
    [[nodiscard]] QString warning() const;

    LetterAtHand &m_letter;
    ElidedLabel *m_to = nullptr;
    QLineEdit *m_address = nullptr;
    PersonLine m_addressOf; ///< whose address is typed there
    QLineEdit *m_subject = nullptr;
    LetterEdit *m_text;
    Banner *m_behind;
    Banner *m_unsigned;
    Banner *m_warning;
    QPushButton *m_peace = nullptr;
    Sign *m_sign = nullptr;
    Label *m_status = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace cultivar::ui
