// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/agenda.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/meetings/meeting_form.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QSplitter;

namespace cultivar::ui {

class AgendaModel;
class AgendaView;
class EmptyState;
class Label;
class MeetingDetail;
class PageHead;
class SearchField;

/// All talks in the order they ask for attention, and the chosen one beside them.
class MeetingsPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit MeetingsPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    bool stepBack() override;

    /// Chooses a talk, as soon as it is there.
    void showMeeting(MeetingId meeting);
    /// Asks for a new one; a null id: with nobody yet.
    void newMeeting(ContactId with, const QDateTime &start = {});
    /// Asks for another time of the chosen one.
    void moveMeeting();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addKeys();
    void load();
    void loadDetail();
    void take(Agenda agenda);
    void askFor(MeetingForm::Purpose purpose);
    [[nodiscard]] const Meeting *chosen() const;

    Desk m_desk;
    AgendaModel *m_model;
    PageHead *m_head;
    SearchField *m_search;
    AgendaView *m_view;
    EmptyState *m_empty;
    MeetingDetail *m_detail;
    QSplitter *m_splitter;
    QTimer m_minute;
    MeetingId m_wanted; ///< to be chosen when it is there
    QString m_chosenKey;
    int m_past = 60;
    int m_asked = 0; ///< the newest answer counts
    int m_askedDetail = 0;
    bool m_isShown = false;
    bool m_filling = false;
};

} // namespace cultivar::ui
