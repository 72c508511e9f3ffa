// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growing_text_edit.h"

#include <QKeyEvent>

#include <algorithm>

namespace cultivar::ui {

GrowingTextEdit::GrowingTextEdit(int fewest, int most, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fewest(fewest)
    , m_most(most)
{
    setTabChangesFocus(true);
    // The frame fills its ground, with round corners.
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingTextEdit::fit);
    fit();
}

void GrowingTextEdit::setMost(int lines)
{
    m_most = std::max(m_fewest, lines);
    fit();
}

int GrowingTextEdit::heightFor(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() +
           2;
}

void GrowingTextEdit::fit()
{
    // The document counts its height in lines, wrapped ones too.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), m_fewest, m_most);
    if (const int wanted = heightFor(lines); wanted != height() || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

QSize GrowingTextEdit::sizeHint() const
{
    return {260, height()};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {80, heightFor(m_fewest)};
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

} // namespace cultivar::ui
