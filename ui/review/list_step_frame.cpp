// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/list_step_frame.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listStepFrameMargin = 24;
constexpr int listStepFrameBetweenSections = 16;
constexpr int stepFrameNarrow = 860; ///< below this width the right stands under the left
constexpr int listStepFrameRightWidth = 396;
constexpr int stepFrameLeftAtLeast = 420;
constexpr int stepFrameRightAtLeast = 320;
const QString stepFrameSplitterKey = u"review/splitter"_s;

} // namespace

ListStepFrame::ListStepFrame(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new Label(TextRole::Heading))
    , m_remark(new Label(TextRole::Second, Token::Text2))
    , m_footnote((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_sectionsColumn(new QVBoxLayout)
    , m_nothing(new EmptyState({}))
    , m_left(new QScrollArea)
    , m_right(new QScrollArea)
    , m_details(new QVBoxLayout)
    , m_splitter(new QSplitter)
{
    for (QScrollArea *area : {m_left, m_right}) {
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setProperty("pane", true);
        m_splitter->addWidget(area);
    }
    m_left->setWidget(makeLeft());
    m_right->setWidget(makeRight());
    m_left->setMinimumWidth(stepFrameLeftAtLeast);
    m_right->setMinimumWidth(stepFrameRightAtLeast);
    m_splitter->setObjectName(u"reviewSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({700, listStepFrameRightWidth});
    m_splitter->restoreState(m_desk.look.remembered(stepFrameSplitterKey).toByteArray());
    m_splitter->setOrientation(Qt::Horizontal);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_splitter->orientation() == Qt::Horizontal)
            m_desk.look.remember(stepFrameSplitterKey, m_splitter->saveState());
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

QWidget *ListStepFrame::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(listStepFrameMargin, 14, listStepFrameMargin, listStepFrameMargin);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    m_title->setObjectName(u"stepTitle"_s);
    m_remark->setObjectName(u"stepRemark"_s);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_remark);
    column->addLayout(head);
    m_sectionsColumn->setSpacing(listStepFrameBetweenSections);
    column->addLayout(m_sectionsColumn);
    m_nothing->setObjectName(u"nothingOpen"_s);
    m_nothing->setFocusPolicy(Qt::StrongFocus);
    m_nothing->hide();
    column->addWidget(m_nothing);
    m_footnote->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_footnote);
    column->addStretch(1);
    return left;
}

QWidget *ListStepFrame::makeRight()
{
    auto *right = new QWidget;
    m_details->setContentsMargins(listStepFrameMargin, 20, listStepFrameMargin, 20);
    m_details->setSpacing(0);
    m_details->addStretch(1);
    right->setLayout(m_details);
    setGround(right, QPalette::Base);
    return right;
}

void ListStepFrame::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ListStepFrame::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void ListStepFrame::setFootnote(const QString &words)
{
    m_footnote->setText(words);
}

void ListStepFrame::setNothing(const QString &icon, const QString &words)
{
    const QString further = tr("Enter goes on.");
    m_nothing->setText({icon, words, further});
    m_nothing->setAccessibleName(words);
    m_nothing->setAccessibleDescription(further);
}

QWidget *ListStepFrame::nothing() const
{
    return m_nothing;
}

void ListStepFrame::addSection(const QString &name, const QString &title, const QString &qualifier)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    Section section{new SectionHeader(title), new StepLineList, new Label(TextRole::Second, Token::Text2)};
    section.header->setQualifier(qualifier);
    section.list->setObjectName(name);
    section.list->setAccessibleName(title);
    section.more->setObjectName(name + u"More"_s);
    section.more->setContentsMargins(0, 4, 0, 0);
    column->addWidget(section.header);
    column->addWidget(section.list);
    column->addWidget(section.more);
    m_sectionsColumn->addWidget(box);
    box->hide();
    const size_t at = m_sections.size();
    connect(section.list, &StepLineList::chosen, this, &ListStepFrame::chosen);
    connect(section.list, &StepLineList::wanted, this, &ListStepFrame::wanted);
    connect(section.list, &StepLineList::leftUpwards, this, [this, at] { goToSection(at, -1); });
    connect(section.list, &StepLineList::leftDownwards, this, [this, at] { goToSection(at, 1); });
    m_sections.push_back(section);
}

void ListStepFrame::goToSection(size_t from, int by)
{
    const auto count = std::ssize(m_sections);
    for (auto to = static_cast<std::ptrdiff_t>(from) + by; to >= 0 && to < count; to += by)
        if (const StepLineList *list = m_sections[static_cast<size_t>(to)].list; list->count() > 0) {
            focusLine(list->viewAt(by > 0 ? 0 : list->count() - 1)->line().key);
            return;
        }
}

void ListStepFrame::setLines(size_t section, const std::vector<StepLine> &lines, int left)
{
    Section &filled = m_sections[section];
    filled.left = left;
    filled.list->setLines(lines);
    filled.more->setText(tr("and %1 more, for next week").arg(left));
    filled.more->setVisible(left > 0);
    filled.list->parentWidget()->setVisible(!lines.empty());
}

void ListStepFrame::showTogether()
{
    int dayWidth = 0;
    for (const Section &section : m_sections)
        dayWidth = std::max(dayWidth, section.list->wantedDayWidth());
    for (const Section &section : m_sections)
        section.list->setDayWidth(dayWidth);
    // Lines come and go, and each stands before what is beside it.
    QList<QWidget *> lines;
    for (const Section &section : m_sections)
        for (int row = 0; row < section.list->count(); ++row)
            lines += section.list->viewAt(row);
    orderTabs(m_nothing, lines);
    const bool empty = keys().isEmpty();
    m_nothing->setVisible(empty);
    m_right->setVisible(!empty);
    m_footnote->setVisible(!empty);
}

void ListStepFrame::setCurrent(const QString &key)
{
    for (const Section &section : m_sections)
        section.list->setCurrent(section.list->view(key) ? key : QString());
}

StepLineView *ListStepFrame::view(const QString &key) const
{
    for (const Section &section : m_sections)
        if (StepLineView *view = section.list->view(key))
            return view;
    return nullptr;
}

QStringList ListStepFrame::keys() const
{
    QStringList keys;
    for (const Section &section : m_sections)
        for (int row = 0; row < section.list->count(); ++row)
            keys += section.list->viewAt(row)->line().key;
    return keys;
}

int ListStepFrame::lines() const
{
    int count = 0;
    for (const Section &section : m_sections)
        count += section.list->count() + section.left;
    return count;
}

void ListStepFrame::focusLine(const QString &key)
{
    StepLineView *line = view(key);
    if (!line)
        return;
    line->setFocus(Qt::OtherFocusReason);
    m_left->ensureWidgetVisible(line, 0, listStepFrameMargin);
}

void ListStepFrame::addDetail(QWidget *detail)
{
    m_details->insertWidget(m_details->count() - 1, detail);
    detail->hide();
}

void ListStepFrame::scrollDetailUp()
{
    m_right->verticalScrollBar()->setValue(0);
}

void ListStepFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() < stepFrameNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    if (wanted == Qt::Vertical)
        m_splitter->setSizes({300, 260});
    else
        m_splitter->setSizes({width() - listStepFrameRightWidth, listStepFrameRightWidth});
}

} // namespace cultivar::ui
