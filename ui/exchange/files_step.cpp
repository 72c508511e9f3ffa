// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/files_step.h"

#include "ui/exchange/import_files.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/sign.h"

#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int filesWidest = 640;

struct FileKind
{
    QString icon;
    QString name;
    QString from;
};

} // namespace

FilesStep::FilesStep(const Desk &desk, ImportFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_files(new ImportFiles)
    , m_choose(makeButton(ButtonKind::Primary, {u"chooseImportFiles"_s, tr("Choose files…"), {}, {}}))
    , m_look(makeButton(ButtonKind::Primary, {u"lookAtFiles"_s, tr("Look before adding"), {}, goOnKeyText()}))
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 20, 0, 24);
    column->setSpacing(12);
    column->addWidget((new Label(tr("Which files bring your people?"), TextRole::Heading))->wrapped());
    column->addWidget((new Label(tr("Nothing is added before you have seen what it would be. You can also drop files "
                                    "anywhere in this window."),
                                 TextRole::Body, Token::Text2))
                          ->wrapped());
    column->addWidget(m_files);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_look);
    auto *folder = makeButton(ButtonKind::Quiet, {u"chooseImportFolder"_s, tr("Choose a folder…"), u"file"_s, {}});
    folder->setToolTip(tr("A folder of such files, or of mail: a Maildir, as KMail, mutt and mail servers keep one"));
    buttons->addWidget(folder);
    connect(folder, &QPushButton::clicked, this, &FilesStep::chooseFolder);
    buttons->addStretch(1);
    column->addLayout(buttons);
    addKinds(column);
    column->addStretch(1);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makeColumnScroll(inside, filesWidest));

    connect(m_choose, &QPushButton::clicked, this, &FilesStep::chooseFiles);
    connect(m_look, &QPushButton::clicked, &m_flow, &ImportFlow::look);
    connect(m_files, &ImportFiles::removed, &m_flow, &ImportFlow::remove);
    refresh();
}

void FilesStep::addKinds(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(new SectionHeader(tr("What can be read")));
    auto *card = makeCard();
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    const std::vector<FileKind> kinds = {
        {u"link"_s, tr("LinkedIn: the .zip as it comes, or the tables in it"),
         tr("The archive of your data that LinkedIn sends on request: connections, the messages that tell whom you "
            "talk "
            "with, recommendations, and your own profile for your introduction.")},
        {u"contacts"_s, tr("vCard: .vcf"),
         tr("What address books of phones, Apple, Google, Outlook, Thunderbird and Nextcloud export.")},
        {u"columns"_s, tr("Address books: .csv and .ldif"),
         tr("The contacts that Google, Outlook, Thunderbird and KAddressBook export, and tables whose columns are "
            "called as theirs.")},
        {u"open"_s, tr("Monica: .json, Meerkat: .csv"),
         tr("People with their notes, talks, promises and who belongs to whom.")},
        {u"meetings"_s, tr("Calendars: .ics"),
         tr("What is over becomes talks with those who were there, what is to come becomes meetings.")},
        {u"mail"_s, tr("Mail: .mbox, .eml, a Maildir folder"),
         tr("Only who wrote to whom, when and about what. Talks of two people count; newsletters and lists do not.")},
        {u"sort"_s, tr("Any other table: .csv, .tsv"), tr("You say once what its columns hold.")},
        {u"file"_s, tr("Cultivar: .csv and .json"), tr("What this program wrote, also if you edited the CSV since.")}};
    for (const FileKind &kind : kinds) {
        if (rows->count() > 0)
            rows->addWidget(makeLine());
        auto *line = new QHBoxLayout;
        line->setContentsMargins(14, 10, 14, 10);
        line->setSpacing(10);
        line->addWidget(new Sign(kind.icon, 16), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget((new Label(kind.name, TextRole::Body))->wrapped());
        words->addWidget((new Label(kind.from, TextRole::Second, Token::Text2))->wrapped());
        line->addLayout(words, 1);
        rows->addLayout(line);
    }
    column->addWidget(card);
    auto *earlier = makeButton(ButtonKind::Link, {u"earlierImports"_s, tr("Earlier imports"), {}, {}});
    connect(earlier, &QPushButton::clicked, this, [this] { m_desk.navigator.showImports(); });
    column->addWidget(earlier, 0, Qt::AlignLeft);
}

QPushButton *FilesStep::primary() const
{
    return m_flow.files().isEmpty() ? m_choose : m_look;
}

void FilesStep::refresh()
{
    const bool any = !m_flow.files().isEmpty();
    m_files->showNames(m_flow.files());
    m_files->setVisible(any);
    m_look->setVisible(any);
    setButtonKind(m_choose, any ? ButtonKind::Secondary : ButtonKind::Primary);
    m_choose->setText(any ? tr("More files…") : tr("Choose files…"));
    m_choose->setAccessibleName(m_choose->text());
}

void FilesStep::chooseFolder()
{
    m_desk.prompter.openFolder(this, tr("Choose a folder to import"),
                               [this](const QString &folder) { m_flow.add({folder}); });
}

void FilesStep::chooseFiles()
{
    m_desk.prompter.openFiles(this, {tr("Choose files to import"), {}, tr("All files (*)")},
                              [this](const QStringList &files) { m_flow.add(files); });
}

} // namespace cultivar::ui
