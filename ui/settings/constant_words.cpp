// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/constant_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct Constants
{
    Q_DECLARE_TR_FUNCTIONS(Constants)
};

struct ConstantWordsFace
{
    ConstantFace face;
    const char *title;
    const char *sentence;
    const char *explanation;
};

constexpr ConstantWordsFace faces[] = {
    {{"time_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Time"),
     QT_TRANSLATE_NOOP("Constants", "share of the cadence gone by"),
     QT_TRANSLATE_NOOP("Constants", "Points when the cadence has run out for long; fewer before.")},
    {{"importance_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Importance"),
     QT_TRANSLATE_NOOP("Constants", "set by you, for each person"),
     QT_TRANSLATE_NOOP("Constants", "Points for the most important; half of it for somebody in the middle.")},
    {{"follow_up_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Promise"),
     QT_TRANSLATE_NOOP("Constants", "you owe an open one"),
     QT_TRANSLATE_NOOP("Constants", "Points when you owe an open promise, whatever its day.")},
    {{"date_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Date"),
     QT_TRANSLATE_NOOP("Constants", "a day of theirs is near"),
     QT_TRANSLATE_NOOP("Constants", "Points when a birthday or another day of theirs is near.")},
    {{"bridge_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Bridge"),
     QT_TRANSLATE_NOOP("Constants", "into a field of its own"),
     QT_TRANSLATE_NOOP("Constants", "Points for somebody who leads into a field nobody else of yours is in.")},
    {{"balance_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Balance"),
     QT_TRANSLATE_NOOP("Constants", "you received more"),
     QT_TRANSLATE_NOOP("Constants", "Points when you received more often than you gave.")},
    {{"attempt_points"_L1, ConstantGroup::Points, -100, 0, 1},
     QT_TRANSLATE_NOOP("Constants", "Attempts"),
     QT_TRANSLATE_NOOP("Constants", "each one unanswered"),
     QT_TRANSLATE_NOOP("Constants", "Points taken away for each letter since the last contact that nobody answered.")},
    {{"never_get_to_know_points"_L1, ConstantGroup::Points, 0, 100, 1},
     QT_TRANSLATE_NOOP("Constants", "Never talked"),
     QT_TRANSLATE_NOOP("Constants", "somebody to get to know"),
     QT_TRANSLATE_NOOP("Constants", "Points instead of time for somebody to get to know with whom you never talked.")},

    {{"time_from"_L1, ConstantGroup::Counting, 0, 3, 0.05},
     QT_TRANSLATE_NOOP("Constants", "Time from"),
     QT_TRANSLATE_NOOP("Constants", "when it begins to count"),
     QT_TRANSLATE_NOOP("Constants", "The share of the cadence at which time begins to count.")},
    {{"time_span"_L1, ConstantGroup::Counting, 0.05, 5, 0.05},
     QT_TRANSLATE_NOOP("Constants", "Time span"),
     QT_TRANSLATE_NOOP("Constants", "more, until it counts in full"),
     QT_TRANSLATE_NOOP("Constants", "How much further, in cadences, time counts in full.")},
    {{"date_window"_L1, ConstantGroup::Counting, 0, 60, 1},
     QT_TRANSLATE_NOOP("Constants", "Near"),
     QT_TRANSLATE_NOOP("Constants", "days before or after a date"),
     QT_TRANSLATE_NOOP("Constants", "So many days before and after, a day of theirs is near.")},
    {{"bridge_minimum_contacts"_L1, ConstantGroup::Counting, 1, 200, 1},
     QT_TRANSLATE_NOOP("Constants", "Bridges from"),
     QT_TRANSLATE_NOOP("Constants", "people on"),
     QT_TRANSLATE_NOOP("Constants", "Among fewer active people nobody is found to be a bridge; those you marked are.")},
    {{"bridge_years"_L1, ConstantGroup::Counting, 1, 10, 1},
     QT_TRANSLATE_NOOP("Constants", "A known field"),
     QT_TRANSLATE_NOOP("Constants", "years since a talk in it"),
     QT_TRANSLATE_NOOP("Constants", "A field is known while a contact in it is no older than so many years.")},
    {{"attempts_at_most"_L1, ConstantGroup::Counting, 0, 10, 1},
     QT_TRANSLATE_NOOP("Constants", "Attempts"),
     QT_TRANSLATE_NOOP("Constants", "counted at most"),
     QT_TRANSLATE_NOOP("Constants", "More unanswered letters than that take nothing more away.")},

    {{"fresh_below"_L1, ConstantGroup::States, 0.05, 1, 0.05},
     QT_TRANSLATE_NOOP("Constants", "Fresh"),
     QT_TRANSLATE_NOOP("Constants", "below this share"),
     QT_TRANSLATE_NOOP("Constants", "Somebody is fresh below this share of the cadence, and soon from it on.")},
    {{"soon_below"_L1, ConstantGroup::States, 1, 1.25, 0.05},
     QT_TRANSLATE_NOOP("Constants", "Soon"),
     QT_TRANSLATE_NOOP("Constants", "below this, then due"),
     QT_TRANSLATE_NOOP("Constants", "Somebody is due from this share of the cadence on.")},
    {{"due_below"_L1, ConstantGroup::States, 1.25, 2.5, 0.05},
     QT_TRANSLATE_NOOP("Constants", "Due"),
     QT_TRANSLATE_NOOP("Constants", "below this, then overdue"),
     QT_TRANSLATE_NOOP("Constants", "Somebody is overdue from this share of the cadence on.")},
    {{"overdue_below"_L1, ConstantGroup::States, 2.5, 10, 0.1},
     QT_TRANSLATE_NOOP("Constants", "Overdue"),
     QT_TRANSLATE_NOOP("Constants", "below this, then dormant"),
     QT_TRANSLATE_NOOP("Constants", "Somebody is dormant from this share of the cadence on.")},
    {{"dormant_years"_L1, ConstantGroup::States, 1, 20, 1},
     QT_TRANSLATE_NOOP("Constants", "Dormant"),
     QT_TRANSLATE_NOOP("Constants", "years, in any case"),
     QT_TRANSLATE_NOOP("Constants", "After so many years somebody who is due is dormant in any case.")},

    {{"chosen_window"_L1, ConstantGroup::Choosing, 0, 120, 1},
     QT_TRANSLATE_NOOP("Constants", "Again after"),
     QT_TRANSLATE_NOOP("Constants", "days since somebody was chosen"),
     QT_TRANSLATE_NOOP("Constants", "So many days somebody who was chosen is not proposed again.")},
    {{"dormant_choice"_L1, ConstantGroup::Choosing, 1, 20, 1},
     QT_TRANSLATE_NOOP("Constants", "Taking turns"),
     QT_TRANSLATE_NOOP("Constants", "of the best dormant"),
     QT_TRANSLATE_NOOP("Constants", "So many of the dormant take turns, so that it is not always the same one.")},
    {{"leave_in_peace_after_attempts"_L1, ConstantGroup::Choosing, 1, 10, 1},
     QT_TRANSLATE_NOOP("Constants", "In peace after"),
     QT_TRANSLATE_NOOP("Constants", "unanswered attempts"),
     QT_TRANSLATE_NOOP("Constants", "After so many unanswered letters it is suggested to leave somebody in peace.")},
    {{"leave_in_peace_months"_L1, ConstantGroup::Choosing, 1, 24, 1},
     QT_TRANSLATE_NOOP("Constants", "In peace for"),
     QT_TRANSLATE_NOOP("Constants", "months"),
     QT_TRANSLATE_NOOP("Constants", "So many months somebody is left in peace unless you say otherwise.")},
};

constexpr auto allFaces = [] {
    std::array<ConstantFace, std::size(faces)> all{};
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = faces[i].face;
    return all;
}();

static_assert(allFaces.size() == rules::rankingConstants.size(), "every constant is visible to the user");

const ConstantWordsFace &faceNamed(QLatin1StringView name)
{
    return *std::ranges::find(faces, name, [](const ConstantWordsFace &each) { return each.face.name; });
}

} // namespace

QString ConstantFace::title() const
{
    return Constants::tr(faceNamed(name).title);
}

QString ConstantFace::sentence() const
{
    return Constants::tr(faceNamed(name).sentence);
}

QString ConstantFace::explanation() const
{
    return Constants::tr(faceNamed(name).explanation);
}

std::span<const ConstantFace> constantFaces()
{
    return allFaces;
}

QString groupTitle(ConstantGroup group)
{
    switch (group) {
    case ConstantGroup::Points:
        return Constants::tr("Points");
    case ConstantGroup::Counting:
        return Constants::tr("From when they count");
    case ConstantGroup::States:
        return Constants::tr("When somebody is due");
    case ConstantGroup::Choosing:
        return Constants::tr("Who is proposed");
    }
    Q_UNREACHABLE();
}

const rules::RankingConstant &constantNamed(QLatin1StringView name)
{
    return *std::ranges::find(rules::rankingConstants, name, &rules::RankingConstant::name);
}

QString figureText(double value)
{
    QString text = QLocale().toString(std::abs(value), 'g', QLocale::FloatingPointShortest);
    return value < 0 ? QChar(0x2212) + text : text;
}

} // namespace cultivar::ui
