// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_keeper.h"

#include "ui/shell/page_stack.h"
#include "ui/widgets/search_field.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

/// Where Tab comes first in a pane; null: nowhere.
QWidget *firstStop(QWidget *pane)
{
    const QList<QWidget *> inside = QList<QWidget *>{pane} + pane->findChildren<QWidget *>();
    const auto stop = std::ranges::find_if(inside, [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
    });
    return stop == inside.end() ? nullptr : *stop;
}

/// An area scrolls by itself only when the focus moves within it.
void bringIntoView(QWidget *focus)
{
    for (QWidget *above = focus->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(focus);
}

bool hasUseFor(const QWidget *field, const QKeyEvent &key)
{
    if (!key.matches(QKeySequence::Undo) && !key.matches(QKeySequence::Redo))
        return true;
    // Who holds the key down means what is typed, not what was stored before it.
    if (key.isAutoRepeat())
        return true;
    const auto *line = qobject_cast<const QLineEdit *>(field);
    if (qobject_cast<const QAbstractSpinBox *>(field))
        line = field->findChild<const QLineEdit *>();
    // What one looks for is nothing that was made; an empty search has no use for them.
    if (qobject_cast<const SearchField *>(field) && line->text().isEmpty())
        return false;
    // What was typed is taken back and brought again here, and never beyond it: that would be what was stored.
    if (line)
        return line->isUndoAvailable() || line->isRedoAvailable();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->document()->isUndoAvailable() || text->document()->isRedoAvailable();
    return true;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget *sideBar, PageStack *pages)
    : QObject(pages)
    , m_sideBar(sideBar)
    , m_pages(pages)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::follow);
}

void FocusKeeper::goToPane(bool forward)
{
    QList<QWidget *> panes{m_sideBar};
    QWidget *page = m_pages->currentWidget();
    if (page)
        for (QWidget *pane : page->findChildren<QWidget *>())
            if (pane->property("pane").toBool() && pane->isVisible() && firstStop(pane))
                panes += pane;
    if (panes.size() == 1 && page)
        panes += page;
    const QWidget *window = m_sideBar->window();
    std::ranges::stable_sort(panes, {}, [&](const QWidget *pane) { return pane->mapTo(window, QPoint()).x(); });
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes[i]->isAncestorOf(window->focusWidget()) || panes[i] == window->focusWidget())
            at = i;
    QWidget *pane = panes[(at + (forward ? 1 : panes.size() - 1)) % panes.size()];
    const QPointer<QWidget> last = m_lastIn.value(pane);
    const bool isThere = last && last->isVisible() && last->isEnabled() && pane->isAncestorOf(last);
    if (QWidget *stop = isThere ? last.data() : firstStop(pane))
        stop->setFocus(Qt::ShortcutFocusReason);
}

void FocusKeeper::follow(QWidget *before, QWidget *now)
{
    Q_EMIT moved();
    // Where one comes back to with the key for panes.
    for (QWidget *pane = now ? now->parentWidget() : nullptr; pane; pane = pane->parentWidget())
        if (pane == m_sideBar || pane == m_pages->currentWidget() || pane->property("pane").toBool())
            m_lastIn[pane] = now;
    // What is clicked at is in view.
    if (now && m_sideBar->window()->isAncestorOf(now)) {
        if (QApplication::mouseButtons() == Qt::NoButton)
            bringIntoView(now);
        watchKeysOf(now);
    }
    // Nothing has it after it was deleted.
    const bool wentAway =
        before && m_pages->isAncestorOf(before) && (!now || !before->isVisible() || !before->isEnabled());
    if (!wentAway || (now && !m_sideBar->isAncestorOf(now)))
        return;
    m_lostIn.clear();
    for (QWidget *above = before->parentWidget(); above != m_pages; above = above->parentWidget())
        m_lostIn.emplace_back(above);
    // Whoever took it away may put it where it belongs.
    QTimer::singleShot(0ms, this, &FocusKeeper::giveBack);
}

void FocusKeeper::giveBack()
{
    const QList<QPointer<QWidget>> lostIn = std::exchange(m_lostIn, {});
    QWidget *focus = m_sideBar->window()->focusWidget();
    if (focus && focus->isVisible() && !m_sideBar->isAncestorOf(focus))
        return;
    for (const QPointer<QWidget> &above : lostIn)
        if (QWidget *stop = above && above->isVisible() ? firstStop(above) : nullptr) {
            stop->setFocus(Qt::OtherFocusReason);
            return;
        }
    if (QWidget *page = m_pages->currentWidget())
        page->setFocus(Qt::OtherFocusReason);
}

void FocusKeeper::watchKeysOf(QWidget *field)
{
    if (qobject_cast<QLineEdit *>(field) || qobject_cast<QPlainTextEdit *>(field) ||
        qobject_cast<QAbstractSpinBox *>(field))
        field->installEventFilter(this);
}

/// A field takes the keys for undo and redo even when nothing was typed; they are the window's then.
bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    if (hasUseFor(static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace cultivar::ui
