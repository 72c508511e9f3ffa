// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/live_review.h"

#include "core/base/enum_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct Position
{
    ReviewStep step = ReviewStep::CatchUp;
    int secondsSpent = 0;
};

std::optional<Position> positionIn(const QString &draft)
{
    const QJsonObject object = QJsonDocument::fromJson(draft.toUtf8()).object();
    const auto step = fromWord<ReviewStep>(object[u"step"_s].toString());
    if (!step || *step == ReviewStep::Finished)
        return std::nullopt;
    return Position{*step, object[u"seconds_spent"_s].toInt()};
}

QString draftOf(const Position &position)
{
    const QJsonObject object{{u"step"_s, toWord(position.step)}, {u"seconds_spent"_s, position.secondsSpent}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

LiveReview::LiveReview(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

ReviewMoment LiveReview::moment() const
{
    Q_ASSERT(m_review.review);
    return {m_review.review->uid, m_step, secondsSpent()};
}

int LiveReview::secondsSpent() const
{
    return m_spent + (m_running.isValid() ? static_cast<int>(m_running.elapsed() / 1000) : 0);
}

void LiveReview::read()
{
    if (!m_desk.contacts.isReady())
        return;
    const int asked = ++m_asked;
    const auto query = [source = m_desk.contacts.ranking()](const Records &records) -> Result<Reading> {
        Reading reading{source->ranking(), {}};
        Result<ReviewDesk> desk = reviewDesk(records, *reading.ranking);
        if (!desk)
            return passOn(desk);
        reading.desk = std::move(*desk);
        return reading;
    };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, asked](Reading reading) {
        if (asked == m_asked)
            take(std::move(reading));
    });
}

void LiveReview::take(Reading reading)
{
    const ReviewDesk &desk = reading.desk;
    const bool same = m_review.review && desk.review && m_review.review->uid == desk.review->uid;
    m_ranking = std::move(reading.ranking);
    m_review = std::move(reading.desk);
    if (!m_review.isOpen())
        m_running.invalidate();
    if (!m_review.review) {
        m_step = ReviewStep::CatchUp;
        m_spent = 0;
    } else if (m_review.isFinished()) {
        m_step = ReviewStep::Finished;
        m_spent = m_review.review->secondsSpent;
    } else if (!same || m_step == ReviewStep::Finished) {
        const Position stored{m_review.review->step, m_review.review->secondsSpent};
        const Position kept = positionIn(m_review.position).value_or(stored);
        m_step = kept.step;
        m_spent = std::max(stored.secondsSpent, kept.secondsSpent);
    }
    Q_EMIT updated();
}

void LiveReview::goTo(ReviewStep step)
{
    m_step = step;
    keepPosition();
}

void LiveReview::start()
{
    if (!m_running.isValid())
        m_running.start();
}

void LiveReview::pause()
{
    if (!m_running.isValid())
        return;
    m_spent = secondsSpent();
    m_running.invalidate();
    keepPosition();
}

void LiveReview::keepPosition()
{
    if (m_review.isOpen())
        m_desk.workspace.keepDraft(reviewPositionKey(m_review.review->uid), draftOf({m_step, secondsSpent()}));
}

} // namespace cultivar::ui
