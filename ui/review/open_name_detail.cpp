// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/open_name_detail.h"

#include "core/wording/relative_dates.h"
#include "core/wording/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

OpenNameDetail::OpenNameDetail(QWidget *parent)
    : StepDetail(u"openNameDetail"_s, parent)
    , m_named(addCaption())
    , m_noteWell(makeWell())
    , m_note(new WrappedText(TextRole::Body))
{
    auto *inside = new QVBoxLayout(m_noteWell);
    inside->setContentsMargins(12, 10, 12, 12);
    m_note->setMostLines(6);
    inside->addWidget(m_note);
    column()->addWidget(m_noteWell);
    addLineAcross();
    m_advice = (new Label(TextRole::Reading))->wrapped();
    column()->addWidget(m_advice);
    auto *ways = new FlowLayout(nullptr, 8);
    m_takeUp = makeButton(ButtonKind::Secondary, {u"takeUp"_s, tr("Take up"), u"add-person"_s, {}});
    m_write = makeButton(ButtonKind::Secondary, {u"writeToName"_s, tr("Write"), u"mail"_s, {}});
    QPushButton *later = makeButton(ButtonKind::Quiet, {u"nextWeek"_s, tr("Next week"), {}, u"W"_s});
    QPushButton *letGo = makeButton(ButtonKind::Quiet, {u"letGo"_s, tr("Let go"), {}, u"X"_s});
    for (QPushButton *way : {m_takeUp, m_write, later, letGo})
        ways->addWidget(way);
    column()->addLayout(ways);
    connect(m_takeUp, &QPushButton::clicked, this, &OpenNameDetail::takeUpWanted);
    connect(m_write, &QPushButton::clicked, this, &OpenNameDetail::writeWanted);
    connect(later, &QPushButton::clicked, this, &OpenNameDetail::nextWeekWanted);
    connect(letGo, &QPushButton::clicked, this, &OpenNameDetail::letGoWanted);
}

void OpenNameDetail::show(const OpenName &open, const Present &present)
{
    const QString name = wording::onOneLine(open.referral.name);
    if (open.person)
        setPerson(*open.person);
    else
        setPerson({open.referral.uid, name}, name, {});
    m_named->setText(
        tr("Named by %1, %2", "giver, how long ago")
            .arg(wording::onOneLine(open.giver.name), wording::relativeDay(open.referral.day, present.today)));
    const QString note = open.referral.note.trimmed();
    m_note->setText(tr("“%1”").arg(note));
    m_noteWell->setVisible(!note.isEmpty());
    const QString giver = wording::onOneLine(open.giver.firstName);
    m_advice->setText(
        open.isPick ? tr("Among this week’s three: you will write in the fourth step.")
        : open.person
            ? tr("A first line may be short. That %1 named you to each other is reason enough.", "giver").arg(giver)
            : tr("Taken up, they become a contact you want to get to know, introduced by %1.", "giver").arg(giver));
    m_takeUp->setVisible(!open.person);
    setKeyHint(m_takeUp, u"↵"_s);
    setKeyHint(m_write, open.person ? u"↵"_s : QString());
}

} // namespace cultivar::ui
