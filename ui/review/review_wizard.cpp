// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_wizard.h"

#include "core/rules/review_session.h"
#include "ui/review/catch_up_step.h"
#include "ui/review/choose_step.h"
#include "ui/review/close_step.h"
#include "ui/review/promise_step.h"
#include "ui/review/review_time.h"
#include "ui/review/write_step.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/steps_bar.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString wizardStepName(ReviewStep step)
{
    switch (step) {
    case ReviewStep::CatchUp:
        return ReviewWizard::tr("Catch up");
    case ReviewStep::KeepYourWord:
        return ReviewWizard::tr("Keep your word");
    case ReviewStep::ChooseThree:
        return ReviewWizard::tr("Choose three");
    case ReviewStep::Write:
        return ReviewWizard::tr("Write");
    case ReviewStep::Close:
        return ReviewWizard::tr("Close");
    case ReviewStep::Finished:
        break;
    }
    return {};
}

QWidget *makeFootPart(const std::vector<QWidget *> &widgets)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    part->hide();
    return part;
}

} // namespace

ReviewWizard::ReviewWizard(const Desk &desk, LiveReview &review, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_review(review)
    , m_top(new QGridLayout)
    , m_time(new ReviewTime)
    , m_stack(new QStackedWidget)
    , m_foot(new FootBar)
    , m_back(makeButton(ButtonKind::Quiet, {u"backStep"_s, tr("Back"), {}, {}}))
    , m_hint(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_onwards(makeButton(ButtonKind::Primary, {u"onwards"_s, {}, {}, goOnKeyText()}))
{
    setObjectName(u"reviewWizard"_s);
    m_foot->addLeft(m_back);
    auto *catchUp = new CatchUpStep(desk, review);
    connect(catchUp, &CatchUpStep::writeWanted, this, &ReviewWizard::writeTo);
    addStep(ReviewStep::CatchUp, catchUp);
    auto *promises = new PromiseStep(desk, review);
    auto *write = new WriteStep(desk, review);
    connect(promises, &PromiseStep::letterWanted, write, &WriteStep::keepPromiseIn);
    addStep(ReviewStep::KeepYourWord, promises);
    addStep(ReviewStep::ChooseThree, new ChooseStep(desk, review));
    addStep(ReviewStep::Write, write);
    addStep(ReviewStep::Close, new CloseStep(desk, review));
    m_foot->addRight(m_hint);
    for (const Stage &stage : m_stages)
        m_foot->addRight(stage.right);
    m_foot->addRight(m_onwards);
    build();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ReviewWizard::tick);
    connect(m_back, &QPushButton::clicked, this, [this] { showStage(m_at - 1); });
    connect(m_onwards, &QPushButton::clicked, this, [this] { current()->goOn(); });
    connect(m_time, &ReviewTime::toggled, this, &ReviewWizard::toggleTime);
    connect(m_steps, &StepsBar::stepChosen, this, [this](int stage) { showStage(static_cast<size_t>(stage)); });
}

void ReviewWizard::addStep(ReviewStep step, ReviewStepView *view)
{
    const StepFoot foot = view->foot();
    Stage stage{step, view, makeFootPart(foot.left), makeFootPart(foot.right)};
    m_foot->addLeft(stage.left);
    m_stack->addWidget(view);
    const size_t at = m_stages.size();
    connect(view, &ReviewStepView::finished, this, [this, at] {
        if (m_at == at && at + 1 < m_stages.size())
            showStage(at + 1);
    });
    connect(view, &ReviewStepView::footChanged, this, [this, at] {
        if (m_at == at)
            showFoot();
    });
    m_stages.push_back(stage);
}

void ReviewWizard::build()
{
    std::vector<StepText> names;
    for (const Stage &stage : m_stages)
        names.push_back({wizardStepName(stage.step), rules::secondsFor(stage.step) / 60});
    m_steps = new StepsBar(std::move(names));
    m_top->setContentsMargins(14, 0, 14, 0);
    m_top->setHorizontalSpacing(16);
    m_top->setVerticalSpacing(0);
    m_top->setColumnStretch(0, 1);
    m_top->addWidget(m_steps, 0, 0);
    m_top->addWidget(m_time, 0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_top);
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
}

size_t ReviewWizard::stageFor(ReviewStep step) const
{
    const auto at = std::ranges::find_if(m_stages, [step](const Stage &stage) { return stage.step >= step; });
    return at == m_stages.end() ? m_stages.size() - 1 : static_cast<size_t>(at - m_stages.begin());
}

void ReviewWizard::enter()
{
    forgetTheWeekBefore();
    m_review.start();
    m_second.start();
    showStage(stageFor(m_review.step()));
    tick();
}

void ReviewWizard::forgetTheWeekBefore()
{
    if (const Uid review = m_review.desk().review->uid; review != std::exchange(m_of, review))
        for (const Stage &stage : m_stages)
            stage.view->forget();
}

void ReviewWizard::leave()
{
    if (!m_isEntered)
        return;
    m_isEntered = false;
    current()->leave();
    m_second.stop();
    m_review.pause();
    tick();
}

void ReviewWizard::refresh()
{
    if (!m_isEntered)
        return;
    forgetTheWeekBefore();
    if (const size_t stage = stageFor(m_review.step()); stage != m_at)
        showStage(stage);
    else
        current()->refresh();
}

void ReviewWizard::showStage(size_t stage)
{
    if (m_isEntered && stage != m_at)
        current()->leave();
    m_isEntered = true;
    m_at = stage;
    m_review.goTo(m_stages[m_at].step);
    m_stack->setCurrentWidget(current());
    m_steps->setCurrent(static_cast<int>(m_at));
    // The current step says its minutes and is wider for it.
    arrangeTime();
    showFoot();
    current()->enter();
}

void ReviewWizard::showFoot()
{
    for (size_t i = 0; i < m_stages.size(); ++i) {
        m_stages[i].left->setVisible(i == m_at);
        m_stages[i].right->setVisible(i == m_at);
    }
    m_back->setVisible(m_at > 0);
    const QString onwards = current()->onwards();
    m_onwards->setVisible(!onwards.isEmpty());
    m_onwards->setText(QString(onwards).replace(u'&', u"&&"_s));
    m_onwards->setAccessibleName(onwards);
    const QString hint = current()->foot().hint;
    m_hint->setText(!hint.isEmpty() || onwards.isEmpty() ? hint : tr("Leave any time, it waits here."));
    Q_EMIT wayOnChanged();
}

bool ReviewWizard::stepBack()
{
    return m_isEntered && current()->stepBack();
}

void ReviewWizard::writeTo(ContactId contact)
{
    showStage(stageFor(ReviewStep::Write));
    current()->writeTo(contact);
}

bool ReviewWizard::isWayOnItsOwn() const
{
    return !m_onwards->isHidden();
}

void ReviewWizard::goOn()
{
    if (isWayOnItsOwn())
        m_onwards->click();
}

bool ReviewWizard::pressPrimary()
{
    for (auto *button : m_stages[m_at].right->findChildren<QPushButton *>())
        if (button->property("kind") == u"primary"_s && button->isVisible() && button->isEnabled()) {
            button->click();
            return true;
        }
    return false;
}

void ReviewWizard::toggleTime()
{
    if (m_review.isRunning())
        m_review.pause();
    else
        m_review.start();
    tick();
}

void ReviewWizard::tick()
{
    m_time->show(m_review.secondsSpent(), m_review.isRunning());
}

void ReviewWizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeTime();
}

void ReviewWizard::arrangeTime()
{
    const bool below = m_steps->sizeHint().width() + m_time->sizeHint().width() + 48 > width();
    if (below == m_timeIsBelow)
        return;
    m_timeIsBelow = below;
    if (below)
        m_top->addWidget(m_time, 1, 0, 1, 2, Qt::AlignRight);
    else
        m_top->addWidget(m_time, 0, 1);
}

} // namespace cultivar::ui
