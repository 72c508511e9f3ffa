// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_page.h"

#include "core/wording/standing_text.h"
#include "ui/choose/choose_aside.h"
#include "ui/choose/choose_card_view.h"
#include "ui/choose/choose_progress.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/answer_tile.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tab_order.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t tilesOfCircles = 3;
constexpr int asideWidth = 284;
constexpr int asideFrom = 1060;    ///< of the page: its keys and their hint in one row, and the side
constexpr int fourTilesFrom = 760; ///< of the page, without its side
constexpr int chartFrom = 700;
constexpr qint64 chooseMinute = 60000; ///< milliseconds

} // namespace

PageInfo ChoosePage::pageInfo()
{
    return {u"choose"_s, tr("Who matters to you?"), u"circle"_s, PagePlace::Hidden, u"contacts"_s};
}

ChoosePage::ChoosePage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_session(new ChooseSession(desk, this))
    , m_head(new PageHead(desk.doer, tr("Who matters to you?")))
    , m_stop(makeButton(ButtonKind::Secondary, {u"stopChoosing"_s, tr("Stop here"), {}, tr("Esc", "the key")}))
    , m_progress(new ChooseProgress)
    , m_stack(new QStackedWidget)
    , m_aside(new ChooseAside(desk, *m_session))
{
    m_head->addButton(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &ChoosePage::stop);
    m_asking = makeAsking();
    m_stack->addWidget(m_asking);
    m_stack->addWidget(makeEnd());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_progress);
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    connect(m_session, &ChooseSession::changed, this, &ChoosePage::refresh);
    connect(&m_desk.contacts, &LiveIndex::updated, this, [this](const ChangeSet &changes) {
        if (changes.everything)
            showOffer();
    });
    m_tick.setInterval(30s);
    connect(&m_tick, &QTimer::timeout, this, &ChoosePage::refresh);
    addKeys();
    refresh();
}

QWidget *ChoosePage::makeAsking()
{
    m_card = new ChooseCardView;
    connect(m_card, &ChooseCardView::opened, this, [this] {
        if (const ChooseCard *card = m_session->current())
            m_desk.navigator.showContact(card->contact.id);
    });
    connect(m_card, &ChooseCardView::whyTyped, m_session, &ChooseSession::keepWhy);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_card);
    left->addWidget(makeTiles());
    left->addWidget(makeRow());
    m_lastLine = makeButton(ButtonKind::Quiet, {u"lastChoice"_s, {}, u"undo"_s, {}});
    connect(m_lastLine, &QPushButton::clicked, this, [this] { m_session->takeBack(0); });
    left->addWidget(m_lastLine, 0, Qt::AlignLeft);
    left->addStretch(1);
    m_aside->setFixedWidth(asideWidth);
    m_aside->setProperty("pane", true);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(20, 16, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(0, 1);
    grid->addLayout(left, 0, 0);
    grid->addWidget(m_aside, 0, 1);
    return makeScroll(content);
}

QWidget *ChoosePage::makeTiles()
{
    auto *tiles = new QWidget;
    m_tileGrid = new QGridLayout(tiles);
    m_tileGrid->setContentsMargins(4, 0, 4, 0);
    m_tileGrid->setSpacing(10);
    for (size_t i = 0; i <= tilesOfCircles; ++i) {
        auto *tile = new AnswerTile;
        tile->setObjectName(i < tilesOfCircles ? u"answer%1"_s.arg(i + 1) : u"answer0"_s);
        if (i < tilesOfCircles)
            connect(tile, &AnswerTile::clicked, this, [this, i] { answer(i, false); });
        else
            connect(tile, &AnswerTile::clicked, this, &ChoosePage::answerNotNow);
        m_tiles.push_back(tile);
    }
    m_tiles.back()->setAnswer({u"0"_s, tr("Not now"), tr("not suggested"), std::nullopt});
    return tiles;
}

QWidget *ChoosePage::makeRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 4, 0);
    line->setSpacing(4);
    const auto add = [&](const ButtonText &text, auto act) {
        QPushButton *button = makeButton(ButtonKind::Quiet, text);
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button);
        return button;
    };
    m_back = add({u"backOne"_s, tr("Back one"), u"undo"_s, tr("Backspace", "the key")}, [this] { m_session->back(); });
    add({u"skip"_s, tr("Skip"), {}, tr("Space", "the key")}, [this] { m_session->skip(); });
    m_others = add({u"anotherCircle"_s, tr("Another circle"), u"circle"_s, u"4"_s}, [this] { offerOthers(); });
    m_bridge = add({u"bridge"_s, tr("Bridge"), u"bridge"_s, u"B"_s}, [this] { m_session->toggleBridge(); });
    m_bridge->setCheckable(true);
    m_bridge->setToolTip(plainToolTip(tr("Somebody who leads into another field")));
    line->addStretch(1);
    m_hint = new Label(tr("Shift with 1, 2, 3 adds a circle and stays here"), TextRole::Second, Token::Faint);
    line->addWidget(m_hint);
    return row;
}

QWidget *ChoosePage::makeEnd()
{
    auto *end = new QWidget;
    auto *column = new QVBoxLayout(end);
    column->setContentsMargins(24, 24, 24, 24);
    m_end = new EmptyState({u"check"_s, {}, {}});
    m_end->setObjectName(u"chooseEnd"_s);
    column->addWidget(m_end);
    auto *row = new QHBoxLayout;
    QPushButton *close = makeButton(ButtonKind::Primary, {u"closeChoosing"_s, tr("Close"), {}, {}});
    connect(close, &QPushButton::clicked, this, &ChoosePage::stop);
    row->addWidget(close);
    QPushButton *back =
        makeButton(ButtonKind::Quiet, {u"backFromEnd"_s, tr("Back one"), u"undo"_s, tr("Backspace", "the key")});
    connect(back, &QPushButton::clicked, m_session, &ChooseSession::back);
    row->addWidget(back);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return end;
}

void ChoosePage::addKey(const QString &name, const QKeySequence &key, const std::function<void()> &act, QWidget *onlyOn)
{
    auto *shortcut = new QShortcut(key, onlyOn ? onlyOn : this);
    shortcut->setObjectName(name);
    shortcut->setContext(onlyOn ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

/// Letters and digits typed into the field are its own: it takes them before any shortcut.
void ChoosePage::addKeys()
{
    for (size_t i = 0; i < tilesOfCircles; ++i) {
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i));
        addKey(u"key%1"_s.arg(i + 1), digit, [this, i] { answer(i, false); });
        addKey(u"keyShift%1"_s.arg(i + 1), Qt::SHIFT | digit, [this, i] { answer(i, true); });
    }
    addKey(u"key0"_s, Qt::Key_0, [this] { answerNotNow(); });
    addKey(u"key4"_s, Qt::Key_4, [this] { offerOthers(); });
    addKey(u"keyBack"_s, Qt::Key_Backspace, [this] { m_session->back(); });
    addKey(u"keyWhy"_s, Qt::Key_W, [this] {
        if (m_session->current())
            m_card->editWhy();
    });
    addKey(u"keyBridge"_s, Qt::Key_B, [this] { m_session->toggleBridge(); });
    // On buttons these press the button.
    addKey(
        u"keySkip"_s, Qt::Key_Space, [this] { m_session->skip(); }, m_card);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        addKey(
            u"keyOpen"_s, key, [this] { Q_EMIT m_card->opened(); }, m_card);
}

ChoosePage::Offer ChoosePage::offer() const
{
    Offer offer;
    if (!m_desk.contacts.isReady())
        return offer;
    const std::vector<Circle> &circles = m_desk.contacts.index().circles();
    for (const CircleRole role : {CircleRole::StayInTouch, CircleRole::GetToKnow, CircleRole::CollaboratedWith})
        for (const Circle &circle : circles)
            if (circle.role == role && offer.tiles.size() < tilesOfCircles)
                offer.tiles.push_back(circle);
    for (const Circle &circle : circles) {
        if (std::ranges::find(offer.tiles, circle.uid, &Circle::uid) != offer.tiles.end())
            continue;
        (offer.tiles.size() < tilesOfCircles ? offer.tiles : offer.others).push_back(circle);
    }
    return offer;
}

void ChoosePage::showOffer()
{
    const Offer offered = offer();
    for (size_t i = 0; i < tilesOfCircles; ++i) {
        m_tiles[i]->setVisible(i < offered.tiles.size());
        if (i >= offered.tiles.size())
            continue;
        const Circle &circle = offered.tiles[i];
        m_tiles[i]->setAnswer({QString::number(i + 1), circle.name,
                               circle.cadence ? wording::cadenceText(*circle.cadence) : tr("no rhythm"), circle.uid});
    }
    m_others->setVisible(!offered.others.empty());
    m_progress->setCircles(offered.tiles);
    refresh();
}

void ChoosePage::answer(size_t tile, bool stay)
{
    const Offer offered = offer();
    if (tile >= offered.tiles.size())
        return;
    m_tiles[tile]->flash();
    if (stay)
        m_session->alsoChoose(offered.tiles[tile].uid);
    else
        m_session->choose(offered.tiles[tile].uid);
}

void ChoosePage::answerNotNow()
{
    m_tiles.back()->flash();
    m_session->notNow();
}

void ChoosePage::offerOthers()
{
    const Offer offered = offer();
    if (offered.others.empty() || !m_session->current())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"otherCircles"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Circle &circle : offered.others) {
        QAction *action = menu->addAction(QString(circle.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, m_session, [this, uid = circle.uid] { m_session->choose(uid); });
    }
    menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
    menu->setActiveAction(menu->actions().front());
}

void ChoosePage::enter()
{
    showOffer();
    if (m_session->state() != ChooseSession::State::Asking && m_session->state() != ChooseSession::State::Reading) {
        m_whole = 0;
        m_time.start();
        m_session->begin();
    }
    m_tick.start();
    // Keys are heard before there is a card to show.
    QWidget *ears = m_card->isVisible() ? static_cast<QWidget *>(m_card) : this;
    ears->setFocus(Qt::OtherFocusReason);
}

void ChoosePage::leave()
{
    m_tick.stop();
    // The field tells what was typed when it loses the focus, which may be after somebody else is shown.
    m_card->setFocus(Qt::OtherFocusReason);
}

bool ChoosePage::stepBack()
{
    stop();
    return true;
}

void ChoosePage::stop()
{
    const int looked = m_session->lookedAt();
    const int left = m_session->left();
    m_session->end();
    if (looked > 0 && left > 0)
        m_desk.doer.say(looked == 1 ? tr("One person looked at. The others can wait.")
                                    : tr("%1 people looked at. The others can wait.").arg(QLocale().toString(looked)));
    m_desk.navigator.showPage(u"contacts"_s);
}

void ChoosePage::refresh()
{
    const ChooseSession::State state = m_session->state();
    m_whole = std::max(m_whole, m_session->left() + m_session->lookedAt());
    m_head->setFact(m_whole > 0
                        ? tr("%1 people, those you talked with most come first").arg(QLocale().toString(m_whole))
                        : QString());
    const bool asking = state == ChooseSession::State::Asking || state == ChooseSession::State::Reading;
    m_progress->setVisible(state == ChooseSession::State::Asking || state == ChooseSession::State::Finished);
    m_progress->refresh(*m_session, m_time.isValid() ? static_cast<int>(m_time.elapsed() / chooseMinute) : 0);
    m_stack->setCurrentIndex(asking || state == ChooseSession::State::Idle ? 0 : 1);
    m_stop->setVisible(asking);
    if (state == ChooseSession::State::Asking)
        showCurrent();
    else if (state == ChooseSession::State::Nobody || state == ChooseSession::State::Finished)
        showEnd();
    m_card->setVisible(m_session->current() != nullptr);
    m_back->setEnabled(m_session->canGoBack());
    m_aside->refresh();
    arrange();
}

void ChoosePage::showCurrent()
{
    const ChooseCard *card = m_session->current();
    if (!card)
        return;
    const bool other = m_shown != card->contact.uid;
    m_shown = card->contact.uid;
    m_card->setVisible(true);
    m_card->setCard(*card, m_desk.workspace.present());
    m_card->setRemark(remark());
    m_bridge->setChecked(card->contact.bridge);
    const Chosen *before = m_session->answeredBefore();
    const std::vector<Uid> given = m_session->circlesOfCurrent();
    const auto isMarked = [&](const Uid &uid) {
        const auto in = [&](const std::vector<Uid> &circles) {
            return std::ranges::find(circles, uid) != circles.end();
        };
        return in(given) || (before && in(before->circles));
    };
    for (size_t i = 0; i < tilesOfCircles; ++i)
        m_tiles[i]->setMarked(m_tiles[i]->answer().circle && isMarked(*m_tiles[i]->answer().circle));
    m_tiles.back()->setMarked(before && before->isNotNow() && given.empty());
    if (other && isVisible())
        m_card->setFocus(Qt::OtherFocusReason);
}

QString ChoosePage::remark() const
{
    const Chosen *before = m_session->answeredBefore();
    if (!m_session->circlesOfCurrent().empty()) {
        Chosen given;
        given.circles = m_session->circlesOfCurrent();
        return tr("In %1 now. One more circle, or Space to go on.").arg(answerText(given, m_desk.contacts));
    }
    return before ? tr("You had chosen: %1").arg(answerText(*before, m_desk.contacts)) : QString();
}

void ChoosePage::showEnd()
{
    auto *back = findChild<QPushButton *>(u"backFromEnd"_s);
    const int looked = m_session->lookedAt();
    back->setVisible(looked > 0);
    if (looked == 0) {
        m_end->setText({u"check"_s, tr("Everybody has been looked at."),
                        tr("Whoever an import brings, or you add without a circle, waits here to be asked about.")});
    } else {
        QStringList counts;
        for (const Circle &circle : offer().tiles)
            counts +=
                tr("%1: %2", "circle, count").arg(circle.name, QLocale().toString(m_session->chosenFor(circle.uid)));
        counts += tr("Not now: %1").arg(QLocale().toString(m_session->putOff()));
        m_end->setText({u"check"_s, tr("Everybody has been looked at."), counts.join(u" · "_s)});
    }
    if (isVisible())
        findChild<QPushButton *>(u"closeChoosing"_s)->setFocus(Qt::OtherFocusReason);
}

void ChoosePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ChoosePage::arrange()
{
    const bool aside = width() >= asideFrom;
    const int room = width() - (aside ? asideWidth : 0);
    const bool four = room >= fourTilesFrom;
    m_aside->setVisible(aside);
    m_hint->setVisible(aside);
    m_card->setNarrow(room < chartFrom);
    m_progress->setNarrow(!aside);
    const bool any = !m_session->history().empty();
    m_lastLine->setVisible(!aside && any);
    if (any) {
        const Chosen &newest = m_session->history().front();
        const QString text = tr("%1: %2", "name, answer").arg(newest.entry.name, answerText(newest, m_desk.contacts));
        m_lastLine->setText(QString(text).replace(u'&', u"&&"_s));
        m_lastLine->setAccessibleName(tr("Take back: %1").arg(text));
    }
    const int columns = four ? std::max(1, static_cast<int>(m_tiles.size())) : 2;
    if (columns == m_tileColumns)
        return;
    m_tileColumns = columns;
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        m_tileGrid->setColumnStretch(i, i < columns ? 1 : 0);
        m_tileGrid->addWidget(m_tiles[static_cast<size_t>(i)], i / columns, i % columns);
    }
    orderTabsAsLaidOut(this);
}

} // namespace cultivar::ui
