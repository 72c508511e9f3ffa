// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/text_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// Code units: no row is wide enough for more, and shaping a novel takes its time.
constexpr qsizetype longest = 400;
constexpr QChar ellipsis(u'\u2026');

QString onOneLine(QString text)
{
    if (text.size() > longest) {
        text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
        text += ellipsis;
    }
    // One sign for one sign, so that hits stay where they are.
    std::ranges::replace_if(
        text,
        [](QChar unit) {
            return unit == u'\n' || unit == u'\r' || unit == u'\t' || unit == QChar::LineSeparator ||
                   unit == QChar::ParagraphSeparator;
        },
        u' ');
    return text;
}

/// Those still whole in a text that shares its first `same` code units with the one they were of.
std::vector<TextRange> hitsWithin(std::vector<TextRange> hits, qsizetype same)
{
    std::erase_if(hits, [&](const TextRange &hit) { return hit.start >= same; });
    for (TextRange &hit : hits)
        hit.length = std::min(hit.length, same - hit.start);
    return hits;
}

qsizetype sharedStart(QStringView a, QStringView b)
{
    const auto [first, second] = std::ranges::mismatch(a, b);
    return first - a.begin();
}

/// What of the address stands before the "@" loses its end.
QString withoutMiddle(const QString &address, const QFontMetricsF &metrics, double width)
{
    const qsizetype at = address.indexOf(u'@');
    if (at < 0)
        return metrics.elidedText(address, Qt::ElideMiddle, width);
    const QString end = address.mid(at);
    const double room = width - metrics.horizontalAdvance(end);
    if (room < metrics.averageCharWidth() * 3)
        return metrics.elidedText(address, Qt::ElideMiddle, width);
    return metrics.elidedText(address.left(at), Qt::ElideRight, room) + end;
}

/// Takes away what stands between `keep` and the first hit until the hit's end fits.
LineText broughtIntoSight(LineText line, const QFontMetricsF &metrics, double width)
{
    if (line.hits.empty())
        return line;
    const TextRange first = line.hits.front();
    const QStringView text(line.text);
    const auto endOfHit = [&](qsizetype from) {
        const QString shown = text.first(line.keep).toString() + ellipsis +
                              text.mid(from, first.start + first.length - from).toString() + ellipsis;
        return metrics.horizontalAdvance(shown);
    };
    if (metrics.horizontalAdvance(text.first(first.start + first.length).toString() + ellipsis) <= width)
        return line;
    // The word before the hit stays if it can; then less and less.
    qsizetype low = line.keep;
    qsizetype high = first.start;
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (endOfHit(middle) <= width)
            high = middle;
        else
            low = middle + 1;
    }
    while (low < first.start && text[low].isLowSurrogate())
        ++low;
    const qsizetype shift = line.keep + 1 - low;
    line.text = text.first(line.keep).toString() + ellipsis + text.mid(low).toString();
    for (TextRange &hit : line.hits)
        hit.start += shift;
    return line;
}

} // namespace

TextLine::TextLine(const LineText &text, const QFont &font, double width, const HitColors &hitColors)
{
    LineText line = text;
    line.text = onOneLine(line.text);
    line.hits = hitsWithin(std::move(line.hits), line.text.size());
    line.keep = std::min(line.keep, line.text.size());
    layOut(line.text, line.hits, font, hitColors);
    if (m_width <= width)
        return;
    m_elided = true;
    const QFontMetricsF metrics(font);
    if (line.elide == Elide::AroundHit)
        line = broughtIntoSight(std::move(line), metrics, width);
    const QString shown = line.elide == Elide::AddressMiddle ? withoutMiddle(line.text, metrics, width)
                                                             : metrics.elidedText(line.text, Qt::ElideRight, width);
    layOut(shown, hitsWithin(std::move(line.hits), sharedStart(shown, line.text)), font, hitColors);
}

void TextLine::layOut(const QString &text, const std::vector<TextRange> &hits, const QFont &font,
                      const HitColors &colors)
{
    m_layout = std::make_shared<QTextLayout>(text, font);
    m_layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &hit : hits) {
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(hit.start);
        format.length = static_cast<int>(hit.length);
        format.format.setBackground(colors.ground);
        format.format.setForeground(colors.text);
        formats.append(format);
    }
    m_layout->setFormats(formats);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    m_width = 0;
    if (line.isValid()) {
        constexpr double endless = 1e6;
        line.setLineWidth(endless);
        m_width = line.naturalTextWidth();
        // Right-to-left text would stand at the far end otherwise.
        line.setLineWidth(m_width + 1);
    }
    m_layout->endLayout();
}

void TextLine::draw(QPainter *painter, const QPointF &at) const
{
    if (m_layout)
        m_layout->draw(painter, at);
}

} // namespace cultivar::ui
