// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// Which entries of a timeline are shown.
enum class TimelineFilter
{
    Everything,
    BothWays,
    Letters, ///< written, whoever wrote
    Notes    ///< with words of mine
};

[[nodiscard]] bool passes(const TimelineEntry &entry, TimelineFilter filter);

/// Entries of one contact, newest first, with a row before each month.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<TimelineEntry> entries, QString firstName);
    /// `words`: every one must be found in an entry.
    void setQuestion(TimelineFilter filter, const QString &words);

    [[nodiscard]] const std::vector<TimelineEntry> &entries() const { return m_entries; }

    [[nodiscard]] const QString &firstName() const { return m_firstName; }

    [[nodiscard]] const QString &words() const { return m_words; }

    /// Null for the row of a month.
    [[nodiscard]] const TimelineEntry *entry(const QModelIndex &index) const;

    [[nodiscard]] int shown() const { return m_shown; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the month or the title; ToolTipRole and others nothing; AccessibleTextRole: all in words.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        int entry = -1; ///< negative: a month
        QString month;
    };

    void arrange();
    [[nodiscard]] bool matches(const TimelineEntry &entry) const;

    std::vector<TimelineEntry> m_entries;
    QString m_firstName;
    TimelineFilter m_filter = TimelineFilter::Everything;
    QString m_words;
    std::vector<Row> m_rows;
    int m_shown = 0;
};

} // namespace cultivar::ui
