// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_promises.h"
#include "ui/review/step_detail.h"
#include "ui/review/step_line.h"

#include <array>

namespace cultivar::ui {

class AnswerTile;

/// A promise that is due: what was said, what fits it on the shelf, and the honest ways.
class DuePromiseDetail : public StepDetail
{
    Q_OBJECT

public:
    explicit DuePromiseDetail(QWidget *parent = nullptr);

    void show(const DuePromise &due, QDate today);

Q_SIGNALS:
    void wanted(cultivar::ui::LineDeed deed);

private:
    void buildShelf();
    AnswerTile *addTile(const QString &name);
    void showShelf(const DuePromise &due, QDate today);
    void showWays(const DuePromise &due);

    Label *m_said;
    WrappedText *m_quote;
    QWidget *m_notesPart;
    WrappedText *m_notes;
    QWidget *m_shelf;
    WrappedText *m_clip;
    WrappedText *m_clipFacts;
    Label *m_waysHead;
    AnswerTile *m_first;
    AnswerTile *m_second;
    AnswerTile *m_third;
    std::array<LineDeed, 3> m_deeds{};
};

} // namespace cultivar::ui
