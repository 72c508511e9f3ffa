// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/contacts/contact_entry_list.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class ContactDayField;

class EmptyState;
class FormError;

/// Promises of and to a contact: to note, do, move, drop, edit, reopen.
class ContactPromises : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactPromises(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);

private:
    QWidget *makeForm();
    void edit(const FollowUp &followUp);
    void clearForm();
    void save();
    [[nodiscard]] EntryLine lineOf(const FollowUp &followUp);

    Desk m_desk;
    ContactDetail m_detail;
    Uid m_edited; ///< the form is for this one; empty: for a new one
    QLineEdit *m_text;
    QComboBox *m_kind;
    QComboBox *m_side;
    ContactDayField *m_due;
    QPushButton *m_save;
    QPushButton *m_cancel;
    FormError *m_error;
    ContactEntryList *m_list;
    EmptyState *m_empty;
};

} // namespace cultivar::ui
