// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_sender.h"

#include "core/wording/mail_link.h"
#include "core/workspace/export_job.h"
#include "core/workspace/review_catch_up.h"
#include "ui/review/letter_at_hand.h"
#include "ui/review/live_review.h"

#include <QRegularExpression>
#include <QUrl>

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
    const wording::MailLink link = wording::mailLink({letter.to, letter.subject, letter.body});
    if (!link.hasBody)
        m_desk.prompter.copy(letter.body);
    if (!m_desk.prompter.openUrl(QUrl::fromEncoded(link.url))) {
        m_desk.doer.say(tr("No mail program could be opened. Copy the letter instead."));
        return;
    }
    const QString name = letter.contact.firstName();
    note(letter, LetterWay::MailProgram,
         link.hasBody ? tr("Letter to %1 opened in the mail program and noted as sent").arg(name)
                      : tr("Letter to %1 noted as sent. It is too long for the mail program to take over: paste it "
                           "there, it is on the clipboard")
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
    const QString name = tr("Letter to %1", "name of a file").arg(letter.contact.displayName()).remove(unusable);
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
    // None of the ways tells whether it went out: the next review asks.
    for (size_t i = 0; i < changes.added.size(); ++i)
        if (changes.added[i].record == ReachOut::recordName)
            m_desk.workspace.keepDraft(unsureWhetherSentKey(changes.addedUids[i]), toWord(way));
    Q_EMIT sent(letter.contact.id, way);
}

} // namespace cultivar::ui
