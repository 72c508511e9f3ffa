// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/choose/choose_queue.h"

#include <QCoreApplication>

namespace cultivar::ui {

/// A fact about somebody, with the sign that stands before it.
struct ChooseFact
{
    QString icon;
    QString text;

    bool operator==(const ChooseFact &) const = default;
};

/// What choosing says, in one place.
struct ChooseWords
{
    Q_DECLARE_TR_FUNCTIONS(Choose)

public:
    /// What helps to decide, at most five: what was between us first. One that says so if nothing is known.
    [[nodiscard]] static std::vector<ChooseFact> facts(const ChooseCard &card, const Present &present);
    /// "Head of cartography, Isarblatt".
    [[nodiscard]] static QString role(const Contact &contact);
    /// "Istanbul · 15:35 there, two hours ahead of you"; empty if neither is known.
    [[nodiscard]] static QString place(const Contact &contact, const Present &present);
    /// "31 messages: 17 from Arif, 14 from you".
    [[nodiscard]] static QString chart(const ChooseCard &card);
    /// All of a card as one text, for whoever cannot see it.
    [[nodiscard]] static QString whole(const ChooseCard &card, const Present &present);
};

} // namespace cultivar::ui
