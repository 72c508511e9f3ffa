// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/week_marks_view.h"

#include "core/wording/week_text.h"
#include "ui/widgets/label.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leafWidth = 22;
constexpr int leafHeight = 14;
constexpr int widestLeafGap = 7;
constexpr int weekMarksRing = 3; ///< around the leaf of this week

/// Two corners calmer than the others, as a leaf.
QPainterPath leafPath(const QRectF &area)
{
    constexpr double calm = 2;
    constexpr double round = 4;
    QPainterPath path;
    path.moveTo(area.left() + round, area.top());
    path.lineTo(area.right() - calm, area.top());
    path.quadTo(area.topRight(), QPointF(area.right(), area.top() + calm));
    path.lineTo(area.right(), area.bottom() - round);
    path.quadTo(area.bottomRight(), QPointF(area.right() - round, area.bottom()));
    path.lineTo(area.left() + calm, area.bottom());
    path.quadTo(area.bottomLeft(), QPointF(area.left(), area.bottom() - calm));
    path.lineTo(area.left(), area.top() + round);
    path.quadTo(area.topLeft(), QPointF(area.left() + round, area.top()));
    return path;
}

/// "48" of "2026-W48".
QString weekNumberOf(const WeekMark &mark)
{
    return QString::number(mark.week.mid(mark.week.lastIndexOf(u'W') + 1).toInt());
}

QFont weekNumberFont(bool present)
{
    QFont font = fontFor(TextRole::Caption, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    font.setWeight(present ? QFont::DemiBold : QFont::Normal);
    return font;
}

void paintLeaf(QPainter &painter, const QRect &area, WeekKind kind, const Theme &theme)
{
    const QRectF leaf = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5);
    switch (kind) {
    case WeekKind::Kept:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        break;
    case WeekKind::Pause: {
        QPen pen(theme.color(Token::Strong), 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        break;
    }
    case WeekKind::Present:
        painter.setPen(QPen(theme.color(Token::Accent), 2));
        painter.setBrush(theme.color(Token::Soft));
        painter.drawPath(
            leafPath(leaf.adjusted(-weekMarksRing + 1, -weekMarksRing + 1, weekMarksRing - 1, weekMarksRing - 1)));
        return;
    }
    painter.drawPath(leafPath(leaf));
}

wording::KeptWeeks keptWeeksOf(const WeekMarks &marks, bool closed)
{
    wording::KeptWeeks kept;
    kept.usual = marks.usualMinutes;
    for (const WeekMark &mark : marks.weeks) {
        const bool present = mark.kind == WeekKind::Present;
        if (present && !closed)
            continue;
        ++kept.weeks;
        if (mark.kind == WeekKind::Pause)
            kept.pauses.push_back(weekNumberOf(mark).toInt());
        else
            ++kept.kept;
    }
    return kept;
}

} // namespace

class WeekMarksView::Leaves : public QWidget
{
public:
    Leaves() { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

    void setMarks(std::vector<WeekMark> marks)
    {
        m_marks = std::move(marks);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int count = static_cast<int>(m_marks.size());
        return {count * (leafWidth + widestLeafGap) + weekMarksRing, high()};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {leafWidth, high()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int count = static_cast<int>(m_marks.size());
        const int room = width() - 2 * weekMarksRing - count * leafWidth;
        const int gap = count < 2 ? widestLeafGap : std::clamp(room / (count - 1), 2, widestLeafGap);
        for (int i = 0; i < count; ++i) {
            const WeekMark &mark = m_marks[static_cast<size_t>(i)];
            const bool present = mark.kind == WeekKind::Present;
            const QRect spot(weekMarksRing + i * (leafWidth + gap), weekMarksRing, leafWidth, leafHeight);
            paintLeaf(painter, QStyle::visualRect(layoutDirection(), rect(), spot), mark.kind, theme);
            painter.setFont(weekNumberFont(present));
            painter.setPen(theme.color(present ? Token::Text : Token::Text2));
            const QRect below(spot.left() - weekMarksRing, spot.bottom() + 1 + 5, leafWidth + 2 * weekMarksRing,
                              QFontMetrics(painter.font()).height());
            painter.drawText(QStyle::visualRect(layoutDirection(), rect(), below), Qt::AlignCenter, weekNumberOf(mark));
        }
    }

private:
    [[nodiscard]] static int high()
    {
        return 2 * weekMarksRing + leafHeight + 4 + QFontMetrics(weekNumberFont(true)).height();
    }

    std::vector<WeekMark> m_marks;
};

WeekMarksView::WeekMarksView(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_leaves(new Leaves)
    , m_words((new Label(TextRole::Body, Token::Text2))->wrapped())
{
    setObjectName(u"weekMarks"_s);
    m_words->setObjectName(u"keptWeeks"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16 - weekMarksRing, 13, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_leaves);
    auto *words = new QHBoxLayout;
    words->setContentsMargins(weekMarksRing, 0, 0, 0);
    words->addWidget(m_words);
    column->addLayout(words);
}

void WeekMarksView::show(const WeekMarks &marks, bool closed)
{
    m_leaves->setMarks(marks.weeks);
    const QString words = wording::keptWeeksText(keptWeeksOf(marks, closed));
    m_words->setText(words);
    m_leaves->setAccessibleName(tr("Weeks"));
    m_leaves->setAccessibleDescription(words);
}

} // namespace cultivar::ui
