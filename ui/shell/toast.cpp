// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "ui/style/icons.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shownFor = 8s;
constexpr auto noteLeft = 4s;

/// Underlined words on the toast's dark ground.
class ToastButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 12, fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont font = this->font();
        font.setUnderline(true);
        painter.setFont(font);
        const Theme &theme = themeOf(this);
        painter.setPen(theme.color(Token::TipText));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (!hasFocus())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::TipText), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
};

} // namespace

Toast::Toast(QWidget *over, QWidget *parent)
    : QWidget(parent)
    , m_over(over)
    , m_words(new Label(TextRole::Body, Token::TipText))
    , m_undo(new ToastButton)
    , m_stop(new ToastButton)
{
    setObjectName(u"toast"_s);
    setToldRole(this, QAccessible::Notification);
    m_undo->setObjectName(u"toastUndo"_s);
    const QString key = keyText(QKeySequence::Undo);
    m_undo->setText(tr("Undo") + u"  "_s + key);
    m_undo->setAccessibleName(tr("Undo"));
    m_stop->setObjectName(u"toastStop"_s);
    m_stop->setText(tr("Cancel") + u"  "_s + keyText(Qt::Key_Escape));
    m_stop->setAccessibleName(tr("Cancel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 6, 14, 6);
    row->setSpacing(16);
    row->addWidget(m_words);
    row->addWidget(m_undo);
    row->addWidget(m_stop);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted();
    });
    connect(m_stop, &QPushButton::clicked, this, &Toast::stopWanted);
    over->installEventFilter(this);
    hide();
}

void Toast::tell(const QString &words, Saying saying)
{
    // What else was to say can be read first; under the mouse as long as it stays there.
    const bool isRead =
        m_saying == Saying::Note && isVisible() && (!m_time.isActive() || m_time.remainingTimeAsDuration() > noteLeft);
    if (saying == Saying::Working && isRead)
        return;
    // How far it is, is not read out ten times a second.
    const bool goesOn = saying == Saying::Working && isWorking();
    if (goesOn && words == m_said) {
        m_time.start(shownFor);
        return;
    }
    m_said = words;
    m_saying = saying;
    m_undo->setVisible(saying == Saying::Undoable);
    if (saying != Saying::Working)
        m_stop->clearFocus(); // else the next control gets it, and the next key
    m_stop->setVisible(saying == Saying::Working);
    if (!goesOn)
        showAlert(this, words);
    settle();
    raise();
    m_time.start(shownFor);
}

void Toast::endWork()
{
    if (isWorking())
        hide();
}

void Toast::makeWay()
{
    if (isVisible())
        settle();
}

void Toast::settle()
{
    constexpr int aboveTheEdge = 68; // clear of the foot, with its keys and its green button, that pages have
    constexpr int belowTheHead = 64;
    QWidget *over = m_over;
    const int widest = std::max(120, over->width() - 220);
    // Names are what is long, and what became of them stands behind.
    // The sentence runs as the window does, whatever the script of a name it begins with.
    const QChar mark(layoutDirection() == Qt::RightToLeft ? 0x200f : 0x200e);
    m_words->setText(mark + m_words->fontMetrics().elidedText(m_said, Qt::ElideMiddle, widest));
    m_words->setMaximumWidth(widest);
    layout()->activate();
    const QSize size(std::min(sizeHint().width(), over->width() - 32), std::max(40, sizeHint().height()));
    QRect place((over->width() - size.width()) / 2, over->height() - size.height() - aboveTheEdge, size.width(),
                size.height());
    // What is being typed stays in sight.
    const QWidget *focus = window()->focusWidget();
    const bool isTypedInto = qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus);
    if (isTypedInto && over->isAncestorOf(focus) &&
        place.intersects(QRect(focus->mapTo(over, QPoint()), focus->size())))
        place.moveTop(belowTheHead);
    setGeometry(place.translated(over->mapTo(parentWidget(), QPoint())));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize && isVisible())
        settle();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_time.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_time.start(shownFor);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.setPen(QPen(theme.color(Token::Strong), 1));
    painter.setBrush(theme.color(Token::TipBg));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 30 : 14;
    const bool isDone = m_saying == Saying::Done || m_saying == Saying::Undoable;
    const QString sign = isDone ? u"check"_s : m_saying == Saying::Working ? u"clock"_s : u"info"_s;
    paintIcon(&painter, sign, QRectF(x, (height() - 16) / 2.0, 16, 16), theme.color(Token::TipText));
}

} // namespace cultivar::ui
