// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/monica_archive.h"
#include "tests/exchange/monica_files.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar::test {

/// What is read of an export, which has to be one.
inline Parsed parsedMonica(const QByteArray &file)
{
    const Result<Parsed> parsed = readMonica(file, auckland());
    EXPECT_TRUE(parsed);
    return parsed.value_or(Parsed());
}

inline RowProblem badMonicaValue(const QString &detail)
{
    return {0, ProblemKind::BadValue, detail};
}

} // namespace cultivar::test
