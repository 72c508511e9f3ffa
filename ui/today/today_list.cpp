// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_list.h"

#include "ui/today/today_delegate.h"
#include "ui/today/today_model.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int openedMargin = 16;
constexpr int openedBelow = 10;
} // namespace

TodayList::TodayList(QWidget *parent)
    : ContentListView(parent)
    , m_model(new TodayModel(this))
    , m_delegate(new TodayDelegate(*m_model, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionMode(NoSelection);
}

void TodayList::setRows(std::vector<TodayRow> rows)
{
    const int row = currentIndex().row();
    const QString key = currentIndex().isValid() ? m_model->row(currentIndex()).key : QString();
    m_delegate->setHovered({}, {});
    m_delegate->setColumns(columnsFor(rows));
    m_model->setRows(std::move(rows));
    // The one that was current, else the one that took its place.
    const QModelIndex same = m_model->find(key);
    if (same.isValid())
        setCurrentIndex(same);
    else if (row >= 0 && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    if (m_opened && !m_model->find(m_openedIn).isValid())
        closeOpened();
    else if (m_opened)
        placeOpened();
    viewport()->update();
}

int TodayList::count() const
{
    return m_model->rowCount();
}

void TodayList::openIn(const QString &key, QWidget *widget)
{
    closeOpened();
    m_opened = widget;
    m_openedIn = key;
    widget->setParent(viewport());
    placeOpened();
    widget->show();
    widget->setFocus(Qt::OtherFocusReason);
}

void TodayList::closeOpened()
{
    if (!m_opened)
        return;
    const bool hadFocus = m_opened->isAncestorOf(focusWidget()) || isAncestorOf(window()->focusWidget());
    m_opened->hide();
    m_opened->deleteLater();
    m_opened = nullptr;
    m_model->setOpen({}, 0);
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void TodayList::placeOpened()
{
    const QModelIndex index = m_model->find(m_openedIn);
    if (!m_opened || !index.isValid())
        return;
    const int width = viewport()->width() - 2 * openedMargin;
    const int height = m_opened->hasHeightForWidth() ? m_opened->heightForWidth(width) : m_opened->sizeHint().height();
    m_model->setOpen(m_openedIn, height + openedBelow);
    const QRect row = visualRect(index);
    m_opened->setGeometry(openedMargin, row.bottom() + 1 - openedBelow - height, width, height);
}

void TodayList::takeFocus()
{
    setFocus(Qt::OtherFocusReason);
}

void TodayList::want(RowDeed deed, const QModelIndex &index)
{
    // The row may be gone before everybody has heard of it.
    const TodayRow row = m_model->row(index);
    setCurrentIndex(index);
    Q_EMIT wanted(deed, row);
}

void TodayList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!index.isValid() || !plain) {
        ContentListView::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Menu) {
        showMenu(index, visualRect(index).center());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString letter = event->text().toUpper();
    for (const RowAction &action : m_model->row(index).actions)
        if (enter ? action.outlined : !letter.isEmpty() && action.key == letter) {
            want(action.deed, index);
            return;
        }
    if (!m_model->row(index).contact.isNull() && (enter || letter == u"L")) {
        want(enter ? RowDeed::OpenContact : RowDeed::Log, index);
        return;
    }
    // A list looks for rows that begin with a letter; here letters do things.
    if (!letter.isEmpty() && letter[0].isLetter())
        event->ignore();
    else
        ContentListView::keyPressEvent(event);
}

std::optional<RowDeed> TodayList::deedAt(const QPoint &position, const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const QRect rect = visualRect(index);
    if (const auto deed = m_delegate->actionAt(index, rect, position, layoutDirection()))
        return deed;
    const TodayRow &row = m_model->row(index);
    if (!row.contact.isNull() && m_delegate->isPersonAt(index, rect, position, layoutDirection()))
        return RowDeed::OpenContact;
    return std::nullopt;
}

void TodayList::hover(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    const std::optional<RowDeed> deed = deedAt(position, index);
    m_delegate->setHovered(index, deed);
    viewport()->setCursor(deed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void TodayList::mouseMoveEvent(QMouseEvent *event)
{
    hover(event->pos());
    ContentListView::mouseMoveEvent(event);
}

void TodayList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->pos());
    m_pressedDeed = event->button() == Qt::LeftButton ? deedAt(event->pos(), m_pressed) : std::nullopt;
    ContentListView::mousePressEvent(event);
}

void TodayList::mouseReleaseEvent(QMouseEvent *event)
{
    ContentListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const std::optional<RowDeed> deed = std::exchange(m_pressedDeed, std::nullopt);
    if (deed && index == m_pressed && deedAt(event->pos(), index) == deed)
        want(*deed, index);
}

void TodayList::leaveEvent(QEvent *event)
{
    m_delegate->setHovered({}, {});
    viewport()->update();
    ContentListView::leaveEvent(event);
}

void TodayList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        showMenu(index, event->pos());
}

void TodayList::showMenu(const QModelIndex &index, const QPoint &position)
{
    const TodayRow &row = m_model->row(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept = index;
    const auto add = [&](const QString &text, const QString &key, RowDeed deed) {
        const QString words = QString(text).replace(u'&', u"&&"_s) + (key.isEmpty() ? QString() : u'\t' + key);
        connect(menu->addAction(words), &QAction::triggered, this, [this, kept, deed] {
            if (kept.isValid())
                want(deed, kept);
        });
    };
    for (const RowAction &action : row.actions)
        add(action.text, keyHint(action), action.deed);
    if (!row.contact.isNull()) {
        menu->addSeparator();
        add(tr("Open the contact"), {}, RowDeed::OpenContact);
        add(tr("Log a contact"), u"L"_s, RowDeed::Log);
    }
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(viewport()->mapToGlobal(position));
}

void TodayList::resizeEvent(QResizeEvent *event)
{
    ContentListView::resizeEvent(event);
    placeOpened();
}

} // namespace cultivar::ui
