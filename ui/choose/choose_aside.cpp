// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_aside.h"

#include "ui/choose/choose_words.h"
#include "ui/choose/circle_label.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t historyShown = 4;
constexpr size_t comingShown = 3;
constexpr int fewToMention = 10;
constexpr double leastTold = 0.05; ///< contacts a week that are not rounded to none

void clear(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString perWeek(double contacts)
{
    return QLocale().toString(contacts, 'f', 1);
}

} // namespace

QString answerText(const Chosen &chosen, const LiveIndex &contacts)
{
    if (chosen.isNotNow())
        return ChooseAside::tr("Not now");
    QStringList names;
    if (contacts.isReady())
        for (const Circle &circle : contacts.index().circles())
            if (std::ranges::find(chosen.circles, circle.uid) != chosen.circles.end())
                names += circle.name;
    return names.join(u", "_s);
}

ChooseAside::ChooseAside(const Desk &desk, ChooseSession &session, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(session)
    , m_chosenHead(new SectionHeader(tr("Just chosen")))
    , m_chosenCard(makeCard())
    , m_comingHead(new SectionHeader(tr("Coming up")))
    , m_coming(new QVBoxLayout)
    , m_well(makeWell())
    , m_budget((new Label(TextRole::Second, Token::Text))->wrapped())
    , m_stopping((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"chooseHistory"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_chosenHead);
    m_chosen = new QVBoxLayout(m_chosenCard);
    m_chosen->setContentsMargins(1, 1, 1, 1);
    m_chosen->setSpacing(0);
    column->addWidget(m_chosenCard);
    column->addSpacing(8);
    column->addWidget(m_comingHead);
    m_coming->setContentsMargins(2, 0, 2, 0);
    m_coming->setSpacing(6);
    column->addLayout(m_coming);
    column->addSpacing(8);
    auto *well = new QVBoxLayout(m_well);
    well->setContentsMargins(12, 10, 12, 10);
    m_budget->setObjectName(u"chooseBudget"_s);
    well->addWidget(m_budget);
    column->addWidget(m_well);
    column->addWidget(m_stopping);
    column->addStretch(1);
}

void ChooseAside::refresh()
{
    clear(m_chosen);
    clear(m_coming);
    const std::deque<Chosen> &history = m_session.history();
    for (size_t i = 0; i < std::min(history.size(), historyShown); ++i)
        addHistory(i, history[i]);
    m_chosenHead->setVisible(!history.empty());
    m_chosenCard->setVisible(!history.empty());
    const std::vector<ChooseEntry> coming = m_session.comingUp(comingShown);
    for (const ChooseEntry &entry : coming)
        addComing(entry);
    m_comingHead->setVisible(!coming.empty());
    m_budget->setText(budgetText());
    m_well->setVisible(m_session.askedAWeek() >= leastTold);
    m_stopping->setText(stoppingText());
    m_stopping->setVisible(m_session.left() > 0);
}

void ChooseAside::addHistory(size_t place, const Chosen &chosen)
{
    constexpr int avatarSize = 24;
    if (place > 0)
        m_chosen->addWidget(makeLine());
    auto *row = new QWidget;
    row->setMinimumHeight(44);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 4, 8, 4);
    line->setSpacing(10);
    auto *avatar = new Avatar(avatarSize);
    avatar->setPortrait({chosen.entry.uid, chosen.entry.name});
    line->addWidget(avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new ElidedLabel(TextRole::Body);
    name->setText(chosen.entry.name);
    words->addWidget(name);
    const std::optional<Uid> circle = chosen.circles.empty() ? std::nullopt : std::optional(chosen.circles.front());
    words->addWidget(new CircleLabel(circle, answerText(chosen, m_desk.contacts)));
    line->addLayout(words, 1);
    QPushButton *undo = makeIconButton(
        {u"undoChoice%1"_s.arg(place), tr("Take back the choice for %1").arg(chosen.entry.name), u"undo"_s, {}});
    undo->setToolTip(plainToolTip(undo->accessibleName()));
    connect(undo, &QPushButton::clicked, &m_session, [this, place] { m_session.takeBack(place); });
    line->addWidget(undo);
    m_chosen->addWidget(row);
}

void ChooseAside::addComing(const ChooseEntry &entry)
{
    constexpr int avatarSize = 20;
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *avatar = new Avatar(avatarSize);
    avatar->setPortrait({entry.uid, entry.name});
    line->addWidget(avatar);
    auto *name = new ElidedLabel(TextRole::Body, Token::Text2);
    name->setText(entry.name);
    line->addWidget(name, 1);
    if (entry.conversations > 0)
        line->addWidget(new Label(entry.conversations == 1
                                      ? tr("one message")
                                      : tr("%1 messages").arg(QLocale().toString(entry.conversations)),
                                  TextRole::Second, Token::Faint));
    m_coming->addWidget(row);
}

QString ChooseAside::budgetText() const
{
    return tr("Today’s choices ask for %1 contacts a week. You do %2 in all.")
        .arg(perWeek(m_session.askedAWeek()), perWeek(m_session.doneAWeek()));
}

QString ChooseAside::stoppingText() const
{
    const int few = m_session.hardlyKnown();
    if (few < fewToMention)
        return tr("Stopping is fine. Who was not looked at comes again another time.");
    return tr("Stopping is fine. With %1 of the %2 you exchanged fewer than three messages; they can wait.")
        .arg(QLocale().toString(few), QLocale().toString(m_session.left()));
}

} // namespace cultivar::ui
