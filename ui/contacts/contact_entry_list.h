// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace cultivar::ui {

/// Something that can be done with an entry.
struct EntryAction
{
    QString name; ///< objectName
    QString text;
    std::function<void()> run;
};

/// One entry as it is told.
struct EntryLine
{
    QString icon;
    QString title;
    QString caption = {};                  ///< second line
    QString trailing = {};                 ///< at the end, a day
    bool settled = false;                  ///< done with: quieter
    std::vector<EntryAction> actions = {}; ///< Enter does the first
};

/// Some dozens of entries below one another. The actions of a row are seen while it has the pointer or the focus.
class ContactEntryList : public QWidget
{
    Q_OBJECT

public:
    explicit ContactEntryList(QWidget *parent = nullptr);

    /// The row that had the focus keeps it.
    void showLines(std::vector<EntryLine> lines);

private:
    void fill();

    std::vector<EntryLine> m_lines;
    bool m_all = false;
    QVBoxLayout *m_column;
};

} // namespace cultivar::ui
