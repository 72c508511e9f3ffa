// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/welcome/sprout_drawing.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int welcomeWidest = 760;
constexpr int welcomeOneColumnBelow = 760;

} // namespace

struct WelcomePage::Way
{
    QString name;
    QString icon;
    QString title;
    QString text;
};

PageInfo WelcomePage::pageInfo()
{
    return {u"welcome"_s, tr("Welcome"), u"contacts"_s, PagePlace::Hidden, u"contacts"_s};
}

WelcomePage::WelcomePage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_choose(makeButton(ButtonKind::Primary, {u"chooseFiles"_s, tr("Choose files…"), {}, {}}))
    , m_ways(new QGridLayout)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_choose, &QPushButton::clicked, this, &WelcomePage::chooseFiles);
    arrange();
}

QWidget *WelcomePage::makeContent()
{
    const QString quickKey = keyText(u"Ctrl+Shift+N"_s);
    QPushButton *quick = makeButton(ButtonKind::Secondary, {u"quickAdd"_s, tr("Quick add"), {}, quickKey});
    QPushButton *sample = makeButton(ButtonKind::Secondary, {u"openSample"_s, tr("Open the sample"), {}, {}});
    connect(quick, &QPushButton::clicked, this, [this] { m_desk.navigator.newContact({}); });
    connect(sample, &QPushButton::clicked, this, [this] { m_desk.navigator.openSample(); });
    m_cards = {makeWay({u"bringWay"_s, u"import"_s, tr("Bring your people"),
                        tr("LinkedIn’s archive, vCard files, tables of any kind, a calendar, your mail, or a file "
                           "this program wrote. You see everything before it is added, and can take it back whole.")},
                       m_choose),
               makeWay({u"addWay"_s, u"add-person"_s, tr("Add one person"),
                        tr("Begin with somebody you would not want to lose sight of. A name is enough; the rest comes "
                           "with time.")},
                       quick),
               makeWay({u"sampleWay"_s, u"contacts"_s, tr("Look around first"),
                        tr("A made-up network with two years of history. It opens in a window of its own and leaves "
                           "your own file empty.")},
                       sample)};

    auto *content = new QWidget;
    auto *inside = new QWidget;
    inside->setMaximumWidth(welcomeWidest);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 40, 0, 24);
    column->setSpacing(0);
    column->addWidget(new SproutDrawing, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    auto *question = (new Label(tr("Who do you want to stay close to?"), TextRole::Title))->wrapped();
    question->setAlignment(Qt::AlignCenter);
    column->addWidget(question);
    column->addSpacing(6);
    auto *promise = (new Label(tr("Bring the people you already know, or begin with one. Cultivar keeps them on this "
                                  "computer and nowhere else."),
                               TextRole::Reading, Token::Text2))
                        ->wrapped();
    promise->setAlignment(Qt::AlignCenter);
    promise->setMaximumWidth(480);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(promise, 8);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(28);
    m_ways->setSpacing(16);
    column->addLayout(m_ways);
    column->addSpacing(24);
    auto *drop = new Label(tr("You can also drop files anywhere in this window."), TextRole::Second, Token::Faint);
    drop->setAlignment(Qt::AlignCenter);
    column->addWidget(drop);
    column->addStretch(1);

    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(24, 0, 24, 0);
    row->addStretch(1);
    row->addWidget(inside, 100);
    row->addStretch(1);
    return content;
}

QWidget *WelcomePage::makeWay(const Way &way, QPushButton *button)
{
    Ground *card = makeCard();
    card->setObjectName(way.name);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    column->addWidget(new Sign(way.icon, 22, Token::Ink));
    column->addWidget((new Label(way.title, TextRole::Heading))->wrapped());
    column->addWidget((new Label(way.text, TextRole::Body, Token::Text2))->wrapped());
    column->addStretch(1);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignLeft);
    button->setAccessibleDescription(way.text);
    return card;
}

void WelcomePage::enter()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::chooseFiles()
{
    m_desk.prompter.openFiles(this, {tr("Choose files to import"), {}, tr("All files (*)")},
                              [this](const QStringList &files) { m_desk.navigator.startImport(files); });
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void WelcomePage::arrange()
{
    const bool narrow = width() < welcomeOneColumnBelow;
    if (m_ways->count() > 0 && narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (QWidget *card : m_cards)
        m_ways->removeWidget(card);
    const int columns = narrow ? 1 : std::max(1, static_cast<int>(m_cards.size()));
    for (int column = 0; column < static_cast<int>(m_cards.size()); ++column)
        m_ways->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        m_ways->addWidget(m_cards[static_cast<size_t>(i)], i / columns, i % columns);
}

} // namespace cultivar::ui
