// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_drafts.h"
#include "core/workspace/review/letters.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace cultivar::ui {

class LetterAtHand;
class LiveReview;

/// Sends the letter at hand on its way, to the mail program, the clipboard or a file, and notes it as sent at once.
/// Sent while its words are on their way, it waits for them.
class LetterSender : public QObject
{
    Q_OBJECT

public:
    LetterSender(const Desk &desk, const LiveReview &review, LetterAtHand &letter, QObject *parent = nullptr);

    /// Does nothing without a reason. `parent`: of the question for a file.
    void send(LetterWay way, QWidget *parent);

Q_SIGNALS:
    /// It is noted as sent.
    void sent(cultivar::ContactId contact, cultivar::LetterWay way);

private:
    void sendWaiting();
    void open(const ComposedLetter &letter);
    void copy(const ComposedLetter &letter);
    void save(const ComposedLetter &letter, QWidget *parent);
    void write(const ComposedLetter &letter, const QString &path);
    void note(const ComposedLetter &letter, LetterWay way, const QString &words);
    void noted(const ComposedLetter &letter, LetterWay way, const ChangeSet &changes);

    Desk m_desk;
    const LiveReview &m_review;
    LetterAtHand &m_letter;
    std::optional<LetterWay> m_waiting;
    QPointer<QWidget> m_parent;
    bool m_busy = false;
};

} // namespace cultivar::ui
