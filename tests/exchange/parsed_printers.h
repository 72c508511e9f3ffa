// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"

#include <ostream>

namespace cultivar {

inline void PrintTo(const RowProblem &problem, std::ostream *out)
{
    *out << problem.line << ' ' << toWord(problem.kind).toStdString() << ' ' << problem.detail.toStdString();
}

} // namespace cultivar
