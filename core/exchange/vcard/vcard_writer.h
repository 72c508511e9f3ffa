// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/vcard_line_edit.h"
#include "core/model/photo.h"

#include <QByteArray>

namespace cultivar {

/// A contact as one card of vCard 3.0 (RFC 2426) or 4.0 (RFC 6350): UTF-8, CR LF, folded at 75 octets.
///
/// A contact that came as a vCard is written from that card: every line stays where and as it was, with its group and
/// parameters, unless the contact's field is no longer what that line says; then its value is replaced, or the line
/// dropped, and what is new comes last. Everything the model has no field for, or vCard no property, stays as it is on
/// its own side, but for custom fields, which are lines of our own (X-CULTIVAR-FIELD). `photo`: the contact's picture;
/// null: there is none.
[[nodiscard]] QByteArray writeVcard(const Contact &contact, VcardVersion version, const Photo *photo = nullptr);

} // namespace cultivar
