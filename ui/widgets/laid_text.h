// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace cultivar::ui {

/// Plain text laid out in lines of a width, broken anywhere where a word is wider. Each paragraph keeps its own
/// direction. What goes beyond the lines it may take is left out, and the last of them ends in "…".
class LaidText
{
public:
    /// `mostLines` 0: all.
    LaidText(const QString &text, const QFont &font, int width, int mostLines = 0);

    [[nodiscard]] double height() const { return m_height; }

    /// Nothing was left out.
    [[nodiscard]] bool isWhole() const { return m_whole; }

    /// With the pen of the painter, its upper left corner there.
    void draw(QPainter &painter, QPointF corner) const;

private:
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    int m_width;
    double m_height = 0;
    bool m_whole = true;
};

} // namespace cultivar::ui
