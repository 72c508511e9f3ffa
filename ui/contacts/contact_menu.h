// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "ui/shell/desk.h"

class QMenu;

namespace cultivar::ui {

/// Fills `menu` with what can be done to a contact as a whole: pausing, archiving, exporting, looking them up, the
/// trash. What hides them now can be ended.
void fillContactMenu(QMenu *menu, const Desk &desk, const ContactDetail &detail);

/// Pages outside where one might learn of them, each with its address; opened only when asked for.
[[nodiscard]] std::vector<std::pair<QString, QUrl>> researchLinks(const Contact &contact);

} // namespace cultivar::ui
