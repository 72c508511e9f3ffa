// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

class QMenu;

namespace cultivar::ui {

using People = std::vector<ContactId>;

// What is done to one or to many people from the list; each choice is one step of undo, and said in a toast. The menus
// are filled for those people and can be shown once.

void fillCircleMenu(QMenu *menu, const Desk &desk, const People &people);
void fillTagMenu(QMenu *menu, const Desk &desk, const People &people);
void fillCadenceMenu(QMenu *menu, const Desk &desk, const People &people);
void fillPauseMenu(QMenu *menu, const Desk &desk, const People &people);
void archive(const Desk &desk, const People &people);
void unarchive(const Desk &desk, const People &people);
void moveToTrash(const Desk &desk, const People &people);

/// "Matteo and Nils", "12 people": for the beginning of a sentence.
[[nodiscard]] QString peopleText(const ContactIndex &index, const People &people);

} // namespace cultivar::ui
