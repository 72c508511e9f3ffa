// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_line.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressSteps = 1000;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label(TextRole::Body))
    , m_more(new Label(TextRole::Second, Token::Text2))
    , m_bar(new QProgressBar)
    , m_cancel(makeButton(ButtonKind::Secondary, {u"cancelProgress"_s, tr("Cancel"), {}, {}}))
{
    m_words->wrapped();
    m_bar->setObjectName(u"progress"_s);
    m_bar->setRange(0, progressSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_more, 1);
    foot->addWidget(m_cancel);
    column->addLayout(foot);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!m_stopping)
            Q_EMIT cancelled();
    });
}

void ProgressLine::tell(const QString &words, const QString &more, double share)
{
    m_words->setText(words);
    m_more->setText(more);
    m_bar->setAccessibleName(words);
    m_bar->setAccessibleDescription(more);
    m_bar->setVisible(share >= 0);
    m_bar->setValue(static_cast<int>(share * progressSteps));
}

void ProgressLine::setStopping(bool stopping)
{
    // It stays enabled: else the focus would go on, and a second press would do something else.
    m_stopping = stopping;
    m_cancel->setText(stopping ? tr("Stopping…") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

} // namespace cultivar::ui
