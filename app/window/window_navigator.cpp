// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_navigator.h"

#include "ui/contacts/contacts_page.h"
#include "ui/exchange/import_page.h"
#include "ui/meetings/meetings_page.h"
#include "ui/meetings/preparation_page.h"
#include "ui/review/review_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"

namespace cultivar::app {

using namespace Qt::StringLiterals;

void WindowNavigator::showPage(const QString &id)
{
    const bool needsSomebody = id == u"contacts" || id == u"today" || id == u"review";
    if (needsSomebody && m_to.isEmpty() && m_to.window->page(u"welcome"_s)) {
        m_to.window->showPage(u"welcome"_s);
        return;
    }
    m_to.window->showPage(id);
}

void WindowNavigator::showContact(ContactId contact)
{
    m_to.window->showPage(u"contacts"_s);
    if (auto *page = qobject_cast<ui::ContactsPage *>(m_to.window->page(u"contacts"_s)))
        page->showContact(contact);
}

void WindowNavigator::logContact(ContactId contact)
{
    m_to.window->showPage(u"contacts"_s);
    if (auto *page = qobject_cast<ui::ContactsPage *>(m_to.window->page(u"contacts"_s)))
        page->logContact(contact);
}

void WindowNavigator::newContact(const QString &name)
{
    m_to.askForContact(name);
}

void WindowNavigator::showMeeting(MeetingId meeting)
{
    m_to.window->showPage(u"meetings"_s);
    if (auto *page = qobject_cast<ui::MeetingsPage *>(m_to.window->page(u"meetings"_s)))
        page->showMeeting(meeting);
}

void WindowNavigator::prepareMeeting(MeetingId meeting)
{
    if (auto *page = qobject_cast<ui::PreparationPage *>(m_to.window->page(u"preparation"_s))) {
        page->prepare(meeting);
        m_to.window->showPage(u"preparation"_s);
    }
}

void WindowNavigator::newMeeting(ContactId with)
{
    m_to.window->showPage(u"meetings"_s);
    if (auto *page = qobject_cast<ui::MeetingsPage *>(m_to.window->page(u"meetings"_s)))
        page->newMeeting(with);
}

void WindowNavigator::showReview()
{
    showPage(u"review"_s);
}

void WindowNavigator::writeTo(ContactId contact)
{
    auto *page = qobject_cast<ui::ReviewPage *>(m_to.window->page(u"review"_s));
    if (page && page->awaitsLetterTo(contact)) {
        showReview();
        page->writeTo(contact);
    } else if (page && page->proposes(contact) && !m_to.hasAddress(contact)) {
        showReview();
    } else {
        m_to.mailTo(contact);
    }
}

void WindowNavigator::startImport(const QStringList &files)
{
    if (auto *page = qobject_cast<ui::ImportPage *>(m_to.window->page(u"import"_s)))
        page->start(files);
    m_to.window->showPage(u"import"_s);
}

void WindowNavigator::showImports()
{
    m_to.window->showPage(u"imports"_s);
}

void WindowNavigator::exportContacts(ContactId contact)
{
    m_to.exportContacts(contact);
}

void WindowNavigator::chooseWhoMatters()
{
    m_to.window->showPage(u"choose"_s);
}

void WindowNavigator::showSettings(const QString &section)
{
    m_to.window->showPage(u"settings"_s);
    if (auto *page = qobject_cast<ui::SettingsPage *>(m_to.window->page(u"settings"_s)))
        page->showSection(section);
}

void WindowNavigator::openSample()
{
    m_to.startAnother({u"--demo"_s});
}

} // namespace cultivar::app
