// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contact_list_model.h"
#include "ui/contacts/people_actions.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace cultivar::ui {

class FlowLayout;
class Label;

/// What can be done to all who are chosen; there while anybody is.
class BulkBar : public Ground
{
    Q_OBJECT

public:
    /// The model outlives it.
    BulkBar(const Desk &desk, ContactListModel &model, QWidget *parent = nullptr);

    /// Whether the list shows archived people: they are taken out of the archive instead.
    void setArchived(bool archived);

private:
    void follow();
    void addMenu(const QString &name, const QString &text, const QString &icon,
                 void (*fill)(QMenu *, const Desk &, const People &));
    void addAction(const QString &name, const QString &text, const QString &icon,
                   void (*act)(const Desk &, const People &));

    Desk m_desk;
    ContactListModel &m_model;
    FlowLayout *m_row;
    Label *m_count;
    QPushButton *m_archive = nullptr;
    QPushButton *m_unarchive = nullptr;
};

} // namespace cultivar::ui
