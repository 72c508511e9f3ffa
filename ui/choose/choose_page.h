// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/choose/choose_session.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace cultivar::ui {

class AnswerTile;
class ChooseAside;
class ChooseCardView;
class ChooseProgress;
class EmptyState;
class Label;
class PageHead;

/// One person at a time, most two-way contact first, answered by single keys: ten minutes make a list to tend.
class ChoosePage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PageInfo pageInfo();

    explicit ChoosePage(const Desk &desk, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    bool stepBack() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The circles behind the keys, and all others.
    struct Offer
    {
        std::vector<Circle> tiles; ///< at most three
        std::vector<Circle> others;
    };

    [[nodiscard]] Offer offer() const;
    QWidget *makeAsking();
    QWidget *makeTiles();
    QWidget *makeRow();
    QWidget *makeEnd();
    void addKeys();
    void addKey(const QString &name, const QKeySequence &key, const std::function<void()> &act,
                QWidget *onlyOn = nullptr);
    void answer(size_t tile, bool stay);
    void answerNotNow();
    void offerOthers();
    void stop();
    void refresh();
    void showOffer();
    void showCurrent();
    void showEnd();
    void arrange();
    [[nodiscard]] QString remark() const;

    Desk m_desk;
    ChooseSession *m_session;
    PageHead *m_head;
    QPushButton *m_stop;
    ChooseProgress *m_progress;
    QStackedWidget *m_stack;
    QWidget *m_asking;
    ChooseCardView *m_card;
    QGridLayout *m_tileGrid;
    int m_tileColumns = 0;
    std::vector<AnswerTile *> m_tiles; ///< the last is "not now"
    QPushButton *m_back;
    QPushButton *m_others;
    QPushButton *m_bridge;
    Label *m_hint;
    QPushButton *m_lastLine; ///< the newest answer where there is no room for the side
    ChooseAside *m_aside;
    EmptyState *m_end;
    QElapsedTimer m_time;
    QTimer m_tick;
    Uid m_shown; ///< whose card is shown
    int m_whole = 0;
};

} // namespace cultivar::ui
