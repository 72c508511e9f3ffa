// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list_view.h"

namespace cultivar::ui {

class AgendaModel;

/// The agenda as a list whose group heads stay at the top while their rows pass below.
class AgendaView : public ListView
{
    Q_OBJECT

public:
    explicit AgendaView(AgendaModel *model, QWidget *parent = nullptr);

    void choose(int row);
    /// Shows it clear of the head at the top.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// Enter, or a double click.
    void opened();
    void linkWanted();
    void moveWanted();
    void tellWanted();
    void callOffWanted();
    void homeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// Where the head at the top is drawn; empty if there is none.
    [[nodiscard]] QRect stickyRect(int *head) const;
    /// The next row in a direction that can be chosen; -1 if there is none.
    [[nodiscard]] int selectableFrom(int row, int step) const;

    AgendaModel *m_model;
};

} // namespace cultivar::ui
