// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_commands.h"
#include "ui/review/list_step_frame.h"
#include "ui/review/live_review.h"
#include "ui/review/review_step_view.h"
#include "ui/review/step_deeds.h"

#include <vector>

namespace cultivar::ui {

class Label;
class ShortLetterView;

/// A step that works lists off. Each line is acted on in place, by single keys, and stays where it is once it is done;
/// the next open one has the focus then.
class ListStep : public ReviewStepView
{
    Q_OBJECT

public:
    ListStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    void refresh() override;
    void forget() override;
    bool stepBack() override;

protected:
    static constexpr size_t mostLines = 8; ///< open ones of a section; the rest comes up as these are done

    /// What is open, by section.
    using OpenLines = std::vector<std::vector<StepLine>>;

    /// Asks for what is open; what comes back goes to takeIn() if isLatest().
    virtual void read(int reading) = 0;

    [[nodiscard]] bool isLatest(int reading) const { return reading == m_reading; }

    void takeIn(int reading, OpenLines open);
    /// Whether what was done with a line holds although it is open still.
    [[nodiscard]] virtual bool stillHolds(const QString &key, const StepDeeds::Done &done) const;
    /// What belongs to a line at the right; null: nothing. It was added to the frame.
    virtual QWidget *detailOf(const QString &key) = 0;
    virtual void act(const QString &key, LineDeed deed) = 0;
    /// A key that no action of the line has.
    virtual bool actByKey(const QString &key, const QKeyEvent &event);
    /// Counts have changed.
    virtual void tell() = 0;

    /// Does it as one step to undo, and goes on to the next open line at once.
    void change(const QString &key, StepDeed deed, Workspace::Command command, const QString &words);
    /// Notes it without a change, and goes on.
    void keepApart(const QString &key, StepDeed deed);
    /// Opens a letter of two lines at the right; that it is sent is the deed.
    void openLetter(const QString &key, const QString &heading, const commands::ShortLetter &letter, StepDeed deed);
    void closeLetter();

    /// Which line's letter is open; empty: none.
    [[nodiscard]] const QString &letterKey() const { return m_letterKey; }

    [[nodiscard]] const QString &current() const { return m_current; }

    /// Null once it is gone.
    [[nodiscard]] const StepLine *lineOf(const QString &key) const;
    [[nodiscard]] int doneLines() const;

    void keyPressEvent(QKeyEvent *event) override;

    Desk m_desk;
    LiveReview &m_review;
    StepDeeds m_deeds;
    ListStepFrame *m_frame;
    ShortLetterView *m_letter;

private:
    struct Section
    {
        QStringList order; ///< of keys, as they stand
        std::vector<StepLine> open;
    };

    void readNow();
    void showLines();
    void showSection(size_t section);
    void showRight();
    [[nodiscard]] bool isDone(const QString &key, bool isOpen) const;
    [[nodiscard]] StepLine doneLine(const StepDeeds::Done &done) const;
    void choose(const QString &key);
    /// The next open line after `key`, else the first; empty: none.
    [[nodiscard]] QString nextOpen(const QString &key) const;
    void focus(const QString &key);
    void goOnFrom(const QString &key);
    void want(const QString &key, LineDeed deed);
    void takeBack(const QString &key);
    void letterSent(int letter, const ChangeSet &changes);
    void letterCancelled();

    std::vector<Section> m_sections;
    QWidget *m_detail = nullptr; ///< the one that is shown while no letter is
    Label *m_afterwards;         ///< in its place, of what is done
    QString m_current;
    QString m_letterKey;
    LineDeed m_letterDeed = LineDeed::Undo;

    /// What a letter that was opened is about.
    struct Opened
    {
        StepLine line;
        StepDeed deed;
    };

    QHash<int, Opened> m_opened; ///< by the number of the letter: it may be logged when another is open already
    QHash<QString, commands::ShortLetter> m_typed; ///< letters that were begun, by line and deed
    int m_reading = 0;
    bool m_isRead = false;
    bool m_wantsFocus = false;
    bool m_isShown = false;
};

} // namespace cultivar::ui
