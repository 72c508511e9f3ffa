// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/minute_card.h"

#include "core/rules/spoken_time.h"
#include "core/wording/preparation_text.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/record_commands.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rehearsalMinute = 60;

EditLabel labelFor(const QString &name)
{
    return {EditKind::Settings, name, 1};
}

} // namespace

MinuteCard::MinuteCard(const Desk &desk, QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_desk(desk)
    , m_choice(new ElidingComboBox)
    , m_name(new QLineEdit)
    , m_spoken(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_rehearse(makeButton(ButtonKind::Secondary, {u"rehearse"_s, tr("Rehearse"), u"timer"_s, {}}))
    , m_text(new GrowingTextEdit(2, 8))
    , m_bar(new QProgressBar)
{
    setObjectName(u"minuteCard"_s);
    build();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &MinuteCard::tick);
    connect(m_rehearse, &QPushButton::clicked, this, &MinuteCard::rehearse);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MinuteCard::count);
    connect(m_text, &GrowingTextEdit::left, this, &MinuteCard::keep);
    connect(m_choice, &QComboBox::activated, this, &MinuteCard::choose);
    connect(m_name, &QLineEdit::editingFinished, this, &MinuteCard::rename);
}

void MinuteCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *title = new Label(tr("My minute"), TextRole::Strong);
    title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(title);
    m_choice->setObjectName(u"overviewChoice"_s);
    m_choice->setAccessibleName(tr("Version of my introduction"));
    m_choice->setMinimumContentsLength(6);
    m_choice->setMaximumWidth(220);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setObjectName(u"overviewName"_s);
    m_name->setAccessibleName(tr("Name of this version"));
    m_name->hide();
    row->addWidget(m_choice, 1);
    row->addWidget(m_name, 1);
    row->addWidget(m_spoken);
    row->addWidget(m_rehearse);
    QPushButton *more = makeIconButton({u"overviewMore"_s, tr("Versions of my introduction"), u"more"_s, {}});
    row->addWidget(more);
    addMenu(more);
    column->addLayout(row);
    m_text->setObjectName(u"overviewText"_s);
    m_text->setAccessibleName(tr("My introduction"));
    m_text->setPlaceholderText(tr("Who I am and what I am looking for, in a minute"));
    column->addWidget(m_text);
    m_bar->setObjectName(u"rehearsalBar"_s);
    m_bar->setAccessibleName(tr("Seconds of the rehearsal"));
    m_bar->setRange(0, rehearsalMinute);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->hide();
    column->addWidget(m_bar);
}

void MinuteCard::addMenu(QPushButton *button)
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("New version"), this, &MinuteCard::addVersion);
    QAction *name = menu->addAction(tr("Rename"), this, [this] {
        m_name->setText(m_overview ? m_overview->name : QString());
        m_choice->hide();
        m_name->show();
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    });
    QAction *gone = menu->addAction(tr("Delete"), this, [this] {
        if (m_overview)
            m_desk.doer.change(commands::trashRecord<Overview>(m_overview->uid, labelFor(m_overview->name)),
                               tr("Version %1 deleted").arg(m_overview->name));
    });
    connect(menu, &QMenu::aboutToShow, this, [this, name, gone] {
        name->setEnabled(m_overview.has_value());
        gone->setEnabled(m_overview.has_value());
    });
    connect(button, &QPushButton::clicked, menu,
            [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
}

void MinuteCard::show(const MeetingPreparation &preparation)
{
    const bool same = preparation.meeting.uid == m_meeting &&
                      preparation.overview.has_value() == m_overview.has_value() &&
                      (!m_overview || m_overview->uid == preparation.overview->uid);
    const QString before = m_overview ? m_overview->text : QString();
    const bool beingTyped = same && m_text->toPlainText() != before;
    m_meeting = preparation.meeting.uid;
    m_overview = preparation.overview;
    m_versions = preparation.overviews;
    m_choice->clear();
    for (const Overview &version : m_versions)
        m_choice->addItem(version.name.isEmpty() ? tr("without a name") : version.name);
    m_choice->setVisible(!m_versions.empty() && !m_name->isVisible());
    if (m_overview)
        m_choice->setCurrentIndex(
            static_cast<int>(std::ranges::find(m_versions, m_overview->uid, &Overview::uid) - m_versions.begin()));
    const QString text = m_overview ? m_overview->text : QString();
    if (!beingTyped && m_text->toPlainText() != text)
        m_text->setPlainText(text);
    count();
}

void MinuteCard::keep()
{
    const QString text = m_text->toPlainText();
    if (!m_overview) {
        if (text.trimmed().isEmpty())
            return;
        Overview first;
        first.name = tr("My introduction");
        first.text = text;
        m_desk.doer.change(commands::addRecord(first, labelFor(first.name)), {});
        return;
    }
    if (text == m_overview->text)
        return;
    m_overview->text = text;
    m_desk.doer.change(commands::changeRecord<Overview>(m_overview->uid, labelFor(m_overview->name),
                                                        [text](const Records &, Overview &changed) -> Result<void> {
                                                            changed.text = text;
                                                            return {};
                                                        }),
                       {});
}

void MinuteCard::addVersion()
{
    keep();
    Overview version;
    version.name = tr("Version %1").arg(m_versions.size() + 1);
    version.text = m_text->toPlainText();
    m_desk.doer.change(commands::addRecord(version, labelFor(version.name)), tr("Version added"),
                       {this,
                        [this](const ChangeSet &changes) {
                            if (!changes.added.empty())
                                m_desk.doer.change(
                                    commands::chooseOverview(m_meeting, OverviewId(changes.added.front().id)), {});
                        },
                        {}});
}

void MinuteCard::rename()
{
    if (!m_name->isVisible())
        return;
    m_name->hide();
    m_choice->setVisible(!m_versions.empty());
    const QString name = m_name->text().trimmed();
    if (!m_overview || name.isEmpty() || name == m_overview->name)
        return;
    m_desk.doer.change(commands::changeRecord<Overview>(m_overview->uid, labelFor(name),
                                                        [name](const Records &, Overview &changed) -> Result<void> {
                                                            changed.name = name;
                                                            return {};
                                                        }),
                       {});
}

void MinuteCard::choose(int index)
{
    keep();
    if (index >= 0 && index < static_cast<int>(m_versions.size()))
        m_desk.doer.change(commands::chooseOverview(m_meeting, m_versions[static_cast<size_t>(index)].id), {});
}

void MinuteCard::count()
{
    if (m_second.isActive())
        return;
    constexpr int roomy = 460;
    const int words = rules::wordCount(m_text->toPlainText());
    m_spoken->setText(width() < roomy ? tr("%1 seconds").arg(rules::spokenSeconds(words)) : wording::spokenText(words));
}

void MinuteCard::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    count();
}

void MinuteCard::rehearse()
{
    if (m_second.isActive()) {
        end(true);
        return;
    }
    keep();
    m_seconds = 0;
    m_bar->setValue(0);
    m_bar->show();
    m_rehearse->setText(tr("Said it"));
    m_rehearse->setAccessibleName(m_rehearse->text());
    m_spoken->setText(tr("0 seconds"));
    m_second.start();
}

void MinuteCard::tick()
{
    ++m_seconds;
    m_bar->setValue(std::min(m_seconds, rehearsalMinute));
    m_spoken->setText(m_seconds == rehearsalMinute ? tr("sixty") : tr("%1 seconds").arg(m_seconds));
}

bool MinuteCard::stopRehearsal()
{
    if (!m_second.isActive())
        return false;
    end(false);
    return true;
}

void MinuteCard::end(bool said)
{
    m_second.stop();
    m_bar->hide();
    m_rehearse->setText(tr("Rehearse"));
    m_rehearse->setAccessibleName(m_rehearse->text());
    if (said) {
        const QString words = m_seconds == 1 ? tr("Rehearsed, a second") : tr("Rehearsed, %1 seconds").arg(m_seconds);
        m_desk.doer.change(commands::overviewRehearsed(m_meeting), words);
    }
    count();
}

void MinuteCard::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui
