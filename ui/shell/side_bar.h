// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class Label;
class SideButton;

/// Sign and name, the way to the search, the pages with what waits on them, and where the data is. Narrow: a rail of
/// icons.
class SideBar : public QWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);

    void addPage(const PageInfo &info);
    void setCurrent(const QString &id);
    void setWaiting(const QString &id, int count);
    /// The two lines at the foot.
    void setWhere(const QString &place, const QString &backup);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void pageChosen(const QString &id);
    void searchWanted();
    void newContactWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SideButton *addButton(const QString &id, const QString &text, const QString &iconName, const QString &key);

    QHash<QString, SideButton *> m_buttons;
    SideButton *m_search;
    SideButton *m_quickAdd;
    QWidget *m_name;
    Label *m_place;
    Label *m_backup;
    QWidget *m_where;
    QVBoxLayout *m_pages;
    QVBoxLayout *m_foot;
    int m_pageCount = 0;
    bool m_narrow = false;
};

} // namespace cultivar::ui
