// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contact_list_model.h"
#include "ui/contacts/contact_row_text.h"
#include "ui/contacts/list_columns.h"
#include "ui/style/theme.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QPixmap>

namespace cultivar::ui {

/// Paints the rows of the list from the theme; what was laid out once is kept while it fits. Only for a
/// ContactListModel.
class ContactListDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    ContactListDelegate(const ContactListModel &model, const ListColumns &columns, QObject *parent = nullptr);

    /// Columns, fonts or the theme changed.
    void forgetAll() { m_rows.clear(); }

    /// Rows look as if the list had the focus, too: while one types in the search field.
    void setLively(bool lively) { m_lively = lively; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Whether a point of the row is where the box is.
    [[nodiscard]] bool isOnBox(const QPoint &point, const QStyleOptionViewItem &option) const;

private:
    struct CircleText
    {
        QColor dot;
        TextLine name;
    };

    struct Row
    {
        bool named = true;
        TextLine name;
        TextLine second;
        QString icon; ///< before the second line
        TextLine last;
        TextLine next;
        TextLine city;
        std::vector<CircleText> circles;
        TextLine moreCircles;
        QPixmap avatar;
        rules::Due due;
        Rest rest = Rest::None;
        // Whole texts, for tooltips.
        QString secondText;
        QString circleNames;
    };

    struct Looks
    {
        const Theme &theme;
        QColor ground;
        QColor text;
        QRect row;
        Qt::LayoutDirection direction;
    };

    [[nodiscard]] const Row &rowFor(const ContactRow &contact, const Theme &theme, double scale) const;
    void layOutPerson(Row &row, const ContactRow &contact, const HitColors &hits) const;
    void layOutCircles(Row &row, const ContactRow &contact, const Theme &theme) const;
    [[nodiscard]] QRect cell(const Looks &looks, int start, int width) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const Looks &looks, bool current) const;
    void paintPerson(QPainter *painter, const Row &row, const Looks &looks) const;
    void paintCircles(QPainter *painter, const Row &row, const Looks &looks) const;
    void paintNext(QPainter *painter, const Row &row, const Looks &looks) const;
    void paintBox(QPainter *painter, const QStyleOptionViewItem &option, const Looks &looks, bool chosen) const;
    /// In the middle of the cell's height, at its start.
    static void paintLine(QPainter *painter, const TextLine &line, const QRect &cell, int lineHeight,
                          const QColor &color, Qt::LayoutDirection direction);

    const ContactListModel &m_model;
    const ListColumns &m_columns;
    bool m_lively = false;
    mutable rules::SearchQuery m_query; ///< that the rows kept are marked with
    mutable int m_photos = 0;           ///< PhotoShelf::version() that the rows kept show
    mutable QCache<qint64, Row> m_rows;
};

} // namespace cultivar::ui
