// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QLineEdit;

namespace cultivar::ui {

class ContactEntryList;
class EmptyState;
class FormError;
class PersonField;

/// Who opened which door: introduced by and to, related, named, brought together.
class ContactConnections : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactConnections(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);

private:
    QWidget *makeForm();
    void relate();

    Desk m_desk;
    ContactDetail m_detail;
    QLineEdit *m_kind;
    PersonField *m_person;
    FormError *m_error;
    ContactEntryList *m_list;
    EmptyState *m_empty;
};

} // namespace cultivar::ui
