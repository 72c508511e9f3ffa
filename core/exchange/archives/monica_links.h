// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

/// A contact field of Monica's with what is known of its type.
struct MonicaField
{
    QString value;
    QString name;     ///< of the type, as the user of Monica reads it: "Email", "LinkedIn"
    QString kind;     ///< "email", "phone", or empty for what people added themselves
    QString protocol; ///< what makes a link of the value: "mailto:", "tel:"
};

/// An e-mail address, a telephone number, or a link: an address of the web as it is, a page on LinkedIn in the form of
/// normalizedLinkedInAddress(), a name at a service we know as the address of its page there, else the protocol and the
/// value. What is none of these becomes a custom field.
void addMonicaField(const MonicaField &field, Contact &contact);

} // namespace cultivar
