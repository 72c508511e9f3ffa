// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/data_section.h"

#include "core/wording/relative_dates.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"

#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t mostInTrash = 50;
} // namespace

DataSection::DataSection(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_backups((new Label(TextRole::Body, Token::Text2))->wrapped())
    , m_found((new Label(TextRole::Body, Token::Text2))->wrapped())
    , m_trash(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Data and backups"), TextRole::Heading));
    auto *path = new ElidedLabel(TextRole::Body, Token::Text2);
    path->setElideMode(Qt::ElideMiddle);
    path->setText(m_desk.workspace.path());
    column->addWidget(path);
    column->addWidget(m_backups);
    auto *buttons = new FlowLayout(nullptr, 8);
    const auto add = [&](const QString &name, const QString &text, auto then) {
        QPushButton *button = makeButton(ButtonKind::Secondary, {name, text, {}, {}});
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, then);
    };
    add(u"openFolder"_s, tr("Open the folder"), [this] { m_desk.prompter.showFolder(m_desk.workspace.path()); });
    add(u"backUpNow"_s, tr("Back up now"), [this] { backUp(); });
    add(u"checkNow"_s, tr("Check now"), [this] { check(); });
    column->addLayout(buttons);
    m_found->setObjectName(u"checkFound"_s);
    m_found->hide();
    column->addWidget(m_found);
    auto *trash = new SectionHeader(tr("Trash"));
    trash->setQualifier(tr("kept for 30 days"));
    column->addWidget(trash);
    m_trash->setSpacing(4);
    column->addLayout(m_trash);
    column->addStretch();
}

void DataSection::read()
{
    m_desk.doer.take(m_desk.workspace.backups(), this,
                     [this](const std::vector<Backup> &backups) { showBackups(backups); });
    m_desk.doer.take(m_desk.workspace.query([](const Records &records) { return trashView(records); }), this,
                     [this](const std::vector<TrashedRecord> &records) { showTrash(records); });
}

void DataSection::backUp()
{
    whenDone(m_desk.workspace.backUpNow(), this, [this](const Result<void> &done) {
        if (done)
            m_desk.doer.say(tr("Backed up"));
        else
            m_desk.doer.complain(done.error());
        read();
    });
}

void DataSection::check()
{
    m_found->setText(tr("Checking…"));
    m_found->show();
    m_desk.doer.take(m_desk.workspace.check(), this, [this](const CheckReport &report) {
        m_found->setText(report.problems.isEmpty()
                             ? tr("Everything is in order.")
                             : tr("Not in order. Restore a backup from before.") + u'\n' + report.problems.join(u'\n'));
    });
}

void DataSection::showBackups(const std::vector<Backup> &backups)
{
    if (backups.empty()) {
        m_backups->setText(tr("No backup yet. One is made every day there is something to keep."));
        return;
    }
    const Present now = m_desk.workspace.present();
    const QDate day = backups.front().made.toTimeZone(now.zone).date();
    m_backups->setText(tr("Backups: %1. The newest: %2.", "number, day")
                           .arg(QString::number(backups.size()), wording::relativeDay(day, now.today)));
}

void DataSection::showTrash(const std::vector<TrashedRecord> &records)
{
    while (QLayoutItem *item = m_trash->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (records.empty())
        m_trash->addWidget(new Label(tr("Nothing is in the trash."), TextRole::Body, Token::Text2));
    for (size_t i = 0; i < std::min(records.size(), mostInTrash); ++i) {
        const TrashedRecord &record = records[i];
        const QString name = record.title.isEmpty() ? record.people.join(u", "_s) : record.title;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *words = new ElidedLabel(TextRole::Body);
        words->setText(name);
        QPushButton *back = makeButton(ButtonKind::Quiet, {u"putBack%1"_s.arg(i), tr("Put back"), {}, {}});
        back->setAccessibleName(tr("Put back %1").arg(name));
        row->addWidget(words, 1);
        row->addWidget(back);
        m_trash->addWidget(line);
        connect(back, &QPushButton::clicked, this, [this, record, name] {
            m_desk.doer.change(commands::restoreFromTrash(record.record, record.uid), tr("%1 put back").arg(name));
        });
    }
}

} // namespace cultivar::ui
