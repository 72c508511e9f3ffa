// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_choices.h"

#include "ui/review/letter_at_hand.h"
#include "ui/review/write_gift.h"
#include "ui/review/write_reasons.h"
#include "ui/review/write_template.h"
#include "ui/review/write_times.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QMargins roomyChoices(24, 12, 24, 16);
constexpr QMargins tightChoices(16, 8, 16, 12);

} // namespace

WriteChoices::WriteChoices(const Desk &desk, LetterAtHand &letter, QWidget *parent)
    : QScrollArea(parent)
    , m_letter(letter)
    , m_sections(new QWidget)
    , m_reasons(new WriteReasons(letter))
    , m_times(new WriteTimes(letter))
    , m_words(new WriteTemplate(desk, letter))
    , m_note(new EmptyState(EmptyText()))
    , m_notSent(m_note->addLink(u"notSent"_s, tr("It was not sent")))
{
    setObjectName(u"writeChoices"_s);
    setProperty("pane", true);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(roomyChoices);
    auto *sections = new QVBoxLayout(m_sections);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(14);
    for (QWidget *section : std::initializer_list<QWidget *>{m_reasons, new WriteGift(letter), m_times, m_words})
        sections->addWidget(section);
    column->addWidget(m_sections);
    column->addWidget(m_note);
    column->addStretch(1);
    setWidget(content);
    m_note->setObjectName(u"writtenNote"_s);
    setKeyHint(m_notSent, tr("N", "the key"));
    connect(m_notSent, &QPushButton::clicked, this, &WriteChoices::takeBackWanted);
    connect(m_times, &WriteTimes::hoursWanted, this,
            [navigator = &desk.navigator] { navigator->showSettings(u"me"_s); });
    connect(&m_letter, &LetterAtHand::opened, this, [this] { ensureVisible(0, 0); });
}

void WriteChoices::showChoices()
{
    m_sections->show();
    m_note->hide();
}

void WriteChoices::showNote(const EmptyText &text, bool canTakeBack)
{
    m_sections->hide();
    m_note->setText(text);
    m_notSent->setVisible(canTakeBack);
    m_note->show();
}

void WriteChoices::setNarrow(bool narrow)
{
    widget()->layout()->setContentsMargins(narrow ? tightChoices : roomyChoices);
    m_sections->layout()->setSpacing(narrow ? 6 : 14);
    m_times->setNarrow(narrow);
}

bool WriteChoices::stepBack()
{
    return m_reasons->stepBack() || m_words->stepBack();
}

} // namespace cultivar::ui
