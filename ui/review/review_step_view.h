// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QWidget>

#include <vector>

namespace cultivar::ui {

/// What the foot of the wizard shows for a step besides the way on.
struct StepFoot
{
    std::vector<QWidget *> left;  ///< after Back
    std::vector<QWidget *> right; ///< before the way on
    QString hint;                 ///< a quiet sentence before them; empty: that it waits here
};

/// One step of the review: its content between the steps bar and the foot. The wizard owns it, the bar and the foot.
class ReviewStepView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// It is shown: reads what it shows, and puts the focus where the work starts once that is there.
    virtual void enter() = 0;

    /// Another step or page is shown, or the window closes: keeps what is half typed.
    virtual void leave() {}

    /// Something changed while it is shown.
    virtual void refresh() = 0;

    /// Another week's review begins: what was remembered of the one before no longer counts.
    virtual void forget() {}

    /// Somebody in particular is to be written to. Of the step that writes.
    virtual void writeTo(ContactId /*contact*/) {}

    /// Esc: false if there is nothing to step back from.
    virtual bool stepBack() { return false; }

    /// The step's own buttons, made once.
    [[nodiscard]] virtual StepFoot foot() { return {}; }

    /// The words of the way on, done by Ctrl+Return: "Keep your word". Empty: the step has a primary button of its own
    /// among its foot's, which Ctrl+Return presses unless the step takes that key itself.
    [[nodiscard]] virtual QString onwards() const = 0;

    /// The way on was chosen: does what belongs to leaving the step, then emits finished().
    virtual void goOn() { Q_EMIT finished(); }

Q_SIGNALS:
    /// On to the next step.
    void finished();
    /// onwards() or the hint of foot() says something else now.
    void footChanged();
};

} // namespace cultivar::ui
