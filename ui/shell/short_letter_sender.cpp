// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/short_letter_sender.h"

#include "core/wording/mail_link.h"
#include "core/workspace/review_catch_up.h"

#include <QPointer>
#include <QUrl>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// The letter that was logged.
Uid letterThatWasLogged(const ChangeSet &changes)
{
    for (size_t i = 0; i < changes.added.size() && i < changes.addedUids.size(); ++i)
        if (changes.added[i].record == ReachOut::recordName)
            return changes.addedUids[i];
    return {};
}

} // namespace

bool ShortLetterSender::open(const commands::ShortLetter &letter, const AfterChange &then) const
{
    const QString name = letter.letter.contact.displayName();
    const wording::MailLink link = wording::mailLink({letter.letter.to, letter.letter.subject, letter.letter.body});
    if (!m_desk.prompter.openUrl(QUrl::fromEncoded(link.url))) {
        m_desk.doer.say(tr("No mail program opened. Is one installed?"));
        return false;
    }
    if (!link.hasBody)
        m_desk.prompter.copy(letter.letter.body);
    const auto done = [desk = m_desk, then, receiver = QPointer<QObject>(then.receiver)](const ChangeSet &changes) {
        if (const Uid logged = letterThatWasLogged(changes); !logged.isEmpty())
            desk.workspace.keepDraft(unsureWhetherSentKey(logged), u"opened"_s);
        if (receiver && then.done)
            then.done(changes);
    };
    const auto failed = [desk = m_desk, then, receiver = QPointer<QObject>(then.receiver)](const Error &error) {
        if (receiver && then.failed)
            then.failed(error);
        else
            desk.doer.complain(error);
    };
    m_desk.doer.change(commands::sendShortLetter(letter),
                       link.hasBody ? tr("Letter to %1 opened in the mail program").arg(name)
                                    : tr("Letter to %1 opened; its text is copied, to be pasted there").arg(name),
                       {&m_desk.doer, done, failed});
    return true;
}

void ShortLetterSender::copy(const commands::ShortLetter &letter, const AfterChange &then) const
{
    m_desk.prompter.copy(letter.letter.body);
    m_desk.doer.change(commands::sendShortLetter(letter),
                       tr("Letter to %1 copied").arg(letter.letter.contact.displayName()), then);
}

} // namespace cultivar::ui
