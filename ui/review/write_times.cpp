// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_times.h"

#include "core/base/time_zone.h"
#include "core/wording/short_dates.h"
#include "core/wording/standing_text.h"
#include "ui/review/letter_at_hand.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content_list_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/told_ticks.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

enum TimeRole
{
    TimeDayRole = Qt::UserRole + 1,
    TimeClockRole,
    TimeTheirsRole,
    TimeMineRole
};

constexpr int timePad = 12;
constexpr int timeBox = 16;

class TimesDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, std::max(34, QFontMetrics(roleFont(TextRole::Body)).height() + 18)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(painter, option, index);
        const auto mirrored = [&](const QRect &area) {
            return QStyle::visualRect(option.direction, option.rect, area);
        };
        const QRect row = option.rect.adjusted(timePad, 0, -timePad, 0);
        QStyleOptionViewItem check(option);
        check.rect = mirrored(QRect(row.left(), row.center().y() - timeBox / 2 + 1, timeBox, timeBox));
        const bool offered = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        check.state = QStyle::State_Enabled | (offered ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
        const QRect words = row.adjusted(timeBox + timePad, 0, 0, 0);
        const int day = std::clamp(words.width() * 2 / 7, 72, 120);
        paintText(painter, mirrored(QRect(words.left(), words.top(), day, words.height())), index.data(TimeDayRole),
                  TextRole::Body, option, offered);
        const int mine =
            QFontMetrics(roleFont(TextRole::Second)).horizontalAdvance(index.data(TimeMineRole).toString());
        const QRect middle = words.adjusted(day, 0, -mine - 8, 0);
        paintTheirs(painter, middle, option, index);
        painter->setFont(roleFont(TextRole::Second));
        painter->setPen(themeOf(option.widget).color(Token::Text2));
        painter->drawText(mirrored(words.adjusted(words.width() - mine - 2, 0, 0, 0)),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, index.data(TimeMineRole).toString());
        painter->restore();
    }

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Theme &theme = themeOf(option.widget);
        if ((option.state & QStyle::State_MouseOver) != 0)
            painter->fillRect(option.rect.adjusted(1, 1, -1, -1), theme.color(Token::Hover));
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                              theme.color(Token::Border));
        if ((option.state & QStyle::State_HasFocus) != 0)
            CultivarStyle::paintFocusRing(painter, option.rect, theme.color(Token::Focus), 6);
    }

    /// The time itself stands out from the words around it.
    static void paintTheirs(QPainter *painter, QRect area, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QString clock = index.data(TimeClockRole).toString();
        const QString text = index.data(TimeTheirsRole).toString();
        const qsizetype at = text.indexOf(clock);
        const bool offered = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const auto part = [&](const QString &words, TextRole role) {
            paintText(painter, QStyle::visualRect(option.direction, option.rect, area), words, role, option, offered);
            area.setLeft(area.left() + QFontMetrics(roleFont(role)).horizontalAdvance(words));
        };
        part(text.left(at), TextRole::Body);
        part(clock, TextRole::Strong);
        part(text.mid(at + clock.size()), TextRole::Body);
    }

    static void paintText(QPainter *painter, const QRect &area, const QVariant &text, TextRole role,
                          const QStyleOptionViewItem &option, bool offered)
    {
        painter->setFont(roleFont(role));
        painter->setPen(themeOf(option.widget).color(offered ? Token::Text : Token::Faint));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text.toString(), Qt::ElideRight, area.width()));
    }
};

/// A click anywhere in a row ticks it.
class TimesView : public ContentListView
{
public:
    using ContentListView::ContentListView;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        ContentListView::mouseReleaseEvent(event);
        const QModelIndex index = indexAt(event->position().toPoint());
        if (event->button() == Qt::LeftButton && index.isValid())
            toggle(index);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool ticks =
            event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (ticks && currentIndex().isValid())
            toggle(currentIndex());
        else
            ContentListView::keyPressEvent(event);
    }

private:
    void toggle(const QModelIndex &index)
    {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

TimeLine timeLine(const OfferedTime &time, const QTimeZone &mine, bool offered)
{
    const QDateTime here = time.start.toTimeZone(mine);
    const std::optional<QTimeZone> zone = knownTimeZone(time.timeZone);
    const QDateTime there = zone ? time.start.toTimeZone(*zone) : here;
    const QString theirs = wording::clockTime(there.time());
    TimeLine line{time, wording::weekdayAndDay(there.date()), theirs, theirs, {}, offered};
    if (there.offsetFromUtc() == here.offsetFromUtc())
        return line;
    line.theirs = WriteTimes::tr("%1 in %2", "time, place").arg(theirs, wording::placeOfZone(*zone));
    const QString clock = there.date() == here.date()
                              ? wording::clockTime(here.time())
                              : QLocale().toString(here.date(), u"ddd"_s) + u' ' + wording::clockTime(here.time());
    line.mine = WriteTimes::tr("%1 for you", "time").arg(clock);
    return line;
}

void TimesModel::setLines(std::vector<TimeLine> lines)
{
    const bool sameTimes = std::ranges::equal(m_lines, lines, {}, &TimeLine::time, &TimeLine::time);
    if (!sameTimes) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (m_lines[i] == lines[i])
            continue;
        m_lines[i] = std::move(lines[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const TimeLine *TimesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int TimesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TimesModel::data(const QModelIndex &index, int role) const
{
    const TimeLine *line = at(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{line->day, line->theirs, line->mine};
        parts.removeAll(QString());
        // That it can be ticked is not told by itself.
        if (!line->offered)
            parts += WriteTimes::tr("not offered");
        return parts.join(u", "_s);
    }
    case Qt::CheckStateRole:
        return line->offered ? Qt::Checked : Qt::Unchecked;
    case TimeDayRole:
        return line->day;
    case TimeClockRole:
        return line->clock;
    case TimeTheirsRole:
        return line->theirs;
    case TimeMineRole:
        return line->mine;
    default:
        return {};
    }
}

bool TimesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TimeLine *line = at(index.row());
    if (!line || role != Qt::CheckStateRole)
        return false;
    Q_EMIT offerWanted(line->time, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags TimesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

WriteTimes::WriteTimes(LetterAtHand &letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(letter)
    , m_model(new TimesModel(this))
    , m_card(makeCard())
    , m_list(new TimesView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHead());
    m_list->setObjectName(u"times"_s);
    m_list->setAccessibleName(tr("Times to offer"));
    m_list->setItemDelegate(new TimesDelegate(m_list));
    m_list->setModel(m_model);
    tellTicks(m_list);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    column->addWidget(m_card);
    auto *full =
        new EmptyState({u"slot"_s, tr("Your next two weeks are full"), tr("Offer none, or widen your hours.")});
    connect(full->addLink(u"widenHours"_s, tr("Widen your hours")), &QPushButton::clicked, this,
            &WriteTimes::hoursWanted);
    m_full = full;
    column->addWidget(m_full);
    column->addWidget(makeFoot());
    connect(m_model, &TimesModel::offerWanted, &m_letter, &LetterAtHand::setOffered);
    connect(&m_letter, &LetterAtHand::opened, this, &WriteTimes::showTimes);
    connect(&m_letter, &LetterAtHand::chosen, this, &WriteTimes::showTimes);
}

QWidget *WriteTimes::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_header = new SectionHeader(tr("Times to offer")), 1);
    m_zone = new QWidget;
    auto *zone = new QHBoxLayout(m_zone);
    zone->setContentsMargins(0, 0, 0, 0);
    zone->setSpacing(4);
    zone->addWidget(new Sign(u"place"_s, 14));
    zone->addWidget(m_difference = new ElidedLabel(TextRole::Second, Token::Text2));
    row->addWidget(m_zone);
    return head;
}

QWidget *WriteTimes::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    m_others = makeButton(ButtonKind::Link, {u"otherTimes"_s, tr("Other times"), u"swap"_s, tr("T", "the key")});
    connect(m_others, &QPushButton::clicked, &m_letter, &LetterAtHand::offerOthers);
    row->addWidget(m_others);
    m_none = makeButton(ButtonKind::Quiet, {u"offerNone"_s, tr("Offer none"), {}, {}});
    connect(m_none, &QPushButton::clicked, &m_letter, &LetterAtHand::offerNone);
    row->addWidget(m_none);
    row->addStretch(1);
    return foot;
}

void WriteTimes::setNarrow(bool narrow)
{
    m_narrow = narrow;
    if (m_letter.isOpen())
        showTimes();
}

void WriteTimes::showTimes()
{
    std::vector<TimeLine> lines;
    for (const OfferedTime &time : m_letter.shownTimes())
        lines.push_back(timeLine(time, m_letter.present().zone, m_letter.isOffered(time)));
    const bool any = std::ranges::any_of(lines, &TimeLine::offered);
    const bool empty = lines.empty();
    m_model->setLines(std::move(lines));
    m_card->setVisible(!empty);
    m_full->setVisible(empty);
    m_others->setVisible(!empty);
    m_none->setVisible(!empty);
    m_none->setEnabled(any);
    m_header->setQualifier(m_narrow ? QString() : tr("%1 minutes each").arg(m_letter.desk().minutes));
    const std::optional<QTimeZone> theirs = knownTimeZone(m_letter.desk().person.timeZone);
    m_zone->setVisible(theirs.has_value());
    if (theirs)
        m_difference->setText(wording::zoneDifference(*theirs, m_letter.present().zone, m_letter.present().now));
}

} // namespace cultivar::ui
