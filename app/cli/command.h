// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonValue>

namespace cultivar::cli {

/// What the user typed behind the command's name.
struct Invocation
{
    QStringList arguments; ///< without options and the command's name
    const QCommandLineParser *options = nullptr;

    [[nodiscard]] bool isSet(const QString &option) const { return options->isSet(option); }

    [[nodiscard]] QString value(const QString &option) const { return options->value(option); }

    [[nodiscard]] QStringList values(const QString &option) const { return options->values(option); }
};

/// What a command says: one JSON document, or the same as text for people.
/// In the user's language.
[[nodiscard]] QString say(const char *text);

struct Output
{
    QJsonValue json;
    QString text;
    QByteArray bytes; ///< written as they are instead of either, when not null
    int exitCode = 0;
    QString complaint; ///< one line for stderr beside the output
};

struct Command
{
    QString name;
    QString arguments; ///< as in the usage line: "UID… CIRCLE"
    QString summary;
    QString example;
    int fewestArguments = 0;
    int mostArguments = -1; ///< negative: any number
    QList<QCommandLineOption> options;
    std::function<Result<Output>(Session &, const Invocation &)> run;
};

/// Every command, in the order of the help.
[[nodiscard]] std::vector<Command> allCommands();

// One function a file in app/cli/commands.
[[nodiscard]] std::vector<Command> importCommands();
[[nodiscard]] std::vector<Command> historyCommands();
[[nodiscard]] std::vector<Command> exportCommands();
[[nodiscard]] std::vector<Command> contactCommands();
[[nodiscard]] std::vector<Command> duplicateCommands();
[[nodiscard]] std::vector<Command> addCommands();
[[nodiscard]] std::vector<Command> suggestionCommands();
[[nodiscard]] std::vector<Command> logCommands();
[[nodiscard]] std::vector<Command> followUpCommands();
[[nodiscard]] std::vector<Command> meetingCommands();
[[nodiscard]] std::vector<Command> reviewCommands();
[[nodiscard]] std::vector<Command> writeCommands();
[[nodiscard]] std::vector<Command> settingsCommands();
[[nodiscard]] std::vector<Command> maintenanceCommands();

} // namespace cultivar::cli
