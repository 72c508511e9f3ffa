// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/streams.h"
#include "app/paths.h"
#include "core/wording/error_text.h"
#include "core/wording/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace cultivar;
using namespace cultivar::cli;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

int printOrComplain(const QByteArray &bytes, int exitCode)
{
    if (print(bytes))
        return exitCode;
    return complain(say("What there is to say could not be written to stdout. Check where it goes, then try again."),
                    failed);
}

QList<QCommandLineOption> globalOptions()
{
    return {{u"database"_s, say("Use this file instead of your own."), u"FILE"_s},
            {u"json"_s, say("One JSON document on stdout.")},
            {u"on"_s, say("Pretend that today is this day."), u"YYYY-MM-DD"_s},
            {u"demo"_s, say("Use a made-up sample network in a throw-away profile.")},
            {{u"h"_s, u"help"_s}, say("Show this help.")},
            {{u"v"_s, u"version"_s}, say("Show the version.")}};
}

QString overallHelp(const std::vector<Command> &commands)
{
    QString text = say("Cultivar in the terminal: plant relationships instead of collecting contacts.") + u"\n\n"_s +
                   say("Usage: cultivar-cli [--database FILE] [--json] [--on YYYY-MM-DD] [--demo] COMMAND …") +
                   u"\n\n"_s;
    constexpr int column = 16;
    for (const Command &command : commands)
        text += u"  "_s + command.name.leftJustified(column) + command.summary + u'\n';
    return text + u'\n' + say("cultivar-cli COMMAND --help says more about one of them.") + u'\n';
}

QString usage(const Command &command)
{
    return u"cultivar-cli %1 [options] %2"_s.arg(command.name, command.arguments).trimmed();
}

QString commandHelp(const Command &command)
{
    QString text = u"%1\n\n%2 %3\n"_s.arg(command.summary, say("Usage:"), usage(command));
    QList<QCommandLineOption> options = command.options;
    options += globalOptions();
    constexpr int column = 26;
    text += u'\n';
    for (const QCommandLineOption &option : options) {
        const QString name = u"--"_s + option.names().constLast() +
                             (option.valueName().isEmpty() ? QString() : u' ' + option.valueName());
        text += u"  "_s + name.leftJustified(column) + u' ' + option.description() + u'\n';
    }
    return text + u'\n' + say("Example:") + u"\n  "_s + command.example + u'\n';
}

/// The command's name is the first word that is not an option nor a global option's value.
QString commandName(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == u"--database" || word == u"--on")
            ++i;
        else if (!word.startsWith(u'-'))
            return word;
    }
    return {};
}

int exitCodeFor(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput ? wrongUsage : failed;
}

/// An option is named as it is typed; and a database that does not exist yet is no mistake, but a beginning.
QString errorLine(Error error, const Command &command, const QString &database)
{
    if (error.kind == ErrorKind::MissingFile && error.subject == database)
        return say("There is no database at %1 yet. Begin with cultivar-cli import FILE, or look around with --demo.")
            .arg(database);
    for (const QCommandLineOption &option : command.options)
        if (error.kind == ErrorKind::InvalidInput && option.names().contains(error.subject))
            error.subject.prepend(u"--"_s);
    return wording::errorText(error);
}

int show(const Output &output, bool asJson)
{
    QByteArray bytes = output.bytes;
    if (asJson && !output.json.isNull())
        bytes = (output.json.isArray() ? QJsonDocument(output.json.toArray()) : QJsonDocument(output.json.toObject()))
                    .toJson(QJsonDocument::Compact) +
                '\n';
    else if (bytes.isNull())
        bytes = output.text.toUtf8();
    const int exitCode = printOrComplain(bytes, output.exitCode);
    for (const QString &line : output.complaint.split(u'\n', Qt::SkipEmptyParts))
        complain(line, exitCode);
    return exitCode;
}

Result<SessionOptions> sessionOptions(const QCommandLineParser &parser)
{
    SessionOptions options;
    options.database = parser.isSet(u"database"_s) ? parser.value(u"database"_s) : app::defaultDatabase();
    if (options.database.isEmpty())
        return fail(ErrorKind::InvalidInput, u"--database"_s, u"missing"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.zone = QTimeZone::systemTimeZone();
    options.clock = std::make_shared<SystemClock>();
    if (parser.isSet(u"on"_s)) {
        const std::optional<QDate> day = dayFrom(parser.value(u"on"_s));
        if (!day)
            return fail(ErrorKind::InvalidInput, u"--on"_s, u"day"_s);
        options.clock = std::make_shared<FixedClock>(*day, options.zone);
        options.pretends = true;
    }
    return options;
}

/// A script whose variable was empty must not end up with everybody.
QString emptyChoice(const QCommandLineParser &parser, const Command &command)
{
    for (const QCommandLineOption &option : command.options)
        for (const QString &name : {u"circle"_s, u"contact"_s, u"out"_s})
            if (option.names().contains(name) && parser.values(name).contains(QString()))
                return u"--"_s + name;
    return {};
}

int showVersion()
{
    return printOrComplain(u"cultivar-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8(), 0);
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(command.options);
    const QString hint = say("See cultivar-cli %1 --help.").arg(command.name);
    if (!parser.parse(arguments))
        return complain(wording::asSentence(parser.errorText()) + u' ' + hint, wrongUsage);
    if (parser.isSet(u"help"_s))
        return printOrComplain(commandHelp(command).toUtf8(), 0);
    if (parser.isSet(u"version"_s))
        return showVersion();
    const Result<SessionOptions> options = sessionOptions(parser);
    if (!options)
        return complain(wording::errorText(options.error()), wrongUsage);
    const Invocation invocation{parser.positionalArguments().mid(1), &parser};
    const auto count = static_cast<int>(invocation.arguments.size());
    if (count < command.fewestArguments || (command.mostArguments >= 0 && count > command.mostArguments))
        return complain(say("Usage: %1. ").arg(usage(command)) + hint, wrongUsage);
    if (const QString option = emptyChoice(parser, command); !option.isEmpty())
        return complain(wording::errorText({ErrorKind::InvalidInput, option, u"missing"_s}), wrongUsage);
    Session session(*options);
    const Result<Output> output = command.run(session, invocation);
    if (!output)
        return complain(errorLine(output.error(), command, session.database()), exitCodeFor(output.error()));
    return show(*output, parser.isSet(u"json"_s));
}

/// For a command line without a command.
int runNothing(const std::vector<Command> &commands, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    if (!parser.parse(arguments))
        return complain(wording::asSentence(parser.errorText()) + say(" See cultivar-cli --help."), wrongUsage);
    if (parser.isSet(u"version"_s))
        return showVersion();
    if (parser.isSet(u"help"_s))
        return printOrComplain(overallHelp(commands).toUtf8(), 0);
    return complain(say("No command was given. See cultivar-cli --help."), wrongUsage);
}

} // namespace

int main(int argc, char **argv)
{
    keepStreamNumbers();
    app::keepFilesPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"cultivar-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CULTIVAR_VERSION));
    const std::vector<Command> commands = allCommands();
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = commandName(arguments);
    if (name.isEmpty())
        return runNothing(commands, arguments);
    const auto command = std::ranges::find(commands, name, &Command::name);
    if (command != commands.end())
        return runCommand(*command, arguments);
    return complain(say("There is no command \"%1\". See cultivar-cli --help.").arg(name), wrongUsage);
}
