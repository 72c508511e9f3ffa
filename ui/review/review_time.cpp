// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_time.h"

#include "core/rules/review_session.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeBarWidth = 92;
constexpr int secondsOfMinute = 60;

} // namespace

ReviewTime::ReviewTime(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label(TextRole::Body, Token::Text2))
    , m_bar(new QProgressBar)
    , m_pause(makeButton(ButtonKind::Quiet, {u"pauseReview"_s, tr("Pause"), u"pause"_s, {}}))
{
    setObjectName(u"reviewTime"_s);
    m_words->setObjectName(u"reviewMinute"_s);
    m_bar->setRange(0, rules::secondsForReview());
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(timeBarWidth, 6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this, &ReviewTime::toggled);
    show(0, false);
}

void ReviewTime::show(int seconds, bool runs)
{
    const int minute = seconds / secondsOfMinute + 1;
    const int whole = rules::secondsForReview() / secondsOfMinute;
    const QString words = minute > whole ? tr("minute %1").arg(minute) : tr("minute %1 of %2").arg(minute).arg(whole);
    m_words->setText(words);
    m_bar->setValue(std::min(seconds, rules::secondsForReview()));
    m_bar->setAccessibleName(words);
    const QString action = runs ? tr("Pause") : tr("Go on");
    if (m_pause->text() == action && !m_pause->toolTip().isEmpty())
        return;
    m_pause->setText(action);
    m_pause->setAccessibleName(runs ? tr("Let the time stand still") : tr("Let the time run"));
    m_pause->setToolTip(runs ? tr("Let the time stand still (P)") : tr("Let the time run (P)"));
    m_pause->setIcon(icon(runs ? u"pause"_s : u"timer"_s));
}

} // namespace cultivar::ui
