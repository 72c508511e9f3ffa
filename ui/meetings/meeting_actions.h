// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace cultivar::ui {

/// What can be done about a talk from more than one screen, each with the words it is told in.
class MeetingActions
{
    Q_DECLARE_TR_FUNCTIONS(MeetingActions)

public:
    explicit MeetingActions(const Desk &desk)
        : m_desk(desk)
    {
    }

    void openLink(const Meeting &meeting) const;
    void callOff(const Meeting &meeting, const QString &people) const;
    void tellHeld(const Meeting &meeting, const QString &people, const QString &outcome,
                  const AfterChange &then = {}) const;
    void tellMissed(const Meeting &meeting, const QString &people) const;
    void copyBrief(const MeetingPreparation &preparation) const;
    /// Asks for a file and writes the brief there as PDF.
    void saveBrief(const MeetingPreparation &preparation, QWidget *parent) const;

private:
    Desk m_desk;
};

} // namespace cultivar::ui
