// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/cultivar_style.h"

#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

// The parts of CultivarStyle that draw one control each.
namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return (option->state & flag) != 0;
}

/// Buttons show their focus only to those who came by key.
bool showsFocus(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void paintBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, double corner)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(line.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, corner, corner);
}

/// Marked by itself or by the form it stands in.
bool isWrong(const QWidget *field)
{
    return field && (field->property("wrong").toBool() || field->property("refused").toBool());
}

} // namespace

void CultivarStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QString kind = widget ? widget->property("kind").toString() : QString();
    const bool enabled = has(option, State_Enabled);
    const bool over = enabled && has(option, State_MouseOver);
    const bool down = has(option, State_Sunken);
    painter->save();
    const QRectF rect = QRectF(option->rect).adjusted(1, 1, -1, -1);
    if (kind == u"primary" && enabled) {
        paintBox(painter, rect, color(down ? Token::AccentPress : over ? Token::AccentHover : Token::Accent), {}, 6);
    } else if (kind == u"quiet" || kind == u"icon") {
        if (over || down || has(option, State_On))
            paintBox(painter, rect, color(down || has(option, State_On) ? Token::Sunken : Token::Hover), {}, 6);
    } else if (kind != u"link") {
        const bool on = has(option, State_On);
        const Token fill = on ? Token::Soft : down ? Token::Sunken : over ? Token::Hover : Token::Raised;
        paintBox(painter, rect, color(enabled ? fill : Token::Window),
                 color(on        ? Token::Accent
                       : enabled ? Token::Strong
                                 : Token::Border),
                 6);
    }
    if (showsFocus(option)) {
        // On its own colour the ring would not be seen: it has a lighter one inside.
        if (kind == u"primary" && enabled) {
            painter->setPen(QPen(color(Token::AccentText), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(rect.adjusted(1.75, 1.75, -1.75, -1.75), 5, 5);
        }
        // A link has no room around its words for a ring.
        if (kind == u"link")
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2),
                              color(Token::Focus));
        else
            paintFocusRing(painter, option->rect, color(Token::Focus), 7);
    }
    painter->restore();
}

void CultivarStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const QString kind = widget ? widget->property("kind").toString() : QString();
    const QString hint = widget ? widget->property("keyHint").toString() : QString();
    const bool enabled = has(option, State_Enabled);
    Token token = kind == u"primary"                    ? Token::AccentText
                  : kind == u"quiet" || kind == u"icon" ? Token::Text2
                  : kind == u"link"                     ? Token::Ink
                                                        : Token::Text;
    if (has(option, State_On) && kind != u"quiet" && kind != u"icon")
        token = Token::Ink;
    const QColor ink = color(enabled ? token : Token::Disabled);

    painter->save();
    QFont font = painter->font();
    if (kind == u"primary" || has(option, State_On))
        font.setWeight(QFont::DemiBold);
    if (kind == u"link" && has(option, State_MouseOver))
        font.setUnderline(true);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    QFont small = fontFor(TextRole::Caption, font);
    small.setWeight(QFont::Normal);
    const QString shown = QString(button->text).remove(u'&');
    const int iconWidth = button->icon.isNull() ? 0 : 16;
    const int gap = iconWidth > 0 && !shown.isEmpty() ? 8 : 0;
    const int hintWidth = hint.isEmpty() ? 0 : 6 + QFontMetrics(small).horizontalAdvance(hint);
    const int room = option->rect.width() - (kind == u"link" ? 0 : 16) - iconWidth - gap - hintWidth;
    // Advances are rounded; a pixel more keeps what fits from being cut.
    const int textWidth = std::min(metrics.horizontalAdvance(shown) + 1, std::max(0, room));
    const int total = iconWidth + gap + textWidth + hintWidth;
    const bool fromLeft = kind == u"link" || (widget && widget->property("alignLeft").toBool());
    int x = option->rect.left() + (fromLeft ? (kind == u"link" ? 0 : 10) : (option->rect.width() - total) / 2);
    const auto place = [&](int width) {
        const QRect rect(x, option->rect.top(), width, option->rect.height());
        x += width;
        return visualRect(option->direction, option->rect, rect);
    };
    if (iconWidth > 0) {
        const QRect rect = place(iconWidth);
        QRectF square(0, 0, 16, 16);
        square.moveCenter(QRectF(rect).center());
        const Token iconToken = kind == u"secondary" && token == Token::Text ? Token::Text2 : token;
        paintIcon(painter, button->icon.name(), square, color(enabled ? iconToken : Token::Disabled));
        place(gap);
    }
    painter->setPen(ink);
    painter->drawText(
        place(textWidth), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        // Whole pixels are less than the text takes; only what has no room is shortened.
        textWidth < metrics.horizontalAdvance(shown) ? metrics.elidedText(shown, Qt::ElideRight, textWidth) : shown);
    if (hintWidth > 0) {
        place(6);
        painter->setFont(small);
        if (kind != u"primary" && enabled)
            painter->setPen(color(Token::Faint));
        painter->drawText(place(hintWidth - 6), Qt::AlignVCenter | Qt::AlignLeft, hint);
    }
    painter->restore();
}

void CultivarStyle::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    // A field without a frame is part of something that draws one.
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    if (edit && !edit->hasFrame())
        return;
    const bool enabled = has(option, State_Enabled);
    const bool wrong = isWrong(widget);
    const bool focus = widget && widget->hasFocus();
    painter->save();
    const QRectF rect = option->rect;
    const Token line = wrong ? Token::Error : enabled ? Token::Strong : Token::Border;
    paintBox(painter, rect, color(enabled ? Token::Base : Token::Window), color(line), 6);
    if (focus || wrong)
        paintFocusRing(painter, rect, color(wrong ? Token::Error : Token::Focus), 6);
    painter->restore();
}

void CultivarStyle::drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const
{
    const bool enabled = has(option, State_Enabled);
    const bool on = has(option, State_On);
    painter->save();
    QRectF rect(0, 0, 16, 16);
    rect.moveCenter(QRectF(option->rect).center());
    const double corner = round ? 8 : 4;
    const Token ground = enabled ? Token::Base : Token::Window;
    paintBox(painter, rect,
             color(on && enabled ? Token::Accent
                   : on          ? Token::Disabled
                                 : ground),
             on ? QColor() : color(enabled ? Token::Strong : Token::Border), corner);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::AccentText));
        painter->drawEllipse(rect.center(), 3, 3);
    } else if (on) {
        painter->setPen(QPen(color(Token::AccentText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF(
            {rect.topLeft() + QPointF(4, 8.5), rect.topLeft() + QPointF(7, 11.5), rect.topLeft() + QPointF(12, 5)}));
    } else if (has(option, State_NoChange)) {
        painter->fillRect(rect.adjusted(4, 7, -4, -7), color(Token::Accent));
    }
    if (showsFocus(option))
        paintFocusRing(painter, rect.adjusted(-3, -3, 3, 3), color(Token::Focus), corner + 2);
    painter->restore();
}

void CultivarStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    painter->save();
    QRectF groove(bar->rect.left(), 0, bar->rect.width(), 6);
    groove.moveCenter(QPointF(groove.center().x(), QRectF(bar->rect).center().y()));
    paintBox(painter, groove, color(Token::Sunken), {}, 3);
    const double range = double(bar->maximum) - bar->minimum;
    if (range > 0 && bar->progress > bar->minimum) {
        QRectF done = groove;
        done.setWidth(std::max(6.0, groove.width() * (bar->progress - bar->minimum) / range));
        paintBox(painter, visualRect(bar->direction, bar->rect, done.toAlignedRect()), color(Token::Accent), {}, 3);
    }
    painter->restore();
}

void CultivarStyle::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->orientation == Qt::Vertical) {
        QProxyStyle::drawComplexControl(CC_Slider, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF handle = subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    const double middle = QRectF(slider->rect).center().y();
    const bool enabled = has(option, State_Enabled);
    const QPointF from(slider->rect.left() + 2, middle);
    const QPointF to(slider->rect.right() - 2, middle);
    painter->setPen(QPen(color(Token::Border), 3, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(from, to);
    painter->setPen(QPen(color(enabled ? Token::Accent : Token::Disabled), 3, Qt::SolidLine, Qt::RoundCap));
    const bool mirrored = slider->direction == Qt::RightToLeft;
    painter->drawLine(mirrored ? to : from, QPointF(handle.center().x(), middle));
    painter->setPen(QPen(color(enabled ? Token::Accent : Token::Disabled), 2));
    painter->setBrush(color(Token::Raised));
    painter->drawEllipse(QPointF(handle.center().x(), middle), 6, 6);
    if (has(option, State_HasFocus)) {
        painter->setPen(QPen(color(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(handle.center().x(), middle), 8, 8);
    }
    painter->restore();
}

void CultivarStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF handle = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
    QColor tone = color(has(option, State_MouseOver) || has(option, State_Sunken) ? Token::Text2 : Token::Strong);
    tone.setAlpha(has(option, State_MouseOver) ? 220 : 150);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tone);
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

void CultivarStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!box)
        return;
    const bool enabled = has(option, State_Enabled);
    painter->save();
    const Token fill = !enabled ? Token::Window : has(option, State_MouseOver) ? Token::Hover : Token::Raised;
    paintBox(painter, box->rect, color(fill), color(enabled ? Token::Strong : Token::Border), 6);
    QRectF arrow(0, 0, 14, 14);
    arrow.moveCenter(QPointF(box->rect.right() - 15, QRectF(box->rect).center().y()));
    const QRect mirrored = visualRect(box->direction, box->rect, arrow.toAlignedRect());
    paintIcon(painter, u"chevron-down"_s, mirrored, color(enabled ? Token::Text2 : Token::Disabled));
    if (has(option, State_HasFocus))
        paintFocusRing(painter, box->rect, color(Token::Focus), 6);
    painter->restore();
}

void CultivarStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!box)
        return;
    painter->save();
    const bool enabled = has(option, State_Enabled);
    const bool wrong = isWrong(widget);
    const Token line = wrong ? Token::Error : enabled ? Token::Strong : Token::Border;
    paintBox(painter, box->rect, color(enabled ? Token::Base : Token::Window), color(line), 6);
    const auto arrow = [&](SubControl part, bool up, bool possible) {
        const QPointF middle = QRectF(subControlRect(CC_SpinBox, option, part, widget)).center();
        const double tip = up ? -1.5 : 1.5;
        painter->setPen(QPen(color(possible && enabled ? Token::Text2 : Token::Disabled), 1.5, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF({middle + QPointF(-3, -tip), middle + QPointF(0, tip), middle + QPointF(3, -tip)}));
    };
    if (box->buttonSymbols != QAbstractSpinBox::NoButtons) {
        arrow(SC_SpinBoxUp, true, box->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
        arrow(SC_SpinBoxDown, false, box->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
    }
    if (has(option, State_HasFocus) || wrong)
        paintFocusRing(painter, box->rect, color(wrong ? Token::Error : Token::Focus), 6);
    painter->restore();
}

void CultivarStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const QRect rect = option->rect;
    if (has(option, State_Selected))
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), color(Token::Accent));
    if (has(option, State_HasFocus) && has(option, State_Selected))
        paintFocusRing(painter, rect.adjusted(0, 1, 0, -3), color(Token::Focus), 6);
}

void CultivarStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    painter->save();
    const bool chosen = has(option, State_Selected);
    QFont font = painter->font();
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(color(!has(option, State_Enabled) ? Token::Disabled : chosen ? Token::Text : Token::Text2));
    painter->drawText(tab->rect.adjusted(0, 0, 0, -2), Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    painter->restore();
}

} // namespace cultivar::ui
