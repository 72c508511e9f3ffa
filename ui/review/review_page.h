// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"
#include "ui/shell/page.h"

#include <QTimer>

class QShortcut;
class QStackedWidget;

namespace cultivar::ui {

class PageHead;
class ReviewDoneView;
class ReviewStart;
class ReviewWizard;

/// The weekly review: before it is opened, while it is open, and once the week is closed.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit ReviewPage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    bool stepBack() override;

    /// The review is open, and they are among those to write to.
    [[nodiscard]] bool awaitsLetterTo(ContactId contact) const;
    /// The review is not open yet, and would propose them.
    [[nodiscard]] bool proposes(ContactId contact) const;
    /// To the step that writes, with somebody it awaits a letter to. The page must be shown.
    void writeTo(ContactId contact);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State
    {
        Reading,
        Start,
        Open,
        Done
    };

    void addKeys();
    void readSoon();
    void take();
    void turnTo(State state);
    void enterState();
    void showHead();
    void tellWaiting();
    [[nodiscard]] State wanted() const;
    [[nodiscard]] bool hasPick(ContactId contact) const;

    Desk m_desk;
    LiveReview *m_review;
    PageHead *m_head;
    QStackedWidget *m_stack;
    ReviewStart *m_start;
    ReviewWizard *m_wizard;
    ReviewDoneView *m_done;
    std::vector<QShortcut *> m_goOnKeys;
    QTimer m_soon;
    State m_state = State::Reading;
    bool m_isShown = false;
};

} // namespace cultivar::ui
