// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/step_line_view.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_mark.h"
#include "ui/widgets/told_role.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepLineMargin = 16;
constexpr int stepLineGap = 12;
constexpr int stepLineIcon = 16;
constexpr int stepLinePortrait = 28;
constexpr int stepLineWordsLeft = stepLineMargin + stepLineIcon + stepLineGap + stepLinePortrait + stepLineGap;
constexpr int stepLineHeight = 52;
constexpr int stepLineMarkSize = 14;
/// Words do not become narrower than this for the sake of an action.
constexpr int stepLineWordsAtLeast = 140;

/// The day at the end of a line, the same column in all of them.
class StepLineDay : public QWidget
{
public:
    explicit StepLineDay(const StepLine &line)
        : m_line(line)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_line.day.isEmpty())
            return;
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const bool marked = m_line.isToday && !m_line.isDone;
        const QColor color = marked ? theme.color(rules::State::Due) : theme.color(Token::Text2);
        QRect room = rect();
        if (marked) {
            const QRect mark(0, (height() - stepLineMarkSize) / 2, stepLineMarkSize, stepLineMarkSize);
            paintStateMark(&painter, QStyle::visualRect(layoutDirection(), rect(), mark), {rules::State::Due, 1}, color,
                           theme.color(Token::Raised));
        }
        room.setLeft(stepLineMarkSize + 5);
        painter.setFont(roleFont(TextRole::Second));
        painter.setPen(color);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                         QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(m_line.day, Qt::ElideRight, room.width()));
    }

private:
    const StepLine &m_line;
};

} // namespace

QString spokenStepLine(const StepLine &line)
{
    QStringList parts;
    for (const QString &part : {line.words, line.second, line.remark, line.day})
        if (!part.isEmpty())
            parts += part;
    return parts.join(u", "_s);
}

StepLineView::StepLineView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_words(new ElidedLabel(TextRole::Body))
    , m_second(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_actions(new QHBoxLayout)
    , m_remark(new Label(TextRole::Second, Token::Text2))
    , m_day(new StepLineDay(m_line))
{
    setObjectName(u"stepLine"_s);
    setToldRole(this, QAccessible::ListItem);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    build();
}

void StepLineView::build()
{
    m_column->setContentsMargins(stepLineWordsLeft, 0, 8, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_row);
    m_row->setSpacing(4);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addStretch();
    texts->addWidget(m_words);
    texts->addWidget(m_second);
    texts->addStretch();
    m_row->addLayout(texts, 1);
    m_actions->setSpacing(2);
    m_row->addLayout(m_actions);
    m_remark->setContentsMargins(8, 0, 6, 0);
    m_row->addWidget(m_remark);
    m_row->addWidget(m_day);
    const auto *style = qobject_cast<const CultivarStyle *>(this->style());
    const bool compact = style && style->density() == Density::Compact;
    for (ElidedLabel *text : {m_words, m_second})
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, compact ? 3 : 7, 0, compact ? 3 : 7);
    setMinimumHeight(compact ? stepLineHeight - 8 : stepLineHeight);
}

void StepLineView::setLine(const StepLine &line)
{
    const bool otherActions = line.actions != m_line.actions || line.isDone != m_line.isDone;
    m_line = line;
    m_words->setText(line.words);
    m_words->setColor(line.isDone ? Token::Text2 : Token::Text);
    m_second->setText(line.second);
    m_second->setVisible(!line.second.isEmpty());
    m_remark->setText(line.remark);
    setAccessibleName(spokenStepLine(line));
    if (otherActions)
        makeButtons();
    showActions();
    m_day->update();
    update();
}

void StepLineView::makeButtons()
{
    for (QPushButton *button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    QStringList keys;
    for (const LineAction &action : m_line.actions) {
        auto *button = makeButton(ButtonKind::Quiet, {u"lineAction"_s, action.text, {}, {}}, this);
        // Keys do the same from the line; with them every line would be many stops.
        button->setFocusPolicy(Qt::NoFocus);
        // It gives way to the words whole or not at all.
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, deed = action.deed] { Q_EMIT wanted(deed); });
        m_actions->addWidget(button);
        m_buttons.push_back(button);
        keys += u"%1: %2"_s.arg(action.key.isEmpty() ? tr("Enter") : action.key, action.text);
    }
    setAccessibleDescription(keys.join(u", "_s));
}

void StepLineView::setDayWidth(int width)
{
    m_day->setVisible(width > 0);
    m_day->setFixedWidth(std::max(0, width));
}

int StepLineView::wantedDayWidth() const
{
    return m_line.day.isEmpty()
               ? 0
               : stepLineMarkSize + 5 + QFontMetrics(roleFont(TextRole::Second)).horizontalAdvance(m_line.day) + 6;
}

void StepLineView::setCurrent(bool current)
{
    m_current = current;
    setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    showActions();
    update();
}

void StepLineView::setFirst(bool first)
{
    m_first = first;
}

bool StepLineView::isActive() const
{
    return m_current || underMouse();
}

int StepLineView::roomForActions() const
{
    const int day = m_day->isHidden() ? 0 : m_day->width();
    return width() - stepLineWordsLeft - 8 - day - stepLineWordsAtLeast;
}

void StepLineView::showActions()
{
    int room = roomForActions();
    bool any = false;
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const LineAction &action = m_line.actions[i];
        QPushButton *button = m_buttons[i];
        const bool outlined = action.outlined && (isActive() || action.deed == LineDeed::SayWhetherSent);
        setButtonKind(button, outlined ? ButtonKind::Secondary : ButtonKind::Quiet);
        const QString key = action.key.isEmpty() && action.outlined ? u"↵"_s : action.key;
        setKeyHint(button, m_current && hasFocus() ? key : QString());
        const int wanted = button->sizeHint().width() + 2;
        // The last ones give way first.
        const bool shown = !isOpened() && (isActive() || action.always) && (!any || wanted <= room);
        room -= shown ? wanted : 0;
        any = any || shown;
        button->setVisible(shown);
    }
    m_remark->setVisible(!any && !m_line.remark.isEmpty());
}

void StepLineView::open(QWidget *widget)
{
    closeOpened();
    m_opened = widget;
    widget->setParent(this);
    m_column->addWidget(widget);
    m_column->setContentsMargins(stepLineWordsLeft, 0, 8, 10);
    widget->show();
    showActions();
    widget->setFocus(Qt::OtherFocusReason);
}

void StepLineView::closeOpened()
{
    if (!m_opened)
        return;
    const bool hadFocus = m_opened->isAncestorOf(window()->focusWidget()) || m_opened->hasFocus();
    m_column->removeWidget(m_opened);
    m_opened->hide();
    m_opened->deleteLater();
    m_opened = nullptr;
    m_column->setContentsMargins(stepLineWordsLeft, 0, 8, 0);
    showActions();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void StepLineView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    if (m_current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(focus ? Token::Selection : m_current ? Token::SelInactive : Token::Hover));
        painter.drawRoundedRect(QRectF(rect()), 8, 8);
    }
    if (focus)
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 8);
    else if (!m_first)
        painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Border));
    const auto place = [&](int x, int size) {
        const int high = isOpened() ? m_row->geometry().height() : height();
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, (high - size) / 2, size, size));
    };
    const QString name = m_line.isDone ? u"check"_s : m_line.icon;
    paintIcon(&painter, name, place(stepLineMargin, stepLineIcon),
              theme.color(m_line.isDone ? Token::Ink : Token::Text2));
    paintAvatar(&painter, place(stepLineMargin + stepLineIcon + stepLineGap, stepLinePortrait), m_line.portrait, theme);
}

void StepLineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    Q_EMIT focused();
    showActions();
    update();
}

void StepLineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    showActions();
    update();
}

void StepLineView::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showActions();
    update();
}

void StepLineView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showActions();
    update();
}

void StepLineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showActions();
}

} // namespace cultivar::ui
