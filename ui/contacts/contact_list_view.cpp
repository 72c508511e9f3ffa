// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_list_view.h"

#include "ui/widgets/told_ticks.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

ContactListView::ContactListView(ContactListModel &model, ListColumns &columns, QWidget *parent)
    : ListView(parent)
    , m_model(model)
    , m_columns(columns)
    , m_delegate(new ContactListDelegate(model, columns, this))
{
    setObjectName(u"contactList"_s);
    setAccessibleName(tr("People"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setItemDelegate(m_delegate);
    viewport()->setAttribute(Qt::WA_Hover);
    ListView::setModel(&m_model);
    tellTicks(this);
    m_visible.setSingleShot(true);
    m_visible.setInterval(0);
    connect(&m_visible, &QTimer::timeout, this, &ContactListView::visibleChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ContactListView::keepCurrent);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_visible.start();
        // Notes find people a moment after the fields found nobody.
        if (!currentIndex().isValid())
            keepCurrent();
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_visible.start();
        if (m_model.rowCount() == 0)
            keepCurrent();
    });
    connect(&m_model, &ContactListModel::chosenChanged, this, [this] {
        const bool boxes = m_model.chosenCount() > 0;
        if (boxes != m_columns.areBoxesShown()) {
            m_columns.setBoxesShown(boxes);
            m_delegate->forgetAll();
            Q_EMIT columnsMoved();
        }
        viewport()->update();
    });
}

ContactId ContactListView::currentContact() const
{
    return m_model.contactAt(currentIndex().row());
}

bool ContactListView::setCurrentContact(ContactId contact)
{
    const int row = m_model.rowOf(contact);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row));
    scrollTo(currentIndex());
    return true;
}

/// After another question: who was current stays so if still found.
void ContactListView::keepCurrent()
{
    m_anchor = -1;
    m_visible.start();
    if (!m_current.isNull() && setCurrentContact(m_current))
        return;
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
    else
        currentChanged({}, {});
}

void ContactListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ListView::currentChanged(current, previous);
    const ContactId contact = m_model.contactAt(current.row());
    if (contact == m_current)
        return;
    // A reset leaves nobody current for a moment: who it was is needed then.
    if (contact.isNull() && m_model.rowCount() > 0)
        return;
    m_current = contact;
    Q_EMIT currentContactChanged(contact);
}

std::vector<ContactId> ContactListView::visibleContacts() const
{
    std::vector<ContactId> contacts;
    const int rowHeight = m_columns.rowHeight();
    if (m_model.rowCount() == 0 || rowHeight <= 0)
        return contacts;
    const int first = std::max(0, indexAt(QPoint(1, 0)).row());
    const int last = std::min(m_model.rowCount() - 1, first + viewport()->height() / rowHeight + 1);
    for (int row = first; row <= last; ++row)
        contacts.push_back(m_model.contactAt(row));
    return contacts;
}

void ContactListView::setLively(bool lively)
{
    m_delegate->setLively(lively);
    viewport()->update();
}

void ContactListView::refresh()
{
    m_delegate->forgetAll();
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ContactListView::resizeEvent(QResizeEvent *event)
{
    if (m_columns.width() != viewport()->width()) {
        m_columns.fit(viewport()->width());
        m_delegate->forgetAll();
        Q_EMIT columnsMoved();
    }
    verticalScrollBar()->setSingleStep(m_columns.rowHeight());
    ListView::resizeEvent(event);
    m_visible.start();
}

void ContactListView::scrollContentsBy(int dx, int dy)
{
    ListView::scrollContentsBy(dx, dy);
    m_visible.start();
}

void ContactListView::changeEvent(QEvent *event)
{
    ListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        m_delegate->forgetAll();
}

void ContactListView::focusInEvent(QFocusEvent *event)
{
    ListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
}

/// Letters are commands here; names are searched for in the field above.
void ContactListView::keyboardSearch(const QString &) {}

void ContactListView::keyPressEvent(QKeyEvent *event)
{
    if (pressCommand(event) || pressChoice(event)) {
        event->accept();
        return;
    }
    ListView::keyPressEvent(event);
}

bool ContactListView::pressCommand(const QKeyEvent *event)
{
    const ContactId contact = currentContact();
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    if (event->text() == u"/" && plain) {
        Q_EMIT searchWanted();
        return true;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && currentIndex().row() <= 0) {
        Q_EMIT searchWanted();
        return true;
    }
    if (contact.isNull())
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(contact);
        return true;
    case Qt::Key_F2:
        Q_EMIT editWanted(contact);
        return true;
    case Qt::Key_L:
        if (!plain && !control)
            return false;
        Q_EMIT logWanted(contact);
        return true;
    case Qt::Key_Delete:
#ifdef Q_OS_MACOS
    case Qt::Key_Backspace:
#endif
        Q_EMIT trashWanted();
        return true;
    default:
        return false;
    }
}

bool ContactListView::pressChoice(const QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::SelectAll)) {
        m_model.chooseAll();
        return true;
    }
    if (row < 0)
        return false;
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        m_anchor = row;
        m_model.choose(row, row, !m_model.isChosen(currentContact()));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!shift)
            return false;
        moveChoosing(event->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        if (m_model.chosenCount() == 0)
            return false;
        m_model.chooseNone();
        return true;
    default:
        return false;
    }
}

void ContactListView::moveChoosing(int step)
{
    const int from = currentIndex().row();
    const int to = std::clamp(from + step, 0, m_model.rowCount() - 1);
    if (m_anchor < 0 || m_model.chosenCount() == 0)
        m_anchor = from;
    // Going back towards where it began takes rows away again.
    const bool back = (step > 0) == (from < m_anchor) && from != m_anchor;
    m_model.choose(from, back ? from : to, !back);
    setCurrentIndex(m_model.index(to));
}

void ContactListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        ListView::mousePressEvent(event);
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const bool toggles = (event->modifiers() & Qt::ControlModifier) != 0 || m_delegate->isOnBox(event->pos(), option);
    const bool extends = (event->modifiers() & Qt::ShiftModifier) != 0;
    const int before = m_anchor >= 0 ? m_anchor : currentIndex().row();
    ListView::mousePressEvent(event);
    setCurrentIndex(index);
    if (extends && before >= 0) {
        m_model.choose(before, index.row(), true);
        m_anchor = before;
    } else if (toggles) {
        m_model.choose(index.row(), index.row(), !m_model.isChosen(m_model.contactAt(index.row())));
        m_anchor = index.row();
    }
}

void ContactListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    ListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT opened(currentContact());
}

void ContactListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuWanted(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

} // namespace cultivar::ui
