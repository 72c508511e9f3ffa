// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meetings/agenda_line.h"

#include <QAbstractListModel>

namespace cultivar::ui {

/// The agenda as rows. Holds what it was given; asks for more of the past by a signal when it is scrolled to.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        LineRole = Qt::UserRole + 1 ///< const AgendaLine *, until the next change
    };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place and their selection.
    void setAgenda(Agenda agenda, const QString &search);

    [[nodiscard]] const Agenda &agenda() const { return m_agenda; }

    /// Null for heads and rows that are not there.
    [[nodiscard]] const AgendaRow *rowAt(int row) const;
    [[nodiscard]] const AgendaLine *lineAt(int row) const;
    /// -1 if it is not shown.
    [[nodiscard]] int rowOf(MeetingId meeting) const;
    [[nodiscard]] int rowOfKey(const QString &key) const;
    /// The next talk, else the first that is shown; -1 if there is none.
    [[nodiscard]] int firstRow() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    void replaceLines(std::vector<AgendaLine> lines);

    Agenda m_agenda;
    std::vector<AgendaLine> m_lines;
    int m_pastShown = 0;
    bool m_asked = false; ///< for more, and not yet answered
};

} // namespace cultivar::ui
