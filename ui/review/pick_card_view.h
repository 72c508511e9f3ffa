// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_choice.h"
#include "ui/widgets/card.h"

#include <QPushButton>

class QVBoxLayout;

namespace cultivar::ui {

class Avatar;
class ElidedLabel;
class Label;
class LaneLabel;
class PickWhy;
class WrappedText;

/// One of the three: who, from which lane, why, and what can be done instead.
class PickCardView : public Ground
{
    Q_OBJECT

public:
    explicit PickCardView(QWidget *parent = nullptr);

    void setCard(const PickCard &card);

    [[nodiscard]] const PickCard &card() const { return m_card; }

    void setWhyOpen(bool open);

    [[nodiscard]] bool isWhyOpen() const { return m_whyOpen; }

    /// The keys work on this card now.
    void setCurrent(bool current);

    /// Where the focus goes when the card gets it.
    void takeFocus();

    /// Its buttons follow that widget in the tab order.
    void standAfter(QWidget *before);

    [[nodiscard]] QPushButton *whyButton() const { return m_why; }

    [[nodiscard]] QPushButton *moreButton() const { return m_more; }

Q_SIGNALS:
    void swapWanted();
    void snoozeWanted();
    void moreWanted();
    void peaceWanted();
    void whyToggled(bool open);
    /// One of its buttons has the focus now.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makeActions();
    void addRemark(const QString &sign, const QString &text);
    void showRemarks();
    void showWhy();
    void showReason();

    PickCard m_card;
    bool m_whyOpen = false;
    bool m_reasonWhole = false;
    LaneLabel *m_lane;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_work;
    WrappedText *m_reason;
    QPushButton *m_moreReason;
    QPushButton *m_why;
    PickWhy *m_arithmetic;
    QVBoxLayout *m_remarks;
    Label *m_written;
    QPushButton *m_swap;
    QPushButton *m_snooze;
    QPushButton *m_more;
};

} // namespace cultivar::ui
