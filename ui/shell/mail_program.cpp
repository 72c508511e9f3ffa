// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mail_program.h"

#include "core/wording/mail_link.h"

#include <QCoreApplication>
#include <QUrl>

namespace cultivar::ui {

namespace {

struct MailProgramWords
{
    Q_DECLARE_TR_FUNCTIONS(MailProgram)
};

} // namespace

HandedOver handToMailProgram(const Desk &desk, const ComposedLetter &letter)
{
    const wording::MailLink link = wording::mailLink({letter.to, letter.subject, letter.body});
    if (!desk.prompter.openUrl(QUrl::fromEncoded(link.url))) {
        desk.doer.complain(MailProgramWords::tr("No mail program could be opened. Copy the letter instead."));
        return HandedOver::Nothing;
    }
    if (link.hasBody)
        return HandedOver::Whole;
    desk.prompter.copy(letter.body);
    return HandedOver::WithoutText;
}

void keepLetterWay(const Desk &desk, const ChangeSet &changes, LetterWay way)
{
    if (const Uid letter = loggedLetter(changes); !letter.isEmpty())
        desk.workspace.keepDraft(unsureWhetherSentKey(letter), toWord(way));
}

} // namespace cultivar::ui
