// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/demo.h"
#include "core/wording/error_text.h"
#include "core/workspace/when_done.h"
#include "ui/choose/choose_page.h"
#include "ui/contacts/contacts_page.h"
#include "ui/contacts/new_contact_dialog.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_page.h"
#include "ui/exchange/imports_page.h"
#include "ui/meetings/meetings_page.h"
#include "ui/meetings/preparation_page.h"
#include "ui/review/review_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/photo_loader.h"
#include "ui/today/today_page.h"
#include "ui/welcome/welcome_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QUrl>

#include <chrono>

namespace cultivar::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Application::Application(ApplicationOptions options)
    : m_options(std::move(options))
{
    if (m_options.demo) {
        m_throwAway = std::make_unique<QTemporaryDir>();
        m_options.database = m_throwAway->filePath(u"demo.sqlite"_s);
        m_options.lookFile = m_throwAway->filePath(u"look.ini"_s);
    }
    m_workspace = std::make_unique<Workspace>(
        WorkspaceOptions{m_options.database, true, m_options.clock, QTimeZone::systemTimeZone(), true});
    m_look = std::make_unique<LookSettings>(m_options.lookFile);
    m_contacts = std::make_unique<LiveIndex>(*m_workspace);
    m_doer = std::make_unique<ui::Doer>(*m_workspace);
    makeWindow();
    m_photos = std::make_unique<ui::PhotoLoader>(*m_workspace, m_window.get());
    connect(m_contacts.get(), &LiveIndex::failed, m_window.get(),
            [this](const Error &error) { m_window->tell(wording::errorText(error)); });
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, m_contacts.get(), &LiveIndex::keepUpWithTheDay);
}

Application::~Application() = default;

void Application::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(desk());
    m_navigator.setDestinations({m_window.get(),
                                 [](const QStringList &arguments) {
                                     QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
                                 },
                                 [this] { return m_contacts->isReady() && m_contacts->index().size() == 0; },
                                 [this](const QString &name) { askForContact(name); },
                                 [this](ContactId contact) { return !addressOf(contact).isEmpty(); },
                                 [this](ContactId contact) { mailTo(contact); },
                                 [this](ContactId contact) { exportContacts(contact); }});
    addPages();
}

ui::Desk Application::desk()
{
    return {*m_workspace,
            *m_contacts,
            *m_doer,
            m_navigator,
            m_options.prompter ? *m_options.prompter : static_cast<ui::Prompter &>(m_prompter),
            *m_look};
}

template <class Page> void Application::addPage()
{
    m_window->addPage(Page::pageInfo(), [this]() -> ui::Page * { return new Page(desk()); });
}

void Application::addPages()
{
    addPage<ui::TodayPage>();
    addPage<ui::ContactsPage>();
    addPage<ui::MeetingsPage>();
    addPage<ui::ReviewPage>();
    addPage<ui::PreparationPage>();
    m_window->addPage(ui::SettingsPage::pageInfo(), [this]() -> ui::Page * {
        auto *settings = new ui::SettingsPage(desk());
        connect(settings, &ui::SettingsPage::restoreWanted, this, &Application::restore);
        return settings;
    });
    addPage<ui::WelcomePage>();
    addPage<ui::ImportPage>();
    addPage<ui::ImportsPage>();
    addPage<ui::ChoosePage>();
    addPage<ui::DuplicatesPage>();
    m_window->addMenus();
}

void Application::askForContact(const QString &name)
{
    auto *dialog = new ui::NewContactDialog(desk(), name, m_window.get());
    connect(dialog, &ui::NewContactDialog::added, this,
            [this](ContactId contact) { m_navigator.showContact(contact); });
    dialog->open();
}

void Application::exportContacts(ContactId contact)
{
    auto *dialog = new ui::ExportDialog(desk(), contact, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString Application::addressOf(ContactId contact) const
{
    const std::optional<ContactRow> row = m_contacts->row(contact);
    return row ? row->email : QString();
}

void Application::mailTo(ContactId contact)
{
    QUrl address;
    address.setScheme(u"mailto"_s);
    address.setPath(addressOf(contact));
    if (address.path().isEmpty())
        m_doer->say(tr("There is no e-mail address to write to. Add one first."), ui::Saying::Note);
    else if (!desk().prompter.openUrl(address))
        m_doer->say(tr("No mail program opened. Is one installed?"), ui::Saying::Note);
}

void Application::start()
{
    static_cast<void>(m_window->page(u"today"_s)); // there is something to see before there is something to read
    m_window->show();
    whenDone(m_workspace->open(), this, [this](const Result<void> &result) { opened(result); });
}

void Application::wake()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void Application::close()
{
    m_window->close();
}

void Application::opened(const Result<void> &result)
{
    if (!result) {
        m_window->tell(wording::errorText(result.error()));
        return;
    }
    if (!m_options.demo) {
        goOn();
        return;
    }
    whenDone(fillWithSample(*m_workspace, m_throwAway->path()), this, [this](const Result<ImportReport> &filled) {
        if (!filled)
            m_doer->complain(filled.error());
        goOn();
    });
}

void Application::goOn()
{
    connect(
        m_contacts.get(), &LiveIndex::ready, this,
        [this] {
            m_navigator.showPage(u"today"_s);
            m_window->makePagesInSpareTime();
        },
        Qt::SingleShotConnection);
    connect(m_contacts.get(), &LiveIndex::updated, this, &Application::followPeople);
    m_contacts->build();
    m_doer->readHistory();
    m_photos->readOwners();
    m_minute.start();
    showWhere();
}

/// The first person leads from the welcome to the list, the last one back, also by undo.
void Application::followPeople()
{
    const ui::Page *page = m_window->currentPage();
    const QString shown = page ? page->info().id : QString();
    const bool nobody = m_contacts->index().size() == 0;
    if (nobody && (shown == u"contacts" || shown == u"today"))
        m_navigator.showPage(shown);
    else if (!nobody && shown == u"welcome")
        m_navigator.showPage(u"contacts"_s);
}

void Application::restore(const QString &backup)
{
    // What is half typed belongs to the database that goes.
    if (ui::Page *page = m_window->currentPage())
        page->leave();
    m_window->setEnabled(false);
    whenDone(m_workspace->restoreHere(backup), this, [this](const Result<QString> &kept) {
        m_window->setEnabled(true);
        if (kept)
            restored(*kept);
        else
            m_doer->complain(kept.error());
    });
}

void Application::restored(const QString &kept)
{
    // One is here, even if the people came only now.
    disconnect(m_contacts.get(), &LiveIndex::ready, this, nullptr);
    // Pages know people by keys that may mean others now, so none of them stays.
    const std::unique_ptr<ui::MainWindow> before = std::move(m_window);
    makeWindow();
    m_window->restoreGeometry(before->saveGeometry());
    showWhere();
    m_window->show();
    m_navigator.showSettings(u"data"_s);
    m_window->makePagesInSpareTime();
    if (auto *settings = qobject_cast<ui::SettingsPage *>(m_window->page(u"settings"_s)))
        settings->tellRestored(kept);
    m_doer->say(tr("Restored"));
}

void Application::showWhere()
{
    m_window->setWhere(m_options.demo ? tr("Made-up sample network") : tr("Only on this computer"),
                       m_options.demo ? tr("Gone when you close it") : QString());
}

} // namespace cultivar::app
