// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings/settings_view.h"

#include "core/store/queries.h"

namespace cultivar {

namespace {

template <RecordType R> Result<void> take(const Records &records, std::vector<R> &into)
{
    Result<std::vector<R>> all = records.all<R>();
    if (!all)
        return passOn(all);
    into = std::move(*all);
    std::erase_if(into, [](const R &record) { return record.trashed.has_value(); });
    return {};
}

} // namespace

Result<SettingsView> settingsView(const Records &records)
{
    SettingsView view;
    Result<rules::Preferences> preferences = records.preferences();
    const Result<QHash<CircleId, int>> sizes = records.circleSizes();
    if (!preferences || !sizes)
        return !preferences ? passOn(preferences) : passOn(sizes);
    view.preferences = std::move(*preferences);
    std::vector<Circle> circles;
    Result<void> taken = take(records, circles);
    if (taken)
        taken = take(records, view.overviews);
    if (taken)
        taken = take(records, view.templates);
    if (!taken)
        return passOn(taken);
    Result<QString> sqlite = store::sqliteVersion(records.database());
    if (!sqlite)
        return passOn(sqlite);
    view.sqliteVersion = std::move(*sqlite);
    for (Circle &circle : circles) {
        const int people = sizes->value(circle.id);
        view.circles.push_back({std::move(circle), people});
    }
    return view;
}

} // namespace cultivar
