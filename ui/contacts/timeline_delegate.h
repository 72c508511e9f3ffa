// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

namespace cultivar {
struct TimelineEntry;
}

namespace cultivar::ui {

/// Paints months and entries: icon of the channel, title, chips, day, and up to six lines of text until more is wanted.
/// Knows heights by entry and width.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setToday(QDate today) { m_today = today; }

    /// Whether all of its text is shown; toggles it.
    void toggleWhole(const Uid &entry);
    /// The row of this entry is as high as its editor. Empty: none.
    void setEdited(const Uid &entry, int height);

    /// Texts may differ now.
    void forget() { m_heights.clear(); }

    /// Where "more" stands in a row, empty if there is none.
    [[nodiscard]] QRect moreRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    struct Laid;

    [[nodiscard]] Laid lay(const TimelineEntry &entry, int width) const;
    void paintMonth(QPainter *painter, const QStyleOptionViewItem &option, const QString &month) const;
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const TimelineEntry &entry,
                   const QString &title) const;

    QDate m_today;
    QSet<QString> m_whole;
    Uid m_edited;
    int m_editedHeight = 0;
    mutable int m_width = 0;
    mutable QHash<QString, int> m_heights;
};

} // namespace cultivar::ui
