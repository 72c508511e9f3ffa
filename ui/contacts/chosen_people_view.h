// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/people_actions.h"

#include <QWidget>

class QHBoxLayout;

namespace cultivar::ui {

class Label;

/// In the place of the detail while several people are chosen: what they have in common.
class ChosenPeopleView : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenPeopleView(QWidget *parent = nullptr);

    void show(const ContactIndex &index, const People &people);
    using QWidget::show;

private:
    Label *m_title;
    QHBoxLayout *m_avatars;
    std::vector<Label *> m_names;
    std::vector<Label *> m_values;
};

} // namespace cultivar::ui
