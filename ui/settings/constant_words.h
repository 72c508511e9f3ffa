// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/ranking_constants.h"

#include <QString>

#include <span>

namespace cultivar::ui {

/// What the numbers of the review are for.
enum class ConstantGroup
{
    Points,
    Counting,
    States,
    Choosing
};

/// How one number of the ranking is told and moved.
struct ConstantFace
{
    QLatin1StringView name; ///< of core/rules/ranking_constants.h
    ConstantGroup group = ConstantGroup::Points;
    double from = 0; ///< where the slider begins and ends; what is stored beyond widens it
    double to = 100;
    double step = 1;

    /// "Promise".
    [[nodiscard]] QString title() const;
    /// "you owe an open one".
    [[nodiscard]] QString sentence() const;
    /// The whole of it, with its unit.
    [[nodiscard]] QString explanation() const;
};

/// All of them, in the order they are shown.
[[nodiscard]] std::span<const ConstantFace> constantFaces();
[[nodiscard]] QString groupTitle(ConstantGroup group);

/// The constant of that name; the name must be one.
[[nodiscard]] const rules::RankingConstant &constantNamed(QLatin1StringView name);

/// "30", "0.75", "−15".
[[nodiscard]] QString figureText(double value);

} // namespace cultivar::ui
