// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/paths.h"
#include "core/wording/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace cultivar;
using namespace cultivar::cli;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void print(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

int complain(const QString &text, int exitCode)
{
    print(stderr, u"cultivar-cli: %1\n"_s.arg(text).toUtf8());
    return exitCode;
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

QString commandHelp(const Command &command)
{
    QString text = u"%1\n\n%2 cultivar-cli %3 [options] %4\n"_s.arg(command.summary, say("Usage:"), command.name,
                                                                    command.arguments);
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
    return error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::LaterFormat ? wrongUsage : failed;
}

int show(const Result<Output> &output, bool asJson)
{
    if (!output)
        return complain(wording::errorText(output.error()), exitCodeFor(output.error()));
    if (!output->bytes.isNull())
        print(stdout, output->bytes);
    else if (asJson)
        print(stdout, output->json.isArray()
                          ? QJsonDocument(output->json.toArray()).toJson(QJsonDocument::Compact) + '\n'
                          : QJsonDocument(output->json.toObject()).toJson(QJsonDocument::Compact) + '\n');
    else
        print(stdout, output->text.toUtf8());
    for (const QString &line : output->complaint.split(u'\n', Qt::SkipEmptyParts))
        complain(line, failed);
    return output->exitCode;
}

std::optional<SessionOptions> sessionOptions(const QCommandLineParser &parser)
{
    SessionOptions options;
    options.database = parser.isSet(u"database"_s) ? parser.value(u"database"_s) : app::defaultDatabase();
    options.demo = parser.isSet(u"demo"_s);
    options.zone = QTimeZone::systemTimeZone();
    options.clock = std::make_shared<SystemClock>();
    if (parser.isSet(u"on"_s)) {
        const QDate day = QDate::fromString(parser.value(u"on"_s), Qt::ISODate);
        if (!day.isValid())
            return std::nullopt;
        options.clock = std::make_shared<FixedClock>(day, options.zone);
    }
    return options;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(command.options);
    const bool understood = parser.parse(arguments);
    if (understood && parser.isSet(u"help"_s)) {
        print(stdout, commandHelp(command).toUtf8());
        return 0;
    }
    const QString hint = say("See cultivar-cli %1 --help.").arg(command.name);
    if (!understood)
        return complain(parser.errorText() + u' ' + hint, wrongUsage);
    const std::optional<SessionOptions> options = sessionOptions(parser);
    if (!options)
        return complain(say("--on needs a day such as 2026-11-27. ") + hint, wrongUsage);
    Invocation invocation{parser.positionalArguments().mid(1), &parser};
    const auto count = static_cast<int>(invocation.arguments.size());
    if (count < command.fewestArguments || (command.mostArguments >= 0 && count > command.mostArguments))
        return complain(say("Usage: cultivar-cli %1 %2. ").arg(command.name, command.arguments) + hint, wrongUsage);
    Session session(*options);
    return show(command.run(session, invocation), parser.isSet(u"json"_s));
}

} // namespace

int main(int argc, char **argv)
{
    app::keepFilesPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"cultivar-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CULTIVAR_VERSION));
    const std::vector<Command> commands = allCommands();
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = commandName(arguments);
    const auto command = std::ranges::find(commands, name, &Command::name);
    if (command != commands.end())
        return runCommand(*command, arguments);
    if (!name.isEmpty())
        return complain(say("There is no command \"%1\". See cultivar-cli --help.").arg(name), wrongUsage);
    if (arguments.contains(u"--version"_s) || arguments.contains(u"-v"_s)) {
        print(stdout, u"cultivar-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
        return 0;
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        print(stdout, overallHelp(commands).toUtf8());
        return 0;
    }
    print(stderr, overallHelp(commands).toUtf8());
    return wrongUsage;
}
