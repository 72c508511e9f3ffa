// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

#include <QPointer>

namespace cultivar::ui {

/// What is wrong in a form, below its fields. Goes when the field it is about is changed.
class FormError : public Label
{
    Q_OBJECT

public:
    explicit FormError(QWidget *parent = nullptr);

    /// Shows it, has it read out and puts the focus where it can be mended: into a line or text edit.
    void refuse(const QString &words, QWidget *field);
    /// The same without moving the focus. Null: it is about no field.
    void say(const QString &words, QWidget *field);
    /// Nothing is wrong any more.
    void settle();

private:
    QPointer<QWidget> m_field;
};

} // namespace cultivar::ui
