// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/pick_menu.h"

#include "core/wording/standing_text.h"
#include "ui/style/icons.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

PickMenu::PickMenu(const PickCard &card, QDate today, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"pickMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this](const QString &name, const QString &text, const QString &sign, auto signal) {
        QAction *action = addAction(text);
        action->setObjectName(name);
        if (!sign.isEmpty())
            action->setIcon(ui::icon(sign));
        connect(action, &QAction::triggered, this, signal);
    };
    if (card.pick.state != PickState::Written) {
        add(u"alreadyDone"_s, tr("Already done: we were in touch today"), u"check"_s, &PickMenu::doneChosen);
        add(u"notNow"_s, tr("Not now"), u"close"_s, &PickMenu::notNowChosen);
        addSeparator();
        QMenu *pause = addMenu(ui::icon(u"pause"_s), tr("Pause"));
        for (const int months : {1, 3, 6, 12}) {
            const QDate until = today.addMonths(months);
            QAction *action = pause->addAction(tr("until %1", "day").arg(wording::shortDayText(until, today)));
            action->setObjectName(u"pause%1"_s.arg(months));
            connect(action, &QAction::triggered, this, [this, until] { Q_EMIT pauseChosen(until); });
        }
        add(u"leaveInPeace"_s, tr("Leave in peace"), u"leave-in-peace"_s, &PickMenu::peaceChosen);
        addSeparator();
    }
    add(u"openContact"_s, tr("Show in Contacts"), u"contacts"_s, &PickMenu::contactChosen);
}

} // namespace cultivar::ui
