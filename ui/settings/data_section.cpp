// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/data_section.h"

#include "core/wording/problem_text.h"
#include "core/workspace/commands.h"
#include "ui/settings/backup_list.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/trash_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wheel_guard.h"

#include <QDir>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 1000;
constexpr int numberFieldWidth = 110;

} // namespace

DataSection::DataSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Data and backups"), parent)
    , m_banner(new Banner)
    , m_backups(new BackupList(desk))
    , m_kept(new QSpinBox)
    , m_check(makeButton(ButtonKind::Secondary, {u"checkNow"_s, tr("Check now"), u"check"_s, {}}))
    , m_trash(new TrashList(desk))
{
    setIntroduction(tr("One file on this computer holds everything. Nothing of it goes anywhere by itself."));
    m_banner->setObjectName(u"dataWords"_s);
    m_banner->setClosable(true);
    column()->addWidget(m_banner);
    addPlace();
    addBackups();
    addInAndOut();
    auto *trash = new SectionHeader(tr("Trash"));
    trash->setQualifier(tr("kept for 30 days"));
    column()->addWidget(trash);
    column()->addWidget(m_trash);
    column()->addStretch();
}

void DataSection::addPlace()
{
    auto *path = new ElidedLabel(TextRole::Strong);
    path->setObjectName(u"dataPath"_s);
    path->setElideMode(Qt::ElideMiddle);
    path->setText(QDir::toNativeSeparators(desk().workspace.path()));
    path->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column()->addWidget(path);
    auto *buttons = new FlowLayout(nullptr, 8);
    auto *folder = makeButton(ButtonKind::Secondary, {u"openFolder"_s, tr("Open the folder"), u"open"_s, {}});
    connect(folder, &QPushButton::clicked, this, [this] { desk().prompter.showFolder(desk().workspace.path()); });
    connect(m_check, &QPushButton::clicked, this, &DataSection::check);
    buttons->addWidget(folder);
    buttons->addWidget(m_check);
    column()->addLayout(buttons);
}

void DataSection::addBackups()
{
    auto *header = new SectionHeader(tr("Backups"));
    QPushButton *now = header->setLink(u"backUpNow"_s, tr("Back up now"));
    connect(now, &QPushButton::clicked, this, &DataSection::backUp);
    column()->addWidget(header);
    column()->addWidget(m_backups);
    m_kept->setObjectName(u"backups_kept"_s);
    m_kept->setRange(1, mostKept);
    m_kept->setFixedWidth(numberFieldWidth);
    leaveWheelToPage(m_kept);
    auto *row = new SettingRow(tr("Kept of each kind"), m_kept);
    row->setHelp(tr("The oldest goes when one more is made."));
    column()->addWidget(row);
    connect(m_kept, &QSpinBox::editingFinished, this, &DataSection::keepNumber);
    connect(m_backups, &BackupList::restoreWanted, this, &DataSection::restoreWanted);
}

void DataSection::addInAndOut()
{
    column()->addWidget(new SectionHeader(tr("In and out")));
    auto *buttons = new FlowLayout(nullptr, 8);
    const auto add = [&](const QString &name, const QString &text, const QString &icon, auto then) {
        QPushButton *button = makeButton(ButtonKind::Secondary, {name, text, icon, {}});
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, then);
    };
    add(u"exportAll"_s, tr("Export everything…"), u"export"_s, [this] { desk().navigator.exportContacts({}); });
    add(u"importFiles"_s, tr("Import files…"), u"import"_s, [this] { desk().navigator.startImport({}); });
    add(u"earlierImports"_s, tr("Earlier imports"), u"history"_s, [this] { desk().navigator.showImports(); });
    column()->addLayout(buttons);
}

void DataSection::fill(const SettingsView &view)
{
    const bool typing = m_stored > 0 && m_kept->value() != m_stored;
    m_stored = view.preferences.backupsKept;
    if (!typing)
        m_kept->setValue(m_stored);
    if (isVisible())
        read();
}

void DataSection::enter()
{
    read();
}

void DataSection::read()
{
    const Desk &lent = desk();
    lent.doer.take(lent.workspace.backups(), this,
                   [this](const std::vector<Backup> &backups) { m_backups->show(backups); });
    lent.doer.take(lent.workspace.query([](const Records &records) { return trashView(records); }), this,
                   [this](const std::vector<TrashedRecord> &records) { m_trash->show(records); });
}

void DataSection::keepNumber()
{
    if (m_kept->value() != m_stored)
        desk().doer.change(commands::changeSetting(u"backups_kept"_s, QString::number(m_kept->value())),
                           tr("Backups kept of each kind: %1").arg(m_kept->value()));
}

void DataSection::backUp()
{
    whenDone(desk().workspace.backUpNow(), this, [this](const Result<void> &done) {
        if (done)
            desk().doer.say(tr("Backed up"));
        else
            desk().doer.complain(done.error());
        read();
    });
}

void DataSection::check()
{
    m_check->setEnabled(false);
    m_banner->tell(Banner::Kind::Information, tr("Checking the whole file…"));
    whenDone(desk().workspace.check(), this, [this](const Result<CheckReport> &report) {
        m_check->setEnabled(true);
        m_banner->hide();
        if (!report)
            desk().doer.complain(report.error());
        else
            tellChecked(*report);
    });
}

void DataSection::tellChecked(const CheckReport &report)
{
    if (report.findings.empty()) {
        m_banner->tell(Banner::Kind::Information, tr("Checked: everything is in order."));
        return;
    }
    QStringList words;
    for (const CheckFinding &finding : report.findings)
        words += wording::findingText(finding.kind);
    words.removeDuplicates();
    m_banner->tell(Banner::Kind::Obstacle,
                   tr("Not in order: %1. Restore a backup of before from the list below.").arg(words.join(u"; "_s)));
}

void DataSection::tellRestored(const QString &kept)
{
    m_banner->tell(Banner::Kind::Information,
                   kept.isEmpty()
                       ? tr("The backup is in place.")
                       : tr("The backup is in place. What was there before is kept as %1; it is in the list below, so "
                            "that you can go back to it.")
                             .arg(QDir::toNativeSeparators(kept)));
}

} // namespace cultivar::ui
