// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int signRoom = 26;
constexpr int searchSignSize = 16;
constexpr int clearSize = 24;

} // namespace

SearchField::SearchField(const QString &prompt, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(makeIconButton({u"clearSearch"_s, tr("Clear the search"), u"close"_s, {}}, this))
{
    setObjectName(u"search"_s);
    setAccessibleName(prompt);
    setPlaceholderText(prompt);
    m_clear->setCursor(Qt::ArrowCursor);
    // Esc does the same.
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        setFocus(Qt::OtherFocusReason);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        arrange();
    });
    arrange();
}

void SearchField::setCount(const QString &words)
{
    if (m_count == words)
        return;
    m_count = words;
    setAccessibleDescription(words);
    arrange();
    update();
}

void SearchField::setKey(const QString &key)
{
    m_key = key;
    arrange();
    update();
}

QString SearchField::hint() const
{
    if (!text().isEmpty())
        return m_count;
    return hasFocus() ? QString() : m_key;
}

QFont SearchField::hintFont() const
{
    return roleFont(text().isEmpty() ? TextRole::Caption : TextRole::Second);
}

void SearchField::arrange()
{
    const int clearRoom = text().isEmpty() ? 0 : clearSize;
    const int hintRoom = hint().isEmpty() ? 0 : QFontMetrics(hintFont()).horizontalAdvance(hint()) + 10;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int end = clearRoom + hintRoom;
    setTextMargins(mirrored ? end : signRoom, 0, mirrored ? signRoom : end, 0);
    const QRect spot(width() - clearSize - 4, (height() - clearSize) / 2, clearSize, clearSize);
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), spot));
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QRect sign = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(10, (height() - searchSignSize) / 2, searchSignSize, searchSignSize));
    paintIcon(&painter, u"search"_s, sign, theme.color(Token::Text2));
    if (hint().isEmpty())
        return;
    const int end = text().isEmpty() ? 10 : clearSize + 8;
    const int width = QFontMetrics(hintFont()).horizontalAdvance(hint()) + 2;
    painter.setFont(hintFont());
    painter.setPen(theme.color(text().isEmpty() ? Token::Faint : Token::Text2));
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), QRect(this->width() - end - width, 0, width, height())),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, hint());
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT leftDownwards();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT submitted();
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    arrange();
    Q_EMIT focusChanged(true);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    arrange();
    Q_EMIT focusChanged(false);
}

} // namespace cultivar::ui
