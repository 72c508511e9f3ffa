// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/swap_list.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(SwapModel, ShowsCandidatesWithTheirReason)
{
    SwapModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    SwapCandidate candidate;
    candidate.person.name = u"Ana <b>Silva</b>"_s;
    candidate.pick.lane = Lane::Dormant;
    candidate.reason = u"Last contact 400 days ago"_s;
    model.setCandidates({candidate, candidate});
    EXPECT_EQ(model.rowCount(), 2);
    const QModelIndex first = model.index(0);
    EXPECT_EQ(first.data().toString(), u"Ana <b>Silva</b>"_s);
    EXPECT_EQ(first.data(Qt::AccessibleTextRole).toString(), u"Ana <b>Silva</b>, Dormant: Last contact 400 days ago"_s);
    EXPECT_EQ(model.at(2), nullptr);
    EXPECT_EQ(model.at(-1), nullptr);
}

} // namespace
} // namespace cultivar::ui
