// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/person_line.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace cultivar::ui {

class LiveReview;

/// What is done about the people one writes to besides writing, each with the words it is told in.
class WriteDeeds
{
    Q_DECLARE_TR_FUNCTIONS(WriteDeeds)

public:
    WriteDeeds(const Desk &desk, const LiveReview &review)
        : m_desk(desk)
        , m_review(review)
    {
    }

    /// Somebody chosen by hand is written to this week, too.
    void takeIn(ContactId contact, const AfterChange &then) const;
    void leaveInPeace(const PersonLine &person) const;
    void keepAddress(const PersonLine &person, const QString &address) const;
    void tellNotSent(const PersonLine &person, const Uid &letter) const;

private:
    Desk m_desk;
    const LiveReview &m_review;
};

} // namespace cultivar::ui
