// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/navigator.h"

#include <functional>

namespace cultivar::ui {
class MainWindow;
} // namespace cultivar::ui

namespace cultivar::app {

/// The pages as the navigator needs them; a page that is not there is passed over.
struct Destinations
{
    ui::MainWindow *window = nullptr;
    std::function<void(const QStringList &arguments)> startAnother; ///< a second program
    std::function<bool()> isEmpty;                                  ///< there is nobody yet
    std::function<void(const QString &name)> askForContact = {};    ///< the form for somebody new
    std::function<bool(ContactId)> hasAddress;                      ///< there is one to write to
    std::function<void(ContactId)> mailTo = {};                     ///< in the system's mail program
    std::function<void(ContactId)> exportContacts;                  ///< a null id: everybody
};

/// Knows all pages, so that they need not know each other.
class WindowNavigator : public ui::Navigator
{
public:
    void setDestinations(Destinations destinations) { m_to = std::move(destinations); }

    void showPage(const QString &id) override;
    void showContact(ContactId contact) override;
    void logContact(ContactId contact) override;
    void newContact(const QString &name) override;
    void showMeeting(MeetingId meeting) override;
    void prepareMeeting(MeetingId meeting) override;
    void newMeeting(ContactId with) override;
    void showReview() override;
    void writeTo(ContactId contact) override;
    void startImport(const QStringList &files) override;
    void showImports() override;
    void exportContacts(ContactId contact) override;
    void chooseWhoMatters() override;
    void showSettings(const QString &section) override;
    void openSample() override;

private:
    Destinations m_to;
};

} // namespace cultivar::app
