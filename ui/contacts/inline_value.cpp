// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/inline_value.h"

#include "ui/style/cultivar_style.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/openable_url.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/told_role.h"
#include "ui/widgets/wrapped_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int shortCaption = 80; ///< shown whole, and the value breaks its lines instead

/// The dot of a circle.
class Dot : public QWidget
{
public:
    Dot(Uid circle, QWidget *parent)
        : QWidget(parent)
        , m_circle(std::move(circle))
    {
        setFixedSize(8, 17);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeOf(this).hueOf(m_circle).dot);
        painter.drawEllipse(QRectF(0, (height() - 8) / 2.0, 8, 8));
    }

private:
    Uid m_circle;
};

} // namespace

InlineValue::InlineValue(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setToldRole(this, QAccessible::Button);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_column->setContentsMargins(hang, 4, hang, 4);
    m_column->setSpacing(2);
}

void InlineValue::showLines(const std::vector<ValueLine> &lines, const QString &placeholder)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < lines.size(); ++i)
        addLine(lines[i], i);
    if (lines.empty()) {
        auto *words = new WrappedText(TextRole::Body, Token::Faint);
        words->setText(placeholder);
        words->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_column->addWidget(words);
    }
    orderTabsAsLaidOut(this);
}

void InlineValue::addLine(const ValueLine &line, size_t number)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    if (!line.circle.isEmpty())
        row->addWidget(new Dot(line.circle, box));
    auto *text = new WrappedText(TextRole::Body, line.person.isNull() ? Token::Text : Token::Ink);
    text->setText(line.text);
    text->setAttribute(Qt::WA_TransparentForMouseEvents);
    const bool alone = line.caption.isEmpty() && line.link.isEmpty() && line.person.isNull() && line.verify.isEmpty();
    row->addWidget(text, alone ? 1 : 0);
    if (!line.caption.isEmpty()) {
        auto *caption = new ElidedLabel(TextRole::Second, Token::Faint);
        caption->setText(line.caption);
        caption->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        caption->setMinimumWidth(std::min(caption->sizeHint().width(), shortCaption));
        caption->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(caption, 0, Qt::AlignTop);
    }
    if (isOpenable(line.link) || !line.person.isNull()) {
        const QString name = line.person.isNull() ? tr("Open %1").arg(line.text) : tr("Show %1").arg(line.text);
        QPushButton *open =
            makeIconButton({u"openValue"_s, name, line.person.isNull() ? u"open"_s : u"arrow-right"_s, {}});
        open->setToolTip(plainToolTip(name));
        open->setFixedSize(24, 22);
        connect(open, &QPushButton::clicked, this, [this, number] { Q_EMIT lineOpened(number); });
        row->addWidget(open);
    }
    if (!alone)
        row->addStretch(1);
    if (!line.verify.isEmpty()) {
        auto *chip = new Chip(Chip::Kind::Warning, line.verify);
        chip->setObjectName(u"verifyChip"_s);
        chip->setToolTip(tr("Still true? A click says so, as of today."));
        chip->setAccessibleDescription(chip->toolTip());
        chip->setMinimumWidth(chip->sizeHint().width());
        connect(chip, &Chip::clicked, this, [this, number] { Q_EMIT lineConfirmed(number); });
        row->addWidget(chip);
    }
    m_column->addWidget(box);
}

void InlineValue::setContent(QWidget *content)
{
    content->setParent(this);
    m_column->setContentsMargins(0, 4, hang, 4);
    m_column->addWidget(content);
}

void InlineValue::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (hasFocus()) {
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 6);
    } else if (underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.color(Token::Border));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void InlineValue::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT lineOpened(0);
            return;
        }
        Q_EMIT editWanted();
        return;
    case Qt::Key_F2:
        Q_EMIT editWanted();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void InlineValue::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT editWanted();
}

} // namespace cultivar::ui
