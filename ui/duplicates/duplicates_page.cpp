// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/duplicates_page.h"

#include "core/workspace/duplicates/merge_commands.h"
#include "ui/duplicates/merge_model.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/duplicates/pair_delegate.h"
#include "ui/duplicates/pair_model.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <set>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pairListWidth = 284;
constexpr int pairListFrom = 960; ///< of the page

std::pair<QString, QString> pairOf(const MergePreview &preview)
{
    return {preview.kept.contact.uid.text(), preview.other.contact.uid.text()};
}

} // namespace

PageInfo DuplicatesPage::pageInfo()
{
    return {u"duplicates"_s, tr("Duplicates"), u"merge"_s, PagePlace::Hidden, u"contacts"_s};
}

DuplicatesPage::DuplicatesPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_pairs(new PairModel(this))
    , m_model(new MergeModel(this))
    , m_head(new PageHead(desk.doer, tr("Duplicates")))
    , m_back(makeButton(ButtonKind::Secondary, {u"backToContacts"_s, tr("Back to contacts"), {}, tr("Esc", "the key")}))
    , m_panel(new MergePanel(m_model))
    , m_empty(new QWidget)
    , m_foot(new FootBar)
{
    m_head->addButton(m_back);
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::stepBack);
    auto *nothing =
        new EmptyState({u"merge"_s, tr("No duplicates."), tr("After an import they are looked for by themselves.")});
    nothing->setObjectName(u"noDuplicates"_s);
    auto *around = new QVBoxLayout(m_empty);
    around->setContentsMargins(24, 16, 24, 16);
    around->addWidget(nothing);
    around->addStretch(1);
    makeFoot();
    m_body = makeBody();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine());
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    m_body->hide();
    m_empty->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesPage::showPair);
    connect(m_list, &QAbstractItemView::activated, m_panel, &MergePanel::takeFocus);
    connect(m_combo, &QComboBox::activated, this, &DuplicatesPage::choose);
    connect(&desk.workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            read();
    });
    orderTabsAsLaidOut(this);
}

QWidget *DuplicatesPage::makeLeft()
{
    m_list = new ListView;
    m_list->setObjectName(u"pairList"_s);
    m_list->setAccessibleName(tr("Pairs that may be one person"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setItemDelegate(new PairDelegate(*m_pairs, m_list));
    m_list->setModel(m_pairs);
    m_apart = (new Label(TextRole::Second, Token::Text2))->wrapped();
    m_apart->setContentsMargins(16, 8, 16, 8);
    auto *left = new QWidget;
    left->setFixedWidth(pairListWidth);
    left->setProperty("pane", true);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_apart);
    auto *between = new QFrame;
    between->setFrameShape(QFrame::VLine);
    between->setFixedWidth(1);
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(column, 1);
    row->addWidget(between);
    return left;
}

QWidget *DuplicatesPage::makeBody()
{
    m_left = makeLeft();
    m_combo = new ElidingComboBox;
    m_combo->setObjectName(u"pairChoice"_s);
    m_combo->setAccessibleName(tr("Pair"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setModel(m_pairs);
    m_choice = new QWidget;
    auto *around = new QHBoxLayout(m_choice);
    around->setContentsMargins(24, 12, 24, 0);
    around->addWidget(m_combo, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_choice);
    right->addWidget(m_panel, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addLayout(right, 1);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_foot);
    return body;
}

void DuplicatesPage::makeFoot()
{
    m_foot->addLeft(new Label(tr("One undo takes the two apart again."), TextRole::Second, Token::Text2));
    QPushButton *wait = makeButton(ButtonKind::Quiet, {u"laterPair"_s, tr("Later"), {}, {}});
    connect(wait, &QPushButton::clicked, this, &DuplicatesPage::later);
    m_foot->addRight(wait);
    addAnswer(u"twoPeople"_s, tr("Two people"), Qt::Key_N, &DuplicatesPage::keepApart);
    QPushButton *one = addAnswer(u"onePerson"_s, tr("One person"), Qt::CTRL | Qt::Key_Return, &DuplicatesPage::merge);
    setButtonKind(one, ButtonKind::Primary);
    auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Enter, this);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, this, &DuplicatesPage::merge);
}

QPushButton *DuplicatesPage::addAnswer(const QString &name, const QString &text, const QKeySequence &key,
                                       void (DuplicatesPage::*answer)())
{
    QPushButton *button = makeButton(ButtonKind::Secondary, {name, text, {}, keyText(key)});
    connect(button, &QPushButton::clicked, this, answer);
    m_foot->addRight(button);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, answer);
    return button;
}

const DuplicatePair *DuplicatesPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_pairs->at(index.row()) : nullptr;
}

void DuplicatesPage::enter()
{
    m_entering = true;
    setFocusPolicy(Qt::StrongFocus);
    setFocus(Qt::OtherFocusReason);
    read();
}

bool DuplicatesPage::stepBack()
{
    m_desk.navigator.showPage(u"contacts"_s);
    return true;
}

/// What was asked before the last change is out of date when it comes.
void DuplicatesPage::read()
{
    const int number = ++m_reads;
    m_desk.doer.take(m_desk.workspace.query([](const Records &records) { return possibleDuplicates(records); }), this,
                     [this, number](const PossibleDuplicates &found) {
                         if (number == m_reads)
                             showDuplicates(found);
                     });
}

void DuplicatesPage::showDuplicates(const PossibleDuplicates &found)
{
    m_apart->setText(found.declaredDistinct == 1
                         ? tr("1 pair is marked as two people")
                         : tr("%1 pairs are marked as two people").arg(QLocale().toString(found.declaredDistinct)));
    m_apart->setVisible(found.declaredDistinct > 0);
    showPairs(found.pairs);
}

/// Whoever is looked at stays so while they are there.
void DuplicatesPage::showPairs(std::vector<DuplicatePair> pairs)
{
    int row = std::max(0, m_list->currentIndex().row());
    if (const DuplicatePair *looked = current())
        if (const auto same = std::ranges::find(pairs, *looked); same != pairs.end())
            row = static_cast<int>(same - pairs.begin());
    const int count = static_cast<int>(pairs.size());
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_pairs->setPairs(std::move(pairs));
    m_head->setFact(count == 0   ? QString()
                    : count == 1 ? tr("1 pair, nothing is merged without you")
                                 : tr("%1 pairs, nothing is merged without you").arg(QLocale().toString(count)));
    m_body->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    arrange();
    if (count == 0)
        m_model->clear();
    else
        choose(std::min(row, count - 1));
    m_waits = false;
    if (m_entering || (hadFocus && !isAncestorOf(QApplication::focusWidget())))
        takeFocus();
    m_entering = false;
}

/// Finding all of them takes a while where there are many people; the next pair need not wait for it.
void DuplicatesPage::dropPair(const Uid &first, const Uid &second)
{
    std::vector<DuplicatePair> pairs = m_pairs->pairs();
    std::erase_if(pairs,
                  [&](const DuplicatePair &pair) { return pair.first.uid == first && pair.second.uid == second; });
    if (!pairs.empty())
        showPairs(std::move(pairs));
}

void DuplicatesPage::takeFocus()
{
    if (m_pairs->rowCount() == 0)
        m_back->setFocus(Qt::OtherFocusReason);
    else if (m_left->isVisibleTo(this))
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_panel->takeFocus();
}

void DuplicatesPage::choose(int row)
{
    const QModelIndex index = m_pairs->index(row);
    if (m_list->currentIndex() == index)
        showPair();
    else
        m_list->setCurrentIndex(index);
}

void DuplicatesPage::showPair()
{
    const DuplicatePair *pair = current();
    if (!pair)
        return;
    const int row = m_list->currentIndex().row();
    m_combo->setCurrentIndex(row);
    m_panel->setPair(*pair, row + 1, m_pairs->rowCount());
    const Uid first = pair->first.uid;
    const Uid second = pair->second.uid;
    const auto preview = m_desk.workspace.query(
        [first, second](const Records &records) { return mergePreview(records, first, second); });
    whenDone(preview, this, [this, first, second](const Result<MergePreview> &found) {
        // Meanwhile another may be looked at; who is gone is not in the list for long.
        const DuplicatePair *shown = current();
        if (found && shown && shown->first.uid == first && shown->second.uid == second)
            showPreview(*found);
    });
}

/// What is chosen stays while the two do, also when another pair was looked at meanwhile.
void DuplicatesPage::showPreview(const MergePreview &preview)
{
    if (!m_model->isEmpty() && m_model->preview() == preview)
        return;
    if (!m_model->isEmpty())
        m_chosen[pairOf(m_model->preview())] = m_model->choice();
    m_model->setPreview(preview);
    if (const auto before = m_chosen.find(pairOf(preview)); before != m_chosen.end())
        m_model->chooseAgain(before->second);
}

void DuplicatesPage::later()
{
    if (m_pairs->rowCount() > 0)
        choose((m_list->currentIndex().row() + 1) % m_pairs->rowCount());
}

/// The pair that was chosen stands there, and not still the one before.
bool DuplicatesPage::isShown() const
{
    const DuplicatePair *pair = current();
    if (!pair || m_model->isEmpty())
        return false;
    const std::set<QString> shown{m_model->preview().kept.contact.uid.text(),
                                  m_model->preview().other.contact.uid.text()};
    return shown == std::set<QString>{pair->first.uid.text(), pair->second.uid.text()};
}

void DuplicatesPage::merge()
{
    if (isShown())
        answer(commands::mergeContacts(m_model->choice()),
               tr("%1 is one person now").arg(m_model->merged().displayName()));
}

void DuplicatesPage::keepApart()
{
    if (!isShown())
        return;
    const DuplicatePair &pair = *current();
    answer(commands::declareDistinct(pair.first.uid, pair.second.uid),
           tr("%1 and %2 are two people").arg(pair.first.name, pair.second.name));
}

void DuplicatesPage::answer(Workspace::Command command, const QString &words)
{
    if (m_waits)
        return;
    m_waits = true;
    const Uid first = current()->first.uid;
    const Uid second = current()->second.uid;
    m_desk.doer.change(std::move(command), words,
                       {this, [this, first, second](const ChangeSet &) { dropPair(first, second); },
                        [this](const Error &error) {
                            m_waits = false;
                            m_desk.doer.complain(error);
                        }});
}

void DuplicatesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void DuplicatesPage::arrange()
{
    const bool narrow = width() < pairListFrom;
    const bool listHadFocus = m_list->hasFocus();
    m_left->setVisible(!narrow);
    m_choice->setVisible(narrow);
    if (narrow && listHadFocus)
        m_panel->takeFocus();
}

} // namespace cultivar::ui
