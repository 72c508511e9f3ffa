// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_sender.h"

#include "core/wording/words.h"
#include "core/workspace/exchange/export_job.h"
#include "ui/review/letter_at_hand.h"
#include "ui/review/live_review.h"
#include "ui/shell/mail_program.h"

#include <QRegularExpression>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

LetterSender::LetterSender(const Desk &desk, const LiveReview &review, LetterAtHand &letter, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_review(review)
    , m_letter(letter)
{
    connect(&m_letter, &LetterAtHand::opened, this, [this] { m_waiting.reset(); });
    connect(&m_letter, &LetterAtHand::composed, this, &LetterSender::sendWaiting);
    connect(&m_letter, &LetterAtHand::notComposed, this, [this] { m_waiting.reset(); });
}

void LetterSender::send(LetterWay way, QWidget *parent)
{
    if (m_busy || !m_letter.isOpen() || !m_letter.reason() || !m_review.isReady() || !m_review.desk().review)
        return;
    m_waiting = way;
    m_parent = parent;
    sendWaiting();
}

void LetterSender::sendWaiting()
{
    if (!m_waiting || m_letter.isComposing())
        return;
    const LetterWay way = *m_waiting;
    m_waiting.reset();
    const ComposedLetter letter = m_letter.letter();
    switch (way) {
    case LetterWay::MailProgram:
        open(letter);
        return;
    case LetterWay::Clipboard:
        copy(letter);
        return;
    case LetterWay::File:
        save(letter, m_parent);
        return;
    }
}

void LetterSender::open(const ComposedLetter &letter)
{
    const HandedOver handed = handToMailProgram(m_desk, letter);
    if (handed == HandedOver::Nothing)
        return;
    const QString name = letter.contact.firstName();
    note(letter, LetterWay::MailProgram,
         handed == HandedOver::Whole
             ? tr("Letter to %1 opened in the mail program and noted as sent").arg(name)
             : tr("Letter to %1 noted as sent. It is too long for the mail program to take over: paste it there, it is "
                  "on the clipboard")
                   .arg(name));
}

void LetterSender::copy(const ComposedLetter &letter)
{
    m_desk.prompter.copy(letter.body);
    note(letter, LetterWay::Clipboard, tr("Letter to %1 copied and noted as sent").arg(letter.contact.firstName()));
}

void LetterSender::save(const ComposedLetter &letter, QWidget *parent)
{
    static const QRegularExpression unusable(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    constexpr qsizetype longestName = 60; // file systems end at 255 bytes
    const QString person = wording::shortened(letter.contact.displayName(), longestName).remove(u'…');
    const QString name = tr("Letter to %1", "name of a file").arg(person).remove(unusable);
    m_desk.prompter.saveFile(parent, {tr("Save the letter"), name + u".eml"_s, tr("E-mail (*.eml)")},
                             [self = QPointer<LetterSender>(this), letter](const QString &path) {
                                 if (self)
                                     self->write(letter, path);
                             });
}

void LetterSender::write(const ComposedLetter &letter, const QString &path)
{
    const auto query = [letter, path](const Records &records) -> Result<void> {
        const Result<QByteArray> mail = letterAsMail(records, letter);
        return mail ? writeFile(path, *mail) : passOn(mail);
    };
    whenDone(m_desk.workspace.query(query), this, [this, letter, path](const Result<void> &written) {
        if (written)
            note(letter, LetterWay::File, tr("Letter to %1 saved and noted as sent").arg(letter.contact.firstName()));
        else
            m_desk.doer.complain(written.error());
    });
}

void LetterSender::note(const ComposedLetter &letter, LetterWay way, const QString &words)
{
    if (m_busy)
        return;
    // Saving takes a while, in which the review may be taken back.
    if (!m_review.isReady() || !m_review.desk().review) {
        m_desk.doer.complain(tr("The review is no longer open, so the letter is not noted as sent."));
        return;
    }
    m_busy = true;
    m_letter.setSent(letter.contact.uid, true);
    m_desk.doer.change(sendLetter(letter, m_review.moment()), words,
                       {this, [this, letter, way](const ChangeSet &changes) { noted(letter, way, changes); },
                        [this, uid = letter.contact.uid](const Error &error) {
                            m_busy = false;
                            m_letter.setSent(uid, false);
                            m_desk.doer.complain(error);
                        }});
}

void LetterSender::noted(const ComposedLetter &letter, LetterWay way, const ChangeSet &changes)
{
    m_busy = false;
    keepLetterWay(m_desk, changes, way);
    Q_EMIT sent(letter.contact.id, way);
}

} // namespace cultivar::ui
