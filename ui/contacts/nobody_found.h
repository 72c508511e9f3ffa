// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/list_search.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Label;

/// In the place of the list when nobody matches: which filter to take away, and how many there are then.
class NobodyFound : public QWidget
{
    Q_OBJECT

public:
    explicit NobodyFound(QWidget *parent = nullptr);

    /// Of the last answer, which is empty. `words`: what was typed.
    void show(const ListSearch &search, const std::vector<Circle> &circles, const QString &words);
    using QWidget::show;

Q_SIGNALS:
    void filterWanted(const cultivar::ContactFilter &filter);
    void newContactWanted(const QString &name);

private:
    Label *m_title;
    Label *m_words;
    QPushButton *m_change;
    QPushButton *m_add;
    ContactFilter m_other;
    QString m_typed;
};

} // namespace cultivar::ui
