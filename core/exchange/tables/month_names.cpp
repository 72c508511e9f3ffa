// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/month_names.h"

#include "core/base/text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <vector>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array languages = {QLocale::English, QLocale::German, QLocale::French,    QLocale::Spanish,
                                  QLocale::Italian, QLocale::Dutch,  QLocale::Portuguese};
constexpr int months = 12;
constexpr int daysOfWeek = 7;

QString plain(QStringView name)
{
    QString folded = fold(name);
    while (folded.endsWith(u'.'))
        folded.chop(1);
    return folded;
}

struct Name
{
    QString text;
    int number = 0;
};

std::vector<Name> namesOfMonths()
{
    std::vector<Name> names;
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int month = 1; month <= months; ++month)
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
                names.push_back({plain(locale.monthName(month, format)), month});
    }
    // German has a short form that is the beginning of nothing.
    names.push_back({u"mrz"_s, 3});
    return names;
}

std::vector<Name> namesOfDays()
{
    std::vector<Name> names;
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int day = 1; day <= daysOfWeek; ++day)
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat})
                names.push_back({plain(locale.dayName(day, format)), day});
    }
    return names;
}

} // namespace

std::optional<int> monthNamed(QStringView name)
{
    constexpr qsizetype shortest = 3;
    static const std::vector<Name> names = namesOfMonths();
    const QString wanted = plain(name);
    if (wanted.size() < shortest)
        return std::nullopt;
    if (const auto whole = std::ranges::find(names, wanted, &Name::text); whole != names.end())
        return whole->number;
    std::optional<int> only;
    for (const Name &each : names) {
        if (!each.text.startsWith(wanted))
            continue;
        if (only && *only != each.number)
            return std::nullopt;
        only = each.number;
    }
    return only;
}

bool isDayOfWeek(QStringView name)
{
    static const std::vector<Name> names = namesOfDays();
    const QString wanted = plain(name);
    return std::ranges::find(names, wanted, &Name::text) != names.end();
}

} // namespace cultivar
