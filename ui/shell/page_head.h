// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/doer.h"
#include "ui/widgets/label.h"

#include <QPushButton>

class QHBoxLayout;

namespace cultivar::ui {

/// The head of a page: its title, one quiet fact, undo and redo, and its buttons at the end.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    PageHead(Doer &doer, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFact(const QString &fact);
    /// Stands behind those added before.
    void addButton(QWidget *button);
    /// Stands before title and fact.
    void addLeading(QWidget *widget);

private:
    void showHistory();

    Doer &m_doer;
    ElidedLabel *m_title;
    ElidedLabel *m_fact;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QHBoxLayout *m_row;
};

} // namespace cultivar::ui
