// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace cultivar::ui {

/// A list that tells those who do not see it of its current row, but only while it has the focus: Qt's tells of each
/// change, as though the focus were there, and names the whole list where the focus comes back to a row.
class ListView : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void tellCurrent();
};

} // namespace cultivar::ui
