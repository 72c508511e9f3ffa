// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/meetings/meeting_preparation.h"
#include "ui/shell/desk.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace cultivar::ui {

class ElidedLabel;
class GrowingTextEdit;

/// My introduction of one minute: its versions, how long it takes to say, and a clock to rehearse it by.
class MinuteCard : public Ground
{
    Q_OBJECT

public:
    explicit MinuteCard(const Desk &desk, QWidget *parent = nullptr);

    void show(const MeetingPreparation &preparation);
    /// Saves the text if it was changed.
    void keep();
    /// Begins, or when it runs, ends it as said.
    void rehearse();
    /// Ends it without counting; false if it does not run.
    bool stopRehearsal();
    void focusText();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addMenu(QPushButton *button);
    void count();
    void tick();
    void end(bool said);
    void choose(int index);
    void addVersion();
    void rename();

    Desk m_desk;
    Uid m_meeting;
    std::optional<Overview> m_overview;
    std::vector<Overview> m_versions;
    QComboBox *m_choice;
    QLineEdit *m_name;
    ElidedLabel *m_spoken;
    QPushButton *m_rehearse;
    GrowingTextEdit *m_text;
    QProgressBar *m_bar;
    QTimer m_second;
    int m_seconds = 0;
};

} // namespace cultivar::ui
