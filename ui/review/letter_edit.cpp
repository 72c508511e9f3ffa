// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_edit.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double ringCorner = 6;

} // namespace

LetterEdit::LetterEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    setViewportMargins(20, 12, 16, 8);
    dress();
    connect(this, &QPlainTextEdit::textChanged, this, &LetterEdit::takeEdit);
}

void LetterEdit::dress()
{
    setFont(roleFont(TextRole::Reading));
}

void LetterEdit::setLetter(const QString &text, const QStringList &filled)
{
    m_setting = true;
    // Without a way back: what stood there may have been to somebody else.
    if (toPlainText() != text)
        setPlainText(text);
    m_tints.clear();
    for (const QString &part : filled)
        find(part);
    m_setting = false;
    paintTints();
}

/// Where it stands first; lines by themselves, so that each has its own ground.
void LetterEdit::find(const QString &part)
{
    for (const QString &line : part.split(u'\n', Qt::SkipEmptyParts)) {
        QTextCursor cursor = document()->find(line, 0, QTextDocument::FindCaseSensitively);
        if (!cursor.isNull())
            m_tints.push_back({cursor, line});
    }
}

QStringList LetterEdit::tinted() const
{
    QStringList texts;
    for (const Tint &tint : m_tints)
        texts += tint.text;
    return texts;
}

void LetterEdit::takeEdit()
{
    if (m_setting)
        return;
    std::erase_if(m_tints, [](const Tint &tint) { return tint.cursor.selectedText() != tint.text; });
    paintTints();
    Q_EMIT edited(toPlainText());
}

void LetterEdit::paintTints()
{
    const Theme &theme = themeOf(this);
    QList<QTextEdit::ExtraSelection> grounds;
    for (const Tint &tint : m_tints) {
        QTextEdit::ExtraSelection &ground = grounds.emplace_back();
        ground.cursor = tint.cursor;
        ground.format.setBackground(theme.color(Token::Soft));
    }
    static const QRegularExpression link(u"https?://[^\\s<>\"”]+"_s);
    QTextCursor from(document());
    for (QTextCursor found = document()->find(link, from); !found.isNull(); found = document()->find(link, found)) {
        QTextEdit::ExtraSelection &colored = grounds.emplace_back();
        colored.cursor = found;
        colored.format.setForeground(theme.color(Token::Ink));
    }
    setExtraSelections(grounds);
}

/// The ring is around the text and its margins, which are the frame's to paint.
bool LetterEdit::event(QEvent *event)
{
    const bool handled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        CultivarStyle::paintFocusRing(&painter, rect(), themeOf(this).color(Token::Focus), ringCorner);
    }
    return handled;
}

void LetterEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    dress();
    paintTints();
}

void LetterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace cultivar::ui
