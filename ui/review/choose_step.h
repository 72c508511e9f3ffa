// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"
#include "ui/review/review_step_view.h"

#include <QSet>

#include <optional>

class QGridLayout;
class QPushButton;

namespace cultivar::ui {

class Label;
class PersonField;
class PickCardView;
class PickDeeds;
class SwapList;

/// The third step: the three of the week, each with its reason, to keep, swap or set aside.
class ChooseStep : public ReviewStepView
{
    Q_OBJECT

public:
    ChooseStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void enter() override;
    void refresh() override;
    bool stepBack() override;
    [[nodiscard]] QString onwards() const override;
    void goOn() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] PickCardView *cardAt(size_t place);
    void fillCards();
    void arrange();
    /// The cards in their places: whoever came in for somebody stands where that one stood.
    [[nodiscard]] std::vector<PickCard> inPlace() const;
    void showHead();

    void setCurrent(size_t place);
    void step(int by);
    [[nodiscard]] PickCardView *current() const;
    /// The arrow keys open and close "Why?" when it has the focus.
    bool turnWhy(bool open);
    void toggleWhy(size_t place, bool open);

    void offerSwap(size_t place);
    void swapFor(const SwapCandidate &candidate);
    void closeSwap();
    void offerMore(size_t place);
    void leaveOneOut();
    void askForSomebody();
    void choose(ContactId contact);

    Desk m_desk;
    LiveReview &m_review;
    PickDeeds *m_deeds;
    Label *m_title;
    Label *m_nobody;
    QPushButton *m_somebody;
    QPushButton *m_enough;
    PersonField *m_field;
    QWidget *m_places;
    QGridLayout *m_grid;
    SwapList *m_swap;
    std::vector<PickCardView *> m_cards; ///< as many as were ever needed; the first m_shown are
    std::vector<ContactId> m_order;      ///< who stands in which place
    size_t m_shown = 0;
    size_t m_current = 0;
    std::optional<ContactId> m_swapped; ///< in whose place the list stands
    QSet<ContactId> m_openWhys;         ///< for the session
    int m_columns = 0;
    int m_asked = 0;
};

} // namespace cultivar::ui
