// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/timeline_delegate.h"

#include "core/base/text.h"
#include "core/wording/standing_text.h"
#include "core/workspace/contacts/contact_detail.h"
#include "ui/contacts/timeline_model.h"
#include "ui/contacts/timeline_words.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace cultivar::ui {

namespace {

constexpr int textLeft = 32;
constexpr int timelineIconSize = 16;
constexpr int padding = 7;
constexpr int fewLines = 6;

const TimelineModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const TimelineModel *>(index.model());
}

int dayWidth()
{
    return QFontMetrics(roleFont(TextRole::Second)).horizontalAdvance(u"30 Nov 2026"_s) + 12;
}

QStringList chipsOf(const TimelineEntry &entry)
{
    QStringList chips;
    if (entry.unanswered)
        chips += TimelineDelegate::tr("attempt, no answer");
    if (entry.insights > 0)
        chips += entry.insights == 1 ? TimelineDelegate::tr("1 insight")
                                     : TimelineDelegate::tr("%1 insights").arg(entry.insights);
    QStringList names;
    for (const PersonName &other : entry.others)
        names += other.name;
    if (!names.isEmpty())
        chips += TimelineDelegate::tr("with %1").arg(names.join(", "_L1));
    for (const Attachment &attachment : entry.interaction.attachments)
        chips += attachment.name;
    return chips;
}

/// The searched words behind their ground.
QList<QTextLayout::FormatRange> marksIn(const QString &text, const QString &words, const QColor &color)
{
    QList<QTextLayout::FormatRange> marks;
    QTextCharFormat format;
    format.setBackground(color);
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            marks += {static_cast<int>(at), static_cast<int>(word.size()), format};
    return marks;
}

} // namespace

struct TimelineDelegate::Laid
{
    std::vector<std::unique_ptr<QTextLayout>> paragraphs;
    double height = 0;
    bool more = false;  ///< there is text that is not shown
    bool whole = false; ///< more than few lines, and all of them shown
};

TimelineDelegate::Laid TimelineDelegate::lay(const TimelineEntry &entry, int width) const
{
    Laid laid;
    const QString text = entry.interaction.notes.trimmed();
    if (text.isEmpty())
        return laid;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    const bool whole = m_whole.contains(entry.interaction.uid.text());
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        auto layout = std::make_unique<QTextLayout>(paragraph, roleFont(TextRole::Body));
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            if (lines == fewLines && !whole) {
                laid.more = true;
                break;
            }
            line.setLineWidth(width);
            line.setPosition({0, laid.height});
            laid.height += line.height();
            ++lines;
        }
        layout->endLayout();
        laid.paragraphs.push_back(std::move(layout));
        if (laid.more)
            break;
    }
    laid.whole = whole && lines > fewLines;
    return laid;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    const TimelineEntry *entry = modelOf(index).entry(index);
    if (!entry)
        return {0, line + 16};
    const QString uid = entry->interaction.uid.text();
    if (entry->interaction.uid == m_edited && !m_edited.isEmpty())
        return {0, m_editedHeight};
    // What is asked for a size has the width of the whole view; what is painted is narrower by the scroll bar.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_width) {
        m_heights.clear();
        m_width = width;
    }
    if (const auto known = m_heights.constFind(uid); known != m_heights.cend())
        return {0, *known};
    const Laid laid = lay(*entry, std::max(60, width - textLeft - dayWidth()));
    const int more = laid.more || laid.whole ? line + 2 : 0;
    const int height = line + 2 * padding + static_cast<int>(std::ceil(laid.height)) + more + (laid.height > 0 ? 2 : 0);
    m_heights.insert(uid, height);
    return {0, height};
}

void TimelineDelegate::paintMonth(QPainter *painter, const QStyleOptionViewItem &option, const QString &month) const
{
    const Theme &theme = themeOf(option.widget);
    QFont font = roleFont(TextRole::Second);
    font.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(month);
    painter->setFont(font);
    painter->setPen(theme.color(Token::Text2));
    const QRect words(option.rect.left(), option.rect.top() + 6, width + 4, option.rect.height() - 6);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, words), Qt::AlignLeft | Qt::AlignVCenter,
                      month);
    const QRect line(words.right() + 8, words.center().y(), option.rect.right() - words.right() - 8, 1);
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, line), theme.color(Token::Border));
}

void TimelineDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const TimelineEntry &entry,
                                 const QString &title) const
{
    const Theme &theme = themeOf(option.widget);
    const QRect area = option.rect;
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    const auto place = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(option.direction, area, QRect(area.left() + x, area.top() + y, width, height));
    };
    paintIcon(painter, iconOf(entry.interaction.channel),
              place(4, padding + (line - timelineIconSize) / 2, timelineIconSize, timelineIconSize),
              theme.color(Token::Text2));
    QFont medium = roleFont(TextRole::Body);
    medium.setWeight(QFont::Medium);
    const QFontMetrics metrics(medium);
    const int room = area.width() - textLeft - dayWidth();
    const int width = std::min(metrics.horizontalAdvance(title) + 2, room);
    painter->setFont(medium);
    painter->setPen(theme.color(Token::Text));
    painter->drawText(place(textLeft, padding, width, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(title, Qt::ElideRight, width));
    int x = textLeft + width + 10;
    const QFont small = roleFont(TextRole::Caption);
    const QFontMetrics smallMetrics(small);
    for (const QString &chip : chipsOf(entry)) {
        const int left = textLeft + room - x - 16;
        if (left < 30)
            break;
        const QString shown = smallMetrics.elidedText(QString(chip).replace(u'\n', u' '), Qt::ElideRight, left);
        const QRect ground = place(x, padding, smallMetrics.horizontalAdvance(shown) + 16, line);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Sunken));
        painter->drawRoundedRect(ground, line / 2.0, line / 2.0);
        painter->setFont(small);
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(ground, Qt::AlignCenter | Qt::TextSingleLine, shown);
        x += ground.width() + 6;
    }
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(place(area.width() - dayWidth(), padding, dayWidth() - 6, line),
                      Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(entry.interaction.day, u"ddd d"_s));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineModel &model = modelOf(index);
    const TimelineEntry *entry = model.entry(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!entry) {
        paintMonth(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    const Theme &theme = themeOf(option.widget);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    if (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Hover));
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    if (entry->interaction.uid != m_edited || m_edited.isEmpty()) {
        paintHead(painter, option, *entry, index.data().toString());
        const int line = QFontMetrics(roleFont(TextRole::Body)).height();
        const int width = std::max(60, option.rect.width() - textLeft - dayWidth());
        const Laid laid = lay(*entry, width);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int left = mirrored ? option.rect.right() - textLeft - width : option.rect.left() + textLeft;
        const QPointF corner(left, option.rect.top() + padding + line + 2);
        painter->setPen(theme.color(Token::Text2));
        for (const auto &paragraph : laid.paragraphs)
            paragraph->draw(painter, corner, marksIn(paragraph->text(), model.words(), theme.color(Token::Mark)));
        if (laid.more || laid.whole) {
            painter->setFont(roleFont(TextRole::Second));
            painter->setPen(theme.color(Token::Ink));
            painter->drawText(moreRect(option, index), Qt::AlignLeft | Qt::AlignVCenter,
                              laid.whole ? tr("less") : tr("more"));
        }
    }
    if (current)
        CultivarStyle::paintFocusRing(painter, option.rect, theme.color(Token::Focus), 6);
    painter->restore();
}

QRect TimelineDelegate::moreRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineEntry *entry = modelOf(index).entry(index);
    if (!entry)
        return {};
    const Laid laid = lay(*entry, std::max(60, option.rect.width() - textLeft - dayWidth()));
    if (!laid.more && !laid.whole)
        return {};
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    const QRect rect(option.rect.left() + textLeft, option.rect.bottom() - padding - line + 1, 80, line);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void TimelineDelegate::toggleWhole(const Uid &entry)
{
    if (!m_whole.remove(entry.text()))
        m_whole.insert(entry.text());
    m_heights.remove(entry.text());
}

void TimelineDelegate::setEdited(const Uid &entry, int height)
{
    m_edited = entry;
    m_editedHeight = height;
}

} // namespace cultivar::ui
