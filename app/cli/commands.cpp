// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCoreApplication>

#include <iterator>

namespace cultivar::cli {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (const auto &group : {importCommands, historyCommands, exportCommands, contactCommands, duplicateCommands,
                              addCommands, suggestionCommands, logCommands, followUpCommands, meetingCommands,
                              reviewCommands, writeCommands, settingsCommands, maintenanceCommands}) {
        std::vector<Command> commands = group();
        all.insert(all.end(), std::make_move_iterator(commands.begin()), std::make_move_iterator(commands.end()));
    }
    return all;
}

} // namespace cultivar::cli
