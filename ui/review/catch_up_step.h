// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_catch_up.h"
#include "ui/review/list_step.h"

namespace cultivar::ui {

class OpenLetterDetail;
class OpenNameDetail;
class OpenTalkDetail;

/// The first step of the review: talks to wrap up, letters without an answer, names one was given.
class CatchUpStep : public ListStep
{
    Q_OBJECT

public:
    CatchUpStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void leave() override;
    [[nodiscard]] StepFoot foot() override;
    [[nodiscard]] QString onwards() const override;

Q_SIGNALS:
    /// A letter to somebody who was named.
    void writeWanted(cultivar::ContactId contact);

protected:
    void read(int reading) override;
    [[nodiscard]] bool stillHolds(const QString &key, const StepDeeds::Done &done) const override;
    QWidget *detailOf(const QString &key) override;
    void act(const QString &key, LineDeed deed) override;
    bool actByKey(const QString &key, const QKeyEvent &event) override;
    void tell() override;

private:
    void connectDetails();
    [[nodiscard]] OpenLines lines() const;
    [[nodiscard]] const OpenTalk *talk(const QString &key) const;
    [[nodiscard]] const OpenLetter *letter(const QString &key) const;
    [[nodiscard]] const OpenName *name(const QString &key) const;
    [[nodiscard]] QDate peaceUntil() const;

    void actOnTalk(const OpenTalk &open, LineDeed deed);
    void actOnLetter(const OpenLetter &open, LineDeed deed);
    void actOnName(const OpenName &open, LineDeed deed);
    void held(const OpenTalk &open);
    void openMeeting(const OpenTalk &open);
    void answered(const OpenLetter &open, const std::optional<OfferedTime> &suits);
    void sayWhetherSent(const OpenLetter &open, bool sent);
    void nudge(const OpenLetter &open);
    void writeToNamed(const OpenName &open);

    CatchUpDesk m_open;
    OpenTalkDetail *m_talk;
    OpenLetterDetail *m_openLetter;
    OpenNameDetail *m_name;
};

} // namespace cultivar::ui
