// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/laid_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// Addresses are broken after their signs first: a space without width stands there.
QString breakable(const QString &text)
{
    if (!text.contains(u'@') && !text.contains("://"_L1))
        return text;
    constexpr QStringView signs = u"@./?&=_";
    QString broken;
    broken.reserve(text.size() + 16);
    for (const QChar sign : text) {
        broken += sign;
        if (signs.contains(sign))
            broken += QChar(0x200b);
    }
    return broken;
}

} // namespace

LaidText::LaidText(const QString &text, const QFont &font, int width, int mostLines)
    : m_width(std::max(1, width))
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    int lines = 0;
    for (const QString &each : text.split(u'\n')) {
        const QString paragraph = breakable(each);
        auto &layout = m_paragraphs.emplace_back(std::make_unique<QTextLayout>(paragraph, font));
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        qsizetype told = 0;
        while (m_whole) {
            // Asked before a line is made: one without a place would be drawn over the first.
            if (mostLines > 0 && lines == mostLines) {
                m_whole = told >= paragraph.size() && told > 0;
                break;
            }
            QTextLine line = layout->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(m_width);
            told = line.textStart() + line.textLength();
            line.setPosition({0, m_height});
            m_height += line.height();
            ++lines;
        }
        layout->endLayout();
        if (!m_whole)
            break;
    }
}

void LaidText::draw(QPainter &painter, QPointF corner) const
{
    const size_t count = m_paragraphs.size();
    for (size_t i = 0; i < count; ++i) {
        const QTextLayout &layout = *m_paragraphs[i];
        const bool cut = !m_whole && (i + 1 == count || m_paragraphs[i + 1]->lineCount() == 0);
        for (int line = 0; line < layout.lineCount(); ++line) {
            const QTextLine each = layout.lineAt(line);
            if (!cut || line + 1 < layout.lineCount()) {
                each.draw(&painter, corner);
                continue;
            }
            // The last line takes in as much as there is room for, and says that it goes on.
            const QFontMetrics metrics(layout.font());
            const QString rest = layout.text().mid(each.textStart()) + u'…';
            painter.setFont(layout.font());
            painter.drawText(QRectF(corner.x(), corner.y() + each.y(), m_width, each.height()),
                             Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(rest, Qt::ElideRight, m_width));
        }
        if (cut)
            break;
    }
}

} // namespace cultivar::ui
