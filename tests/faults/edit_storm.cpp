// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/commands.h"

#include <QCoreApplication>

#include <cstdio>

using namespace cultivar;

/// Adds people to DATABASE, each with an interaction, until somebody ends it; prints the uid of each that is stored.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Workspace workspace(
        {QCoreApplication::arguments().value(1), true, std::make_shared<SystemClock>(), QTimeZone::utc()});
    if (!workspace.open().result())
        return 1;
    for (int number = 0;; ++number) {
        commands::NewContact added;
        added.contact.name = u"Storm %1"_s.arg(number);
        added.contact.notes = u"the wind is number %1"_s.arg(number);
        const Result<ChangeSet> changes = workspace.change(commands::addContact(added)).result();
        if (!changes)
            return 1;
        const QString uid = changes->addedUids.front().text();
        commands::LoggedInteraction logged;
        logged.contacts = QStringList{uid};
        if (!workspace.change(commands::log(logged)).result())
            return 1;
        std::printf("%s\n", qPrintable(uid));
        std::fflush(stdout);
    }
}
