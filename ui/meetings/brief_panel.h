// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QVBoxLayout;

namespace cultivar::ui {

/// Who they are: facts, what to verify, the last conversations, promises, what was given, whom we both know.
class BriefPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit BriefPanel(const Desk &desk, QWidget *parent = nullptr);

    void show(const MeetingPreparation &preparation);

private:
    void addPerson(const ContactBrief &attendee, QDate today, bool alone);
    void addWho(const ContactBrief &attendee, QDate today);
    void addConversations(const rules::MeetingBrief &brief, QDate today);
    void addPromises(const ContactBrief &attendee, QDate today);
    void addCommon(const ContactBrief &attendee);
    void addHeading(const QString &text);

    Desk m_desk;
    MeetingPreparation m_shown;
    QVBoxLayout *m_column = nullptr;
};

} // namespace cultivar::ui
