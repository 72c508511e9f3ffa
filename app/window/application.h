// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look_settings.h"
#include "app/window/window_navigator.h"
#include "app/window/window_prompter.h"
#include "core/workspace/live_index.h"
#include "ui/shell/desk.h"

#include <QTemporaryDir>
#include <QTimer>

namespace cultivar::ui {
class MainWindow;
class PhotoLoader;
} // namespace cultivar::ui

namespace cultivar::app {

struct ApplicationOptions
{
    QString database;
    bool demo = false;
    QString lookFile;
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    ui::Prompter *prompter = nullptr; ///< asks and opens instead of the window's own; outlives the application
};

/// Builds the house: workspace, what pages are lent, pages, window; and owns all of it.
class Application : public QObject
{
    Q_OBJECT

public:
    /// A QApplication must be there.
    explicit Application(ApplicationOptions options);
    ~Application() override;

    /// Shows the window, and then opens the database.
    void start();
    /// Brings the window to the front: somebody started the program again.
    void wake();
    /// As if the user closed the window.
    void close();

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }

    [[nodiscard]] const LiveIndex &contacts() const { return *m_contacts; }

private:
    void makeWindow();
    template <class Page> void addPage();
    void addPages();
    void restore(const QString &backup);
    void restored(const QString &kept);
    void askForContact(const QString &name);
    void exportContacts(ContactId contact);
    [[nodiscard]] QString addressOf(ContactId contact) const;
    void mailTo(ContactId contact);
    [[nodiscard]] ui::Desk desk();
    void opened(const Result<void> &result);
    void goOn();
    void followPeople();
    void showWhere();

    ApplicationOptions m_options;
    std::unique_ptr<QTemporaryDir> m_throwAway;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<LookSettings> m_look;
    WindowNavigator m_navigator;
    WindowPrompter m_prompter;
    std::unique_ptr<LiveIndex> m_contacts;
    std::unique_ptr<ui::Doer> m_doer;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::PhotoLoader> m_photos;
    QTimer m_minute;
};

} // namespace cultivar::app
