// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/people.h"

#include <array>

namespace cultivar::sample {

/// What people of one field talk, ask and know about. Subjects are noun phrases that fit after "about".
struct Field
{
    QStringView tag;
    std::array<QStringView, 6> subjects;
    std::array<QStringView, 4> expertise;
    std::array<QStringView, 4> asks;
    std::array<QStringView, 4> offers;
    std::array<QStringView, 3> projects;
    std::array<QStringView, 3> reading; ///< titles of articles
};

[[nodiscard]] const Field &fieldOf(Topic topic);

/// What people do when they are not at work.
[[nodiscard]] std::span<const QStringView> pastimes();

} // namespace cultivar::sample
