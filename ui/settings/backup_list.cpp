// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_list.h"

#include "core/wording/relative_dates.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString causeText(BackupCause cause)
{
    switch (cause) {
    case BackupCause::Daily:
        return BackupList::tr("of the day");
    case BackupCause::BeforeImport:
        return BackupList::tr("before an import");
    case BackupCause::BeforeMigration:
        return BackupList::tr("before an update of the program");
    case BackupCause::BeforeRestore:
        return BackupList::tr("what was there before a restore");
    case BackupCause::ByHand:
        return BackupList::tr("by hand");
    }
    Q_UNREACHABLE();
}

/// "today, 13:31", "23 November, 12:00".
QString momentOf(const QDateTime &instant, const Present &present)
{
    const QDateTime here = instant.toTimeZone(present.zone);
    const bool near = here.date() >= present.today.addDays(-1);
    return BackupList::tr("%1, %2", "day, time")
        .arg(near ? wording::relativeDay(here.date(), present.today) : wording::dayText(here.date(), present.today),
             here.time().toString(u"HH:mm"_s));
}

} // namespace

BackupList::BackupList(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_summary((new Label(TextRole::Body, Token::Text2))->wrapped())
    , m_card(makeCard())
    , m_list(new SettingLinesView)
    , m_restore(makeButton(ButtonKind::Secondary, {u"restore"_s, tr("Restore this one…"), u"history"_s, u"↵"_s}))
    , m_question(makeWell())
    , m_words((new Label(TextRole::Body))->wrapped())
    , m_agree(makeButton(ButtonKind::Primary, {u"restoreAgreed"_s, tr("Restore"), {}, {}}))
{
    m_summary->setObjectName(u"backupsSummary"_s);
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups"));
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    auto *other =
        makeButton(ButtonKind::Secondary, {u"restoreFile"_s, tr("Restore from another file…"), u"file"_s, {}});
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_restore);
    buttons->addWidget(other);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_card);
    column->addLayout(buttons);
    column->addWidget(makeQuestion());
    const auto askForCurrent = [this] {
        if (const SettingLine *line = m_list->current())
            ask(line->key, line->title);
    };
    connect(m_list, &SettingLinesView::opened, this, askForCurrent);
    connect(m_restore, &QPushButton::clicked, this, askForCurrent);
    connect(m_list, &SettingLinesView::currentLineChanged, this, &BackupList::settle);
    connect(other, &QPushButton::clicked, this, &BackupList::askForFile);
}

QWidget *BackupList::makeQuestion()
{
    m_question->setObjectName(u"restoreQuestion"_s);
    m_words->setObjectName(u"restoreWords"_s);
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_words);
    auto *leave = makeButton(ButtonKind::Secondary, {u"restoreLeft"_s, tr("Leave it as it is"), {}, u"Esc"_s});
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_agree);
    buttons->addWidget(leave);
    column->addLayout(buttons);
    m_question->hide();
    const auto leaveIt = [this] {
        m_question->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    };
    connect(leave, &QPushButton::clicked, this, leaveIt);
    auto *escape = new QShortcut(Qt::Key_Escape, m_question);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, leaveIt);
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_question->hide();
        Q_EMIT restoreWanted(m_asked);
    });
    return m_question;
}

void BackupList::show(const std::vector<Backup> &backups)
{
    const Present present = m_desk.workspace.present();
    std::vector<SettingLine> lines;
    for (const Backup &backup : backups)
        lines.push_back({backup.path,
                         u"save"_s,
                         momentOf(backup.made, present),
                         causeText(backup.cause),
                         QLocale().formattedDataSize(backup.bytes),
                         {}});
    m_summary->setText(
        lines.empty() ? tr("No backup yet. One is made every day there is something to keep.")
                      : tr("One is made every day, and before each import and restore. They lie beside the file."));
    m_card->setVisible(!lines.empty());
    m_list->setLines(std::move(lines));
    settle();
}

void BackupList::askForFile()
{
    m_desk.prompter.openFiles(this, {tr("Restore from a file"), {}, tr("Backups (*.db *.sqlite);;All files (*)")},
                              [this](const QStringList &files) {
                                  if (!files.isEmpty())
                                      ask(files.front(), QFileInfo(files.front()).fileName());
                              });
}

void BackupList::ask(const QString &path, const QString &when)
{
    m_asked = path;
    m_words->setText(tr("Cultivar goes back to the backup: %1. What was changed since then is not in it. It is not "
                        "lost: what is here now is kept as a backup of its own, at the top of this list.")
                         .arg(when));
    m_question->show();
    m_agree->setFocus(Qt::TabFocusReason);
}

void BackupList::settle()
{
    m_restore->setVisible(m_list->lineCount() > 0);
    m_restore->setEnabled(m_list->current() != nullptr);
}

} // namespace cultivar::ui
