// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/short_letter_sender.h"

#include "ui/shell/mail_program.h"

#include <QPointer>

namespace cultivar::ui {

bool ShortLetterSender::open(const commands::ShortLetter &letter, const AfterChange &then) const
{
    const QString name = letter.letter.contact.displayName();
    const HandedOver handed = handToMailProgram(m_desk, letter.letter);
    if (handed == HandedOver::Nothing)
        return false;
    log(letter, LetterWay::MailProgram,
        handed == HandedOver::Whole ? tr("Letter to %1 opened in the mail program").arg(name)
                                    : tr("Letter to %1 opened; its text is copied, to be pasted there").arg(name),
        then);
    return true;
}

void ShortLetterSender::copy(const commands::ShortLetter &letter, const AfterChange &then) const
{
    m_desk.prompter.copy(letter.letter.body);
    log(letter, LetterWay::Clipboard, tr("Letter to %1 copied").arg(letter.letter.contact.displayName()), then);
}

/// It is logged whether or not whoever asked is still there.
void ShortLetterSender::log(const commands::ShortLetter &letter, LetterWay way, const QString &words,
                            const AfterChange &then) const
{
    const auto done = [desk = m_desk, way, then,
                       receiver = QPointer<QObject>(then.receiver)](const ChangeSet &changes) {
        keepLetterWay(desk, changes, way);
        if (receiver && then.done)
            then.done(changes);
    };
    const auto failed = [desk = m_desk, then, receiver = QPointer<QObject>(then.receiver)](const Error &error) {
        if (receiver && then.failed)
            then.failed(error);
        else
            desk.doer.complain(error);
    };
    m_desk.doer.change(commands::sendShortLetter(letter), words, {&m_desk.doer, done, failed});
}

} // namespace cultivar::ui
