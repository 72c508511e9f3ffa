// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_progress.h"

#include "ui/choose/choose_session.h"
#include "ui/choose/circle_label.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

ChooseProgress::ChooseProgress(QWidget *parent)
    : QWidget(parent)
    , m_done(new Label(TextRole::Strong))
    , m_left(new Label(TextRole::Body, Token::Text2))
    , m_bar(new QProgressBar)
    , m_time(new Label(TextRole::Second, Token::Faint))
    , m_row(new QHBoxLayout(this))
    , m_notNow(new CircleLabel(std::nullopt, tr("Not now")))
{
    constexpr int barWidth = 190;
    setFixedHeight(44);
    m_row->setContentsMargins(24, 0, 24, 0);
    m_row->setSpacing(12);
    auto *words = new QHBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_done);
    words->addWidget(m_left);
    m_row->addLayout(words);
    m_bar->setObjectName(u"chooseProgressBar"_s);
    m_bar->setAccessibleName(tr("Looked at"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, 6);
    m_row->addWidget(m_bar);
    m_row->addWidget(m_time);
    m_row->addStretch(1);
    m_row->addWidget(m_notNow);
}

void ChooseProgress::setCircles(const std::vector<Circle> &circles)
{
    for (const auto &each : m_circles)
        delete each.second;
    m_circles.clear();
    for (const Circle &circle : circles) {
        auto *label = new CircleLabel(circle.uid, circle.name);
        m_row->insertWidget(m_row->count() - 1, label);
        m_circles.emplace_back(circle.uid, label);
    }
}

void ChooseProgress::refresh(const ChooseSession &session, int minutes)
{
    const int done = session.lookedAt();
    m_done->setText(QLocale().toString(done));
    m_left->setText(tr("looked at, %1 to go").arg(QLocale().toString(session.left())));
    m_bar->setRange(0, std::max(1, done + session.left()));
    m_bar->setValue(done);
    m_bar->setAccessibleDescription(m_done->text() + u' ' + m_left->text());
    m_time->setText(minutes < 1    ? QString()
                    : minutes == 1 ? tr("a minute so far")
                                   : tr("%1 minutes so far").arg(minutes));
    for (const auto &[uid, label] : m_circles)
        label->setCount(session.chosenFor(uid));
    m_notNow->setCount(session.putOff());
}

void ChooseProgress::setNarrow(bool narrow)
{
    m_bar->setVisible(!narrow);
    m_time->setVisible(!narrow);
}

} // namespace cultivar::ui
