// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings/settings_commands.h"

#include "core/workspace/commands.h"

namespace cultivar::commands {

namespace {

Result<void> checkSetting(rules::Preferences &preferences, const SettingText &setting)
{
    if (setting.value.isEmpty() && rules::preferenceKeys().contains(setting.key))
        return {};
    Result<rules::Preferences> valid = rules::withPreference(preferences, setting.key, setting.value);
    if (!valid)
        return passOn(valid);
    preferences = std::move(*valid);
    return {};
}

Result<void> addSetting(const Records &records, const SettingText &text, Edit &edit)
{
    const Result<std::optional<Setting>> stored = records.find<Setting>(Uid(text.key));
    if (!stored)
        return passOn(stored);
    if (text.value.isEmpty()) {
        if (*stored)
            edit.remove(**stored);
        return {};
    }
    Setting setting = stored->value_or(Setting());
    setting.uid = Uid(text.key);
    setting.value = text.value;
    if (*stored)
        edit.update(**stored, std::move(setting));
    else
        edit.add(std::move(setting));
    return {};
}

} // namespace

Workspace::Command changeSettings(std::vector<SettingText> settings)
{
    return [settings = std::move(settings)](const Records &records) -> Result<Edit> {
        Result<rules::Preferences> preferences = records.preferences();
        if (!preferences)
            return passOn(preferences);
        Edit edit({EditKind::Settings, settings.size() == 1 ? settings.front().key : QString(), 1});
        for (const SettingText &setting : settings) {
            Result<void> done = checkSetting(*preferences, setting);
            if (done)
                done = addSetting(records, setting, edit);
            if (!done)
                return passOn(done);
        }
        return edit;
    };
}

Workspace::Command changeSetting(QString key, QString value)
{
    return changeSettings({{std::move(key), std::move(value)}});
}

} // namespace cultivar::commands
