// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/workspace/commands.h"

namespace cultivar::cli {

namespace {

Result<Output> listSettings(Session &session, const QString &onlyKey)
{
    return session.read([&](const Records &records) -> Result<Output> {
        const Result<rules::Preferences> preferences = records.preferences();
        if (!preferences)
            return passOn(preferences);
        QJsonObject json;
        std::vector<QStringList> lines;
        for (const QString &key : rules::preferenceKeys()) {
            if (!onlyKey.isEmpty() && key != onlyKey)
                continue;
            const QString value = rules::preferenceText(*preferences, key).value_or(QString());
            json.insert(key, orNull(value));
            lines.push_back({key, QString(value).replace(u'\n', u' ')});
        }
        if (lines.empty())
            return fail(ErrorKind::InvalidInput, onlyKey, u"unknown"_s);
        return Output{json, textTable(lines), {}, 0, {}};
    });
}

Result<Output> runSettings(Session &session, const Invocation &invocation)
{
    const QStringList &arguments = invocation.arguments;
    if (arguments.size() < 2)
        return listSettings(session, arguments.value(0));
    const Result<ChangeSet> changes = session.change(commands::changeSetting(arguments[0], arguments[1]));
    if (!changes)
        return passOn(changes);
    return listSettings(session, arguments[0]);
}

} // namespace

std::vector<Command> settingsCommands()
{
    return {{u"settings"_s,
             u"[KEY [VALUE]]"_s,
             say("Show what is set, or set one: my_name, my_email, time_zone, working hours, every constant of the "
                 "ranking."),
             u"cultivar-cli settings my_name \"Robin Ashby\""_s,
             0,
             2,
             {},
             runSettings}};
}

} // namespace cultivar::cli
