// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_commands.h"
#include "core/workspace/review/review_closing.h"
#include "ui/shell/desk.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class Avatar;
class ElidedLabel;
class GrowingTextEdit;
class Label;
class WrappedText;

/// One person who cannot return it, and the letter of two lines that gives it.
class PayForwardCard : public Ground
{
    Q_OBJECT

public:
    explicit PayForwardCard(const Desk &desk, QWidget *parent = nullptr);

    /// Keeps an open letter to the same person.
    void show(const PayForward &offer);

    /// The letter is open.
    [[nodiscard]] bool isWriting() const { return m_letter.has_value(); }

    void writeLetter();
    void putAway();

Q_SIGNALS:
    void notThisWeek();
    /// The letter left, and is stored as that reach-out.
    void sent(const cultivar::Uid &reachOut, const QString &name);

private:
    [[nodiscard]] QWidget *makeOffer();
    [[nodiscard]] QWidget *makeLetter();
    void open(const commands::ShortLetter &letter);
    [[nodiscard]] commands::ShortLetter typed() const;
    void openInMail();
    void copy();
    [[nodiscard]] AfterChange afterwards();

    Desk m_desk;
    std::optional<PayForward> m_offer;
    QHash<Uid, commands::ShortLetter> m_begun; ///< what was typed and put away, by contact
    std::optional<commands::ShortLetter> m_letter;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_who;
    WrappedText *m_words;
    QPushButton *m_write;
    QWidget *m_offerRow;
    QWidget *m_letterBox;
    QLineEdit *m_subject;
    GrowingTextEdit *m_body;
    QPushButton *m_mail;
    Label *m_hint;
};

} // namespace cultivar::ui
