// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/contacts/contact_entry_list.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class ContactDayField;
class EmptyState;
class FormError;

/// What was given and received, in words; never a balance.
class ContactGiving : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContactGiving(const Desk &desk, QWidget *parent = nullptr);

    void showDetail(const ContactDetail &detail);

private:
    QWidget *makeForm();
    void edit(const GoodwillEntry &entry);
    void clearForm();
    void save();
    [[nodiscard]] EntryLine lineOf(const GoodwillEntry &entry);

    Desk m_desk;
    ContactDetail m_detail;
    Uid m_edited;
    QComboBox *m_side;
    QComboBox *m_kind;
    ContactDayField *m_day;
    QCheckBox *m_forward;
    QLineEdit *m_note;
    QPushButton *m_save;
    QPushButton *m_cancel;
    FormError *m_error;
    ContactEntryList *m_list;
    EmptyState *m_empty;
};

} // namespace cultivar::ui
