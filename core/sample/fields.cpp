// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/fields.h"

namespace cultivar::sample {

namespace {

// In the order of Topic.
// clang-format off
constexpr auto fields = std::to_array<Field>({
    {u"energy",
     {u"heat pumps in old houses", u"tariffs that people understand", u"batteries shared by a street", u"training installers fast enough", u"wind forecasts for small islands", u"selling spare power to neighbours"},
     {u"heat pumps", u"energy cooperatives", u"grid planning", u"tariffs"},
     {u"software people who want to work on energy", u"plain words for a new tariff", u"a pilot street with twenty houses", u"somebody who has trained installers"},
     {u"a tour of the control room", u"real load curves to play with", u"introductions to other cooperatives", u"an honest answer on what went wrong"},
     {u"A battery shared by forty flats", u"A tariff on one page", u"A school for second-career installers"},
     {u"What forty flats learned from one battery", u"The tariff on one page", u"Why installers quit in spring"}},
    {u"transport",
     {u"timetables that survive a storm", u"paying on board without a queue", u"electric ferries on short routes", u"night trains and who rides them", u"one ticket for three operators", u"what commuters do when the app is down"},
     {u"timetables", u"ticketing", u"passenger information", u"ferries"},
     {u"stories of passengers who gave up", u"a designer for announcements", u"open timetable data", u"test riders in winter"},
     {u"a day on the bridge of a ferry", u"twenty years of delay data", u"a review of ticketing contracts", u"contacts at other operators"},
     {u"A winter timetable that keeps its word", u"Announcements one can hear", u"Tickets without an account"},
     {u"The timetable that kept its word", u"Who rides the night train", u"Buying a ticket with wet gloves"}},
    {u"museums",
     {u"entry without a queue at the door", u"opening the storage rooms to visitors", u"audio guides people finish", u"lending between small museums", u"labels in plain language", u"volunteers and how to keep them"},
     {u"visitor services", u"collections", u"ticketing", u"plain language"},
     {u"a simple ticket system", u"volunteers for the winter", u"partners for a travelling show", u"help with a grant report"},
     {u"an evening behind the scenes", u"a room for thirty people", u"advice on grants", u"a letter to other directors"},
     {u"Night openings of the storage rooms", u"One label, forty words", u"A travelling show in twelve crates"},
     {u"Forty words are enough for a label", u"The storage room as an exhibition", u"Keeping volunteers through winter"}},
    {u"design",
     {u"interviews with people who have no time", u"design reviews that do not hurt", u"forms nobody dreads", u"hiring a first designer", u"accessibility as a habit", u"a style guide that gets used"},
     {u"user research", u"service design", u"accessibility", u"typography"},
     {u"clients outside of banking", u"a writer for small words", u"portfolio feedback", u"people who run good workshops"},
     {u"portfolio reviews", u"a workshop on interviews", u"a critique of one screen", u"a desk for a week"},
     {u"Forms for people in a hurry", u"A library of plain icons", u"Interviews by telephone"},
     {u"Interviewing people who have no time", u"The kindest design review", u"Forms nobody dreads"}},
    {u"software",
     {u"moving off a system nobody dares to touch", u"keeping a small open-source project alive", u"estimates without theatre", u"on-call duty in a team of four", u"data that stays on the device", u"code review between strangers"},
     {u"databases", u"open source", u"local-first software", u"security"},
     {u"maintainers for a small library", u"a calm place to work", u"users who report what hurts", u"somebody who has left a monolith"},
     {u"code review", u"help with a migration", u"a talk for beginners", u"references for good people"},
     {u"Leaving a twenty-year-old monolith", u"A library for syncing without a server", u"Releases every second Tuesday"},
     {u"Leaving the monolith by the side door", u"On call with four people", u"What strangers see in a code review"}},
    {u"health",
     {u"waiting lists in rural clinics", u"night shifts and handovers", u"consent forms patients can read", u"home visits by video", u"falls at home and how to prevent them", u"data that two hospitals can share"},
     {u"patient flow", u"nursing", u"epidemiology", u"consent"},
     {u"plain words for consent forms", u"nurses who like software", u"a pilot with two wards", u"translators for leaflets"},
     {u"a day on the ward", u"feedback from real patients", u"reading of study designs", u"introductions to clinics"},
     {u"A consent form on two pages", u"Handover in nine minutes", u"Video visits for mountain villages"},
     {u"A consent form on two pages", u"Nine minutes of handover", u"Waiting lists that tell the truth"}},
    {u"education",
     {u"teaching statistics to designers", u"evening courses for people who work", u"mentoring first-generation students", u"exams without a hall", u"reading groups for engineers", u"how adults learn a second trade"},
     {u"adult education", u"mentoring", u"statistics", u"curricula"},
     {u"mentors for one term", u"guest speakers on a Thursday", u"real data for exercises", u"companies that take apprentices"},
     {u"keen students for projects", u"a lecture hall in the evening", u"help with teaching material", u"a stage for first talks"},
     {u"A term of mentors", u"Statistics with real bills", u"Second trades for people over forty"},
     {u"Statistics with real electricity bills", u"The second trade", u"What mentors get wrong in week one"}},
    {u"farming",
     {u"orchards that stand a late frost", u"soil maps farmers trust", u"selling direct without a second job", u"seed libraries", u"water rights in a dry year", u"sheep under solar panels"},
     {u"orchards", u"soil", u"seed saving", u"direct sales"},
     {u"somebody who understands grants", u"buyers for odd-shaped fruit", u"old varieties", u"a map that works offline"},
     {u"seeds", u"a weekend of honest work", u"oil from last year's harvest", u"an afternoon in the orchard"},
     {u"Twelve old apple varieties", u"Soil maps that work offline", u"A box of fruit every second week"},
     {u"Twelve apples worth keeping", u"Sheep under panels", u"A soil map farmers trust"}},
    {u"journalism",
     {u"local news people pay for", u"checking numbers before midnight", u"newsletters with a voice", u"covering a council meeting well", u"energy reporting without jargon", u"archives that readers can search"},
     {u"editing", u"data journalism", u"newsletters", u"energy reporting"},
     {u"sources who explain the grid", u"a fact checker on Thursdays", u"readers under thirty", u"photographs of unglamorous work"},
     {u"a second pair of eyes on a text", u"a guest column", u"advice on interviews", u"an introduction to other editors"},
     {u"A newsletter about one street", u"Council meetings in five minutes", u"An archive back to the first issue"},
     {u"The council meeting in five minutes", u"A newsletter about one street", u"Numbers checked before midnight"}},
    {u"cities",
     {u"benches, shade and who sits there", u"turning a car park into a square", u"cargo bikes for deliveries", u"counting what passes a junction", u"talking to neighbours before anything is drawn", u"rain and where it goes"},
     {u"urban planning", u"participation", u"maps", u"rainwater"},
     {u"cheap ways to count bicycles", u"neighbours who never come to meetings", u"before-and-after pictures", u"a lawyer who likes squares"},
     {u"a walk through the new quarter", u"maps on request", u"experience with stubborn councils", u"a model at one to two hundred"},
     {u"A square where forty cars stood", u"Counting bicycles with one sensor", u"A map of shade"},
     {u"A square where forty cars stood", u"A map of shade", u"Who sits on which bench"}},
    {u"law",
     {u"founding a cooperative", u"contracts a freelancer can read", u"data protection without fear", u"mediation before anyone sues", u"ownership passed on to employees", u"public tenders for small firms"},
     {u"cooperatives", u"contracts", u"data protection", u"mediation"},
     {u"founders before they sign", u"designers for plain contracts", u"cases worth writing about", u"speakers on governance"},
     {u"an hour on a contract", u"a model statute", u"a neutral room", u"advice on tenders"},
     {u"A model statute in plain language", u"Contracts on one page", u"A house for mediation"},
     {u"The one-page contract", u"Mediation before anyone sues", u"A statute in plain language"}},
    {u"food",
     {u"baking with old wheat", u"a kitchen that wastes nothing", u"pop-up dinners and how they pay", u"fermenting in a small flat", u"feeding two hundred volunteers", u"school lunches children eat"},
     {u"baking", u"kitchens", u"fermentation", u"events"},
     {u"flour from small mills", u"a photographer for one evening", u"hands on Saturday mornings", u"somebody who can read a lease"},
     {u"a table for eight", u"bread for any occasion", u"catering at cost for good causes", u"a course in sourdough"},
     {u"Bread from three old wheats", u"A dinner for strangers every month", u"Leftovers as the menu"},
     {u"Bread from three old wheats", u"Leftovers as the menu", u"Dinner for strangers"}},
});

constexpr auto leisure = std::to_array<QStringView>({
    u"choir", u"bouldering", u"crosswords", u"cold-water swimming", u"birdwatching", u"folk fiddle", u"night photography",
    u"chess by post", u"bread", u"long train rides", u"allotment gardening", u"sailing", u"letterpress", u"jazz piano",
    u"mushrooms", u"old radios", u"five-a-side football", u"poetry", u"cycling", u"pottery",
});
// clang-format on

} // namespace

const Field &fieldOf(Topic topic)
{
    return fields[static_cast<size_t>(topic)];
}

std::span<const QStringView> pastimes()
{
    return leisure;
}

} // namespace cultivar::sample
