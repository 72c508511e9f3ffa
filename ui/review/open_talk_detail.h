// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_catch_up.h"
#include "ui/review/step_detail.h"
#include "ui/shell/desk.h"

#include <QTimer>

namespace cultivar::ui {

class GrowingTextEdit;

/// A talk that is over: a line on what came of it, and whether it took place at all. What is half typed is the same
/// draft as on the page of the talk.
class OpenTalkDetail : public StepDetail
{
    Q_OBJECT

public:
    explicit OpenTalkDetail(const Desk &desk, QWidget *parent = nullptr);

    void show(const OpenTalk &open, const Present &present);
    void focusOutcome();
    /// What is half typed, as a draft.
    void keepTyped();
    /// It was told: nothing is half typed any more.
    void forgetTyped(const Uid &meeting);
    [[nodiscard]] QString outcome() const;

Q_SIGNALS:
    void held();
    void nobodyCame();
    void meetingWanted();

private:
    void readTyped();

    Desk m_desk;
    OpenTalk m_open;
    Label *m_when;
    WrappedText *m_purpose;
    GrowingTextEdit *m_outcome;
    QTimer m_pause;
    bool m_touched = false;
};

/// "Ana Silva, Keiko Arai +1"; "With nobody" if they are gone.
[[nodiscard]] QString talkPeopleText(const OpenTalk &open);

} // namespace cultivar::ui
