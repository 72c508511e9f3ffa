// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_promises.h"
#include "ui/review/list_step.h"

class QPushButton;

namespace cultivar::ui {

class DuePromiseDetail;

/// The second step of the review: promises that are due until the next one, mine before theirs.
class PromiseStep : public ListStep
{
    Q_OBJECT

public:
    PromiseStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    [[nodiscard]] StepFoot foot() override;
    [[nodiscard]] QString onwards() const override;

Q_SIGNALS:
    /// It is kept with this week's letter to somebody who is one of the three, or no longer.
    void letterWanted(const cultivar::Uid &contact, cultivar::FollowUpId promise, bool wanted);

protected:
    void read(int reading) override;
    [[nodiscard]] bool stillHolds(const QString &key, const StepDeeds::Done &done) const override;
    QWidget *detailOf(const QString &key) override;
    void act(const QString &key, LineDeed deed) override;
    void tell() override;

private:
    /// What is due, and which of the letters written here are still there.
    struct Due
    {
        PromiseDesk desk;
        std::vector<Uid> letters;
    };

    [[nodiscard]] static Result<Due> readDue(const Records &records, const std::optional<Review> &review,
                                             const std::vector<Uid> &letters);
    [[nodiscard]] const DuePromise *promise(const QString &key) const;
    void keep(const DuePromise &due);
    void write(const DuePromise &due, wording::ShortLetterKind kind, LineDeed deed);
    void askWhereTo(const DuePromise &due);
    void askWhetherToDrop(const DuePromise &due);
    void move(const DuePromise &due, std::optional<QDate> day);
    void finishWithout();
    void finish(const DuePromise &due, LineDeed deed);

    Due m_due;
    DuePromiseDetail *m_detail;
    QPushButton *m_without; ///< beside the letter: the deed without it
    LineDeed m_writing = LineDeed::Keep;
    Label *m_counts;
};

} // namespace cultivar::ui
