// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/introduction_section.h"

#include "core/wording/error_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/settings/text_commands.h"
#include "ui/settings/overview_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/tab_order.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString versionErrorText(const Error &error)
{
    if (error.subject == "name"_L1 && error.detail == "taken"_L1)
        return IntroductionSection::tr("Another version has this name. Choose a different one.");
    if (error.subject == "name"_L1)
        return IntroductionSection::tr("A version needs a name.");
    return wording::errorText(error);
}

} // namespace

IntroductionSection::IntroductionSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("My introduction"), parent)
    , m_list(new QVBoxLayout)
    , m_nothing(new EmptyState({u"timer"_s, tr("No introduction yet"),
                                tr("Who you are and what you are looking for, in a minute. You rehearse it before a "
                                   "talk, and letters can quote it.")}))
    , m_add(makeButton(ButtonKind::Secondary, {u"addOverview"_s, tr("New version"), u"add"_s, keyText(u"Alt+N"_s)}))
{
    setIntroduction(tr("What you say about yourself, in a minute. Different people need to hear different versions."));
    column()->addWidget(m_nothing);
    m_list->setSpacing(12);
    column()->addLayout(m_list);
    column()->addWidget(m_add);
    column()->addStretch();
    connect(m_add, &QPushButton::clicked, this, &IntroductionSection::add);
    auto *key = new QShortcut(u"Alt+N"_s, this);
    connect(key, &QShortcut::activated, this, &IntroductionSection::add);
}

OverviewCard *IntroductionSection::addCard()
{
    auto *card = new OverviewCard;
    connect(card, &OverviewCard::edited, this, [this, card] { change(card); });
    connect(card, &OverviewCard::useWanted, this, [this, card] { use(card); });
    connect(card, &OverviewCard::removeWanted, this, [this, card] { remove(card); });
    return card;
}

void IntroductionSection::fill(const SettingsView &view)
{
    m_names.clear();
    std::vector<OverviewCard *> before = std::exchange(m_cards, {});
    while (QLayoutItem *item = m_list->takeAt(0))
        delete item;
    QList<QWidget *> order;
    for (const Overview &overview : view.overviews) {
        const auto found = std::ranges::find_if(
            before, [&](const OverviewCard *card) { return card->overview().uid == overview.uid; });
        OverviewCard *card = found == before.end() ? addCard() : *found;
        if (found != before.end())
            before.erase(found);
        m_list->addWidget(card);
        m_cards.push_back(card);
        card->show(overview, view.preferences.overview == overview.uid.text());
        card->setVisible(true);
        m_names += overview.name;
        order += card->fields();
        if (overview.id.value() == m_added) {
            m_added = 0;
            card->focusText();
        }
    }
    for (OverviewCard *card : before)
        card->deleteLater();
    order += m_add;
    orderTabs(order.front(), order.sliced(1));
    m_nothing->setVisible(m_cards.empty());
}

void IntroductionSection::keep()
{
    for (OverviewCard *card : m_cards)
        if (card->differs())
            change(card);
}

void IntroductionSection::add()
{
    Overview version;
    version.name = m_names.isEmpty() ? tr("My introduction") : tr("Version %1").arg(m_names.size() + 1);
    for (qsizetype i = m_names.size() + 2; m_names.contains(version.name); ++i)
        version.name = tr("Version %1").arg(i);
    desk().doer.change(commands::addOverview(version), tr("%1 added").arg(version.name),
                       {this,
                        [this](const ChangeSet &changes) {
                            for (const RecordKey &added : changes.added)
                                if (added.record == Overview::recordName)
                                    m_added = added.id;
                        },
                        {}});
}

void IntroductionSection::change(OverviewCard *card)
{
    const Overview wanted = card->typed();
    desk().doer.change(commands::changeOverview(wanted.uid,
                                                [wanted](Overview &overview) {
                                                    overview.name = wanted.name;
                                                    overview.text = wanted.text;
                                                }),
                       tr("%1 changed").arg(wanted.name),
                       {card, [card](const ChangeSet &) { card->setError({}); },
                        [card](const Error &error) { card->setError(versionErrorText(error)); }});
}

void IntroductionSection::use(OverviewCard *card)
{
    desk().doer.change(commands::changeSetting(u"overview"_s, card->overview().uid.text()),
                       tr("%1 is used from now on").arg(card->overview().name));
}

void IntroductionSection::remove(OverviewCard *card)
{
    desk().doer.change(commands::trashOverview(card->overview().uid),
                       tr("%1 deleted; it waits in the trash").arg(card->overview().name));
}

} // namespace cultivar::ui
