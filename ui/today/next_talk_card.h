// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/today/today_view.h"

#include <QUrl>
#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Avatar;
class ElidedLabel;
class Label;
class NameButton;

/// The next talk, larger than everything else: when, with whom, what for, how ready; and the way to prepare it.
class NextTalkCard : public QWidget
{
    Q_OBJECT

public:
    explicit NextTalkCard(QWidget *parent = nullptr);

    void show(const TodayView &view, const AgendaRow &row, const QDateTime &now);
    /// Whether preparing is what comes next in time.
    void setPrimary(bool primary);

    [[nodiscard]] QPushButton *prepareButton() const { return m_prepare; }

Q_SIGNALS:
    void prepareWanted(cultivar::MeetingId meeting);
    void linkWanted(const QUrl &link);
    void contactWanted(cultivar::ContactId contact);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeTime();
    QLayout *makeWords();
    QLayout *makeButtons();
    void showReadiness(const TodayView &view, const AgendaTalk &talk);
    void fitLeft();

    Label *m_clock;
    Label *m_how;
    Label *m_until;
    Avatar *m_avatar;
    NameButton *m_name;
    ElidedLabel *m_work;
    ElidedLabel *m_purpose;
    Label *m_ready;
    QWidget *m_bar;
    ElidedLabel *m_left;
    QPushButton *m_prepare;
    QPushButton *m_link;
    QWidget *m_timeColumn;
    MeetingId m_meeting;
    ContactId m_contact;
    QUrl m_url;
};

} // namespace cultivar::ui
