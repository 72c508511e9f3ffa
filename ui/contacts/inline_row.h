// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_commands.h"
#include "ui/contacts/contact_fields.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QHBoxLayout;

namespace cultivar::ui {

class FormError;
class InlineEditor;
class InlineValue;

/// One field of a contact: its label and its value, which becomes a field in the same place on Enter, F2 or a click. An
/// error stands below it.
class InlineRow : public QWidget
{
    Q_OBJECT

public:
    /// `labelWidth` 0: the label stands elsewhere.
    InlineRow(const Desk &desk, FieldSpec spec, int labelWidth, QWidget *parent = nullptr);

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }

    /// Shows the value; what is being edited stays as it is.
    void showDetail(const ContactDetail &detail);

    [[nodiscard]] bool isEmpty() const { return m_empty; }

    [[nodiscard]] bool isEditing() const { return m_editor != nullptr; }

    /// Another widget that shows the value, until it is edited.
    void setDisplay(QWidget *display);
    /// What stands where there is no value.
    void setPlaceholder(const QString &words);

    void edit();

Q_SIGNALS:
    void movedOn(bool forward);
    void edited();
    void closed();

private:
    void save(bool goOn, bool forward);
    void close(bool keepFocus);
    void refuse(const QString &error);
    void openLine(const ValueLine &line);
    void confirm(size_t line);

    Desk m_desk;
    FieldSpec m_spec;
    ContactDetail m_detail;
    bool m_empty = true;
    QHBoxLayout *m_row;
    InlineValue *m_value;
    QWidget *m_display = nullptr;
    InlineEditor *m_editor = nullptr;
    FormError *m_error;
};

} // namespace cultivar::ui
