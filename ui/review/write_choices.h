// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QScrollArea>

class QPushButton;

namespace cultivar::ui {

class EmptyState;
struct EmptyText;
class LetterAtHand;
class WriteReasons;
class WriteTemplate;
class WriteTimes;

/// What a letter is made of, from above to below: why, something to give, times, words. Of one that was sent, what
/// became of it.
class WriteChoices : public QScrollArea
{
    Q_OBJECT

public:
    WriteChoices(const Desk &desk, LetterAtHand &letter, QWidget *parent = nullptr);

    void showChoices();
    /// `canTakeBack`: a letter that may not have gone out.
    void showNote(const EmptyText &text, bool canTakeBack);
    void setNarrow(bool narrow);
    /// Esc: false if nothing is open.
    bool stepBack();

    [[nodiscard]] WriteReasons &reasons() const { return *m_reasons; }

Q_SIGNALS:
    void takeBackWanted();

private:
    LetterAtHand &m_letter;
    QWidget *m_sections;
    WriteReasons *m_reasons;
    WriteTimes *m_times;
    WriteTemplate *m_words;
    EmptyState *m_note;
    QPushButton *m_notSent;
};

} // namespace cultivar::ui
