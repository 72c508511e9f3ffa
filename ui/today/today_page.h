// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/today/today_view.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QBoxLayout;
class QScrollArea;

namespace cultivar::ui {

class EmptyState;
class NextTalkCard;
class PageHead;
class ReviewCard;
class TodayDeeds;
class TodaySection;
struct TodayRow;

/// What waits today, each thing acted on where it stands.
class TodayPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit TodayPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSections();
    void connectSections();
    TodaySection *addSection(const QString &name, const QString &title);
    void arrange();
    void readSoon();
    void read();
    void adopt(TodayView view);
    /// The words anew, as of this minute.
    void showWords();
    void tellWaiting();
    void showTalks(const Present &now);
    void choosePrimary(const Present &now);
    void focusFirst();
    [[nodiscard]] std::vector<TodaySection *> shownSections() const;

    Desk m_desk;
    PageHead *m_head;
    QScrollArea *m_scroll;
    QBoxLayout *m_left;
    QBoxLayout *m_right;
    QWidget *m_rightColumn;
    TodayDeeds *m_deeds;
    NextTalkCard *m_nextTalk;
    TodaySection *m_talks = nullptr;
    TodaySection *m_promises = nullptr;
    TodaySection *m_reachOuts = nullptr;
    TodaySection *m_dates = nullptr;
    TodaySection *m_names = nullptr;
    TodaySection *m_goals = nullptr;
    ReviewCard *m_review;
    EmptyState *m_nothing;
    std::optional<TodayView> m_view;
    QTimer m_soon;
    QTimer m_minute;
    bool m_reading = false;
    bool m_wantsFocus = false;
    std::optional<bool> m_narrow;
};

} // namespace cultivar::ui
