// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_navigator.h"

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

void WindowNavigator::showContact(ContactId)
{
    m_to.window->showPage(u"contacts"_s);
}

void WindowNavigator::logContact(ContactId contact)
{
    showContact(contact);
}

void WindowNavigator::newContact(const QString &)
{
    m_to.window->showPage(u"contacts"_s);
}

void WindowNavigator::showMeeting(MeetingId)
{
    m_to.window->showPage(u"meetings"_s);
}

void WindowNavigator::prepareMeeting(MeetingId meeting)
{
    showMeeting(meeting);
}

void WindowNavigator::newMeeting(ContactId)
{
    m_to.window->showPage(u"meetings"_s);
}

void WindowNavigator::showReview()
{
    showPage(u"review"_s);
}

void WindowNavigator::writeTo(ContactId)
{
    showReview();
}

void WindowNavigator::startImport(const QStringList &)
{
    m_to.window->showPage(u"import"_s);
}

void WindowNavigator::showImports()
{
    m_to.window->showPage(u"import"_s);
}

void WindowNavigator::exportContacts(ContactId) {}

void WindowNavigator::chooseWhoMatters()
{
    m_to.window->showPage(u"choose"_s);
}

void WindowNavigator::showSettings(const QString &)
{
    m_to.window->showPage(u"settings"_s);
}

void WindowNavigator::openSample()
{
    m_to.startAnother({u"--demo"_s});
}

} // namespace cultivar::app
