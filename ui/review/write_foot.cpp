// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_foot.h"

#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/key_text.h"

#include <QPushButton>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

void sayOn(QPushButton *button, const QString &text)
{
    button->setText(QString(text).replace(u'&', u"&&"_s));
    button->setAccessibleName(text);
}

} // namespace

WriteFoot::WriteFoot(QWidget *parent)
    : QObject(parent)
    , skip(makeButton(ButtonKind::Quiet, {u"skipPerson"_s, tr("Skip"), {}, tr("S", "the key")}, parent))
    , copy(makeButton(ButtonKind::Secondary, {u"copyLetter"_s, tr("Copy"), u"copy"_s, {}}, parent))
    , save(makeButton(ButtonKind::Secondary, {u"saveLetter"_s, tr("Save .eml"), u"save"_s, {}}, parent))
    , open(makeButton(ButtonKind::Primary, {u"openLetter"_s, tr("Open in mail program"), u"mail"_s, goOnKeyText()},
                      parent))
{
}

void WriteFoot::show(const State &state)
{
    const bool ready = !state.writing || state.hasReason;
    skip->setVisible(state.writing);
    sayOn(skip, tr("Skip %1").arg(state.name));
    copy->setVisible(state.writing);
    setButtonKind(copy, state.hasAddress ? ButtonKind::Secondary : ButtonKind::Primary);
    setKeyHint(copy, state.hasAddress ? QString() : goOnKeyText());
    save->setVisible(state.writing);
    open->setVisible(state.writing ? state.hasAddress : !state.next.isEmpty());
    open->setIcon(icon(state.writing ? u"mail"_s : u"arrow-right"_s));
    sayOn(open, state.writing ? tr("Open in mail program") : tr("Write to %1").arg(state.next));
    for (QPushButton *button : {copy, save, open})
        button->setEnabled(ready);
    copy->setToolTip(ready ? tr("Copy the letter (Ctrl+Shift+C)") : tr("Choose why first"));
    save->setToolTip(ready ? tr("Save the letter as a file (Ctrl+S)") : tr("Choose why first"));
    open->setToolTip(ready ? QString() : tr("Choose why first"));
}

} // namespace cultivar::ui
