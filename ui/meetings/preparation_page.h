// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/meetings/meeting_form.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace cultivar::ui {

class Avatar;
class BriefPanel;
class ChecklistView;
class ElidedLabel;
class Label;
class PlanPanel;

/// Before a talk: am I ready, what will I say, who are they.
class PreparationPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit PreparationPage(const Desk &desk, QWidget *parent = nullptr);

    /// The talk that is shown from now on.
    void prepare(MeetingId meeting);

    void enter() override;
    void leave() override;
    bool stepBack() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeChecklist();
    QWidget *makeMiddle();
    void addKeys();
    void fillMore(QMenu *menu);
    void goBack();
    void load();
    void take(const MeetingPreparation &preparation);
    void showHead();
    void showChecklist();
    void noteThatItWasRead();
    void jump(const QString &item);
    void edit(MeetingForm::Purpose purpose);
    void placeBrief();
    void sharePanes();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] std::vector<PersonLine> people() const;

    Desk m_desk;
    MeetingId m_meeting;
    MeetingPreparation m_shown;
    Avatar *m_avatar = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_work = nullptr;
    Label *m_until = nullptr;
    ElidedLabel *m_when = nullptr;
    QPushButton *m_open = nullptr;
    Label *m_count = nullptr;
    QProgressBar *m_bar = nullptr;
    Label *m_left = nullptr;
    ChecklistView *m_checklist = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_middle = nullptr;
    PlanPanel *m_plan;
    BriefPanel *m_brief;
    QSplitter *m_splitter;
    QTimer m_minute;
    int m_asked = 0;
    bool m_isShown = false;
    bool m_shared = true; ///< the panes are as wide as the page says, not the user
    bool m_fresh = false; ///< just entered: the focus is still to be put
};

} // namespace cultivar::ui
