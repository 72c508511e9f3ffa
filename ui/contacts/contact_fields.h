// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"

#include <QUrl>

#include <functional>

namespace cultivar::ui {

/// How a field is edited; every editor gives and takes one text.
enum class FieldKind
{
    Line,
    Lines, ///< one entry a line; Enter saves
    Prose, ///< Ctrl+Enter saves
    Choice,
    Circles,   ///< keys with commas
    Person,    ///< a key; empty: nobody
    Importance ///< 0 to 1
};

/// One line of a field's value.
struct ValueLine
{
    QString text;
    QString caption = {};  ///< quiet, behind the text
    QUrl link = {};        ///< opened on request
    Uid circle = {};       ///< whose dot stands before it
    ContactId person = {}; ///< who is shown on request
    QString verify = {};   ///< words of a chip that asks whether it is still true
};

/// One field of a contact: what it is called, how it is shown and how it is read back.
struct FieldSpec
{
    QString name; ///< stable; also part of the objectName
    QString label;
    QString hint = {}; ///< how to write it
    FieldKind kind = FieldKind::Line;
    bool folded = false; ///< said elsewhere, shown only among all fields
    std::function<std::vector<ValueLine>(const ContactDetail &, QDate today)> value = {};
    std::function<QString(const Contact &)> text = {};
    /// InvalidInput (subject: the label; detail: what it must be) for what cannot be read.
    std::function<Result<void>(Contact &, const QString &, QDate today)> take = {};
    /// "Still true": the line's day becomes today.
    std::function<void(Contact &, size_t line, QDate today)> confirm = {};
    std::vector<std::pair<QString, QString>> choices = {}; ///< text and word
    QStringList completions = {};
};

/// Every field but those with a place of their own (why, notes), in the order they are shown.
[[nodiscard]] std::vector<FieldSpec> contactFields();
[[nodiscard]] FieldSpec whyField();
[[nodiscard]] FieldSpec notesField();

} // namespace cultivar::ui
