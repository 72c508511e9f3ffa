// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_commands.h"
#include "ui/review/live_review.h"

namespace cultivar::ui {

/// What can be done with one of the three, done and told.
class PickDeeds : public QObject
{
    Q_OBJECT

public:
    PickDeeds(const Desk &desk, LiveReview &review, QObject *parent = nullptr);

    void swap(const PickCard &card, const SwapCandidate &candidate);
    /// The next best takes the place, here and in all that follow.
    void snooze(const PickCard &card);
    void pause(const PickCard &card, QDate until);
    void leaveInPeace(const PickCard &card);
    void notNow(const PickCard &card);
    /// Nobody takes the place.
    void leaveOut(const PickCard &card);
    void markDone(const PickCard &card);
    /// Somebody by hand; said if they are among them already.
    void choose(ContactId contact);
    /// The menu of all that is done more seldom.
    void offer(const PickCard &card, QWidget *button);

private:
    void setAside(const PickCard &card, const commands::SetAside &aside, const QString &words);
    [[nodiscard]] std::optional<rules::Pick> replacement(const PickCard &card) const;

    Desk m_desk;
    LiveReview &m_review;
};

} // namespace cultivar::ui
