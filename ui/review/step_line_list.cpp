// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/step_line_list.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

StepLineList::StepLineList(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
}

StepLineView *StepLineList::make(const QString &key)
{
    auto *view = new StepLineView(this);
    connect(view, &StepLineView::focused, this, [this, key] { Q_EMIT chosen(key); });
    connect(view, &StepLineView::wanted, this, [this, key](LineDeed deed) { Q_EMIT wanted(key, deed); });
    return view;
}

StepLineView *StepLineList::view(const QString &key) const
{
    const auto found = std::ranges::find_if(m_views, [&](const StepLineView *view) { return view->line().key == key; });
    return found == m_views.end() ? nullptr : *found;
}

StepLineView *StepLineList::viewAt(int row) const
{
    return row >= 0 && row < count() ? m_views[static_cast<size_t>(row)] : nullptr;
}

void StepLineList::setLines(const std::vector<StepLine> &lines)
{
    std::vector<StepLineView *> views;
    for (const StepLine &line : lines) {
        StepLineView *kept = view(line.key);
        views.push_back(kept ? kept : make(line.key));
        views.back()->setLine(line);
        views.back()->setFirst(views.size() == 1);
    }
    for (StepLineView *old : m_views)
        if (std::ranges::find(views, old) == views.end()) {
            old->hide();
            old->deleteLater();
        }
    if (views != m_views) {
        while (QLayoutItem *item = layout()->takeAt(0))
            delete item;
        for (StepLineView *view : views)
            layout()->addWidget(view);
        m_views = std::move(views);
    }
    setCurrent(m_current);
}

int StepLineList::wantedDayWidth() const
{
    int width = 0;
    for (const StepLineView *view : m_views)
        width = std::max(width, view->wantedDayWidth());
    return width;
}

void StepLineList::setDayWidth(int width)
{
    for (StepLineView *view : m_views)
        view->setDayWidth(width);
}

void StepLineList::setCurrent(const QString &key)
{
    m_current = key;
    for (StepLineView *view : m_views)
        view->setCurrent(view->line().key == key);
}

int StepLineList::focusedRow() const
{
    const auto found = std::ranges::find_if(m_views, [](const StepLineView *view) { return view->hasFocus(); });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

void StepLineList::keyPressEvent(QKeyEvent *event)
{
    const int row = focusedRow();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int by = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (row < 0 || !plain || by == 0) {
        Ground::keyPressEvent(event);
        return;
    }
    if (StepLineView *next = viewAt(row + by))
        next->setFocus(Qt::OtherFocusReason);
    else if (by > 0)
        Q_EMIT leftDownwards();
    else
        Q_EMIT leftUpwards();
}

} // namespace cultivar::ui
