// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_catch_up.h"
#include "ui/review/step_detail.h"

#include <optional>
#include <vector>

class QPushButton;

namespace cultivar::ui {

class Chip;
class FlowLayout;

/// A letter nobody answered: what was written, whether the offered times are still free, and what may become of it.
class OpenLetterDetail : public StepDetail
{
    Q_OBJECT

public:
    explicit OpenLetterDetail(QWidget *parent = nullptr);

    /// `peaceUntil`: until when they would be left in peace.
    void show(const OpenLetter &open, const Present &present, QDate peaceUntil);

    /// The free times, then an answer without one; or whether it went out. From 1.
    [[nodiscard]] bool choose(int number);
    void focusAnswers();

Q_SIGNALS:
    void answered(const std::optional<cultivar::OfferedTime> &suits);
    void saidWhetherSent(bool sent);
    void nudgeWanted();
    void peaceWanted();

private:
    void buildLetter();
    void buildAnswers();
    void showLetter(const OpenLetter &open, const Present &present);
    void showTimes(const OpenLetter &open, const Present &present);
    void showAnswers(const OpenLetter &open, const Present &present);
    void showWholeLetter();

    OpenLetter m_open;
    Label *m_written;
    QPushButton *m_whole;
    WrappedText *m_subject;
    WrappedText *m_text;
    QWidget *m_timesPart;
    QVBoxLayout *m_times;
    QWidget *m_sentPart;
    Label *m_sentWords;
    QPushButton *m_wentOut;
    QPushButton *m_didNot;
    QWidget *m_answerPart;
    Label *m_answerHead;
    FlowLayout *m_answers;
    Label *m_answerWords;
    Label *m_ifNot;
    QPushButton *m_nudge;
    QPushButton *m_peace;
    std::vector<Chip *> m_chips;
    bool m_showsWhole = false;
};

/// A letter without its greeting, on one line.
[[nodiscard]] QString letterExcerpt(const QString &body);

/// "Tue 1 Dec, 15:30 in Pune": on their clock, where it is another than mine.
[[nodiscard]] QString offeredTimeText(const OfferedTime &time, const PersonLine &person, const Present &present);

} // namespace cultivar::ui
