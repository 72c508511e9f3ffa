// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_hits.h"

#include <QColor>
#include <QFont>

#include <memory>

class QPainter;
class QPointF;
class QTextLayout;

namespace cultivar::ui {

/// Where a line that is too long loses text.
enum class Elide
{
    End,          ///< its own end: of right-to-left text that is the left one
    AroundHit,    ///< its end, and what stands between `keep` and the first hit, so that the hit is seen
    AddressMiddle ///< before the "@"
};

struct LineText
{
    QString text;
    std::vector<TextRange> hits;
    Elide elide = Elide::End;
    qsizetype keep = 0; ///< code units at the start that are never lost
};

/// How hits stand out.
struct HitColors
{
    QColor ground;
    QColor text;
};

/// One line of text in its own direction, laid out once and drawn often. Empty until made.
class TextLine
{
public:
    TextLine() = default;
    TextLine(const LineText &text, const QFont &font, double width, const HitColors &hitColors = {});

    [[nodiscard]] bool isNull() const { return m_layout == nullptr; }

    /// In the pen of the painter, its top left at `at`.
    void draw(QPainter *painter, const QPointF &at) const;

    [[nodiscard]] double width() const { return m_width; }

    [[nodiscard]] bool isElided() const { return m_elided; }

private:
    void layOut(const QString &text, const std::vector<TextRange> &hits, const QFont &font, const HitColors &colors);

    std::shared_ptr<QTextLayout> m_layout;
    double m_width = 0;
    bool m_elided = false;
};

} // namespace cultivar::ui
