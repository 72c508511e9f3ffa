// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/people.h"

#include <array>

namespace cultivar::sample {

namespace {

// clang-format off
constexpr auto allOrganizations = std::to_array<Organization>({
    {u"Harbour & Pine", u"harbourpine.example.com", u"Gothenburg", u"Europe/Stockholm", u"en", Topic::Design},
    {u"Tidewater Ferries", u"tidewater.example.com", u"Halifax", u"America/Halifax", u"en", Topic::Transport},
    {u"Museum of Small Things", u"smallthings.example.org", u"Antwerp", u"Europe/Brussels", u"en", Topic::Museums},
    {u"Brightmeadow Energy Cooperative", u"brightmeadow.example.org", u"Freiburg", u"Europe/Berlin", u"de", Topic::Energy},
    {u"Lanternworks", u"lanternworks.example.com", u"Berlin", u"Europe/Berlin", u"de", Topic::Software},
    {u"Quillfeather Press", u"quillfeather.example.com", u"Edinburgh", u"Europe/London", u"en", Topic::Journalism},
    {u"St Odile Hospital", u"st-odile.example.org", u"Strasbourg", u"Europe/Paris", u"fr", Topic::Health},
    {u"Olive Terrace Farms", u"oliveterrace.example.com", u"Kalamata", u"Europe/Athens", u"el", Topic::Farming},
    {u"Poyraz Wind", u"poyraz.example.com", u"İzmir", u"Europe/Istanbul", u"tr", Topic::Energy},
    {u"Hoshikawa Rail Lab", u"hoshikawa.example.org", u"Kanazawa", u"Asia/Tokyo", u"ja", Topic::Transport},
    {u"Nine Lanes Transit", u"ninelanes.example.com", u"Kaohsiung", u"Asia/Taipei", u"zh", Topic::Transport},
    {u"Evening College of Larch Street", u"larchstreet.example.org", u"Toronto", u"America/Toronto", u"en", Topic::Education},
    {u"Copperleaf Grid", u"copperleaf.example.com", u"Denver", u"America/Denver", u"en", Topic::Energy},
    {u"Bakehouse Number Six", u"bakehouse6.example.com", u"Lisbon", u"Europe/Lisbon", u"pt", Topic::Food},
    {u"Square & Shade", u"squareshade.example.org", u"Barcelona", u"Europe/Madrid", u"es", Topic::Cities},
    {u"Fairweather Law", u"fairweather.example.com", u"Dublin", u"Europe/Dublin", u"en", Topic::Law},
    {u"Mlýnská Seed Library", u"seedlibrary.example.org", u"Brno", u"Europe/Prague", u"cs", Topic::Farming},
    {u"Sunbird Clinics", u"sunbird.example.org", u"Nairobi", u"Africa/Nairobi", u"en", Topic::Health},
    {u"Open Sluice Foundation", u"opensluice.example.org", u"Utrecht", u"Europe/Amsterdam", u"nl", Topic::Software},
    {u"Pampa Solar", u"pampasolar.example.com", u"Córdoba", u"America/Argentina/Cordoba", u"es", Topic::Energy},
    {u"The Weekly Lighthouse", u"weeklylighthouse.example.com", u"Portland", u"America/Los_Angeles", u"en", Topic::Journalism},
    {u"Hanul Design Office", u"hanul.example.com", u"Busan", u"Asia/Seoul", u"ko", Topic::Design},
    {u"Северный Сад", u"severnysad.example.org", u"Almaty", u"Asia/Almaty", u"ru", Topic::Farming},
    {u"Monsoon Mapping", u"monsoonmapping.example.com", u"Pune", u"Asia/Kolkata", u"en", Topic::Cities},
    {u"Baobab Learning", u"baobab.example.org", u"Accra", u"Africa/Accra", u"en", Topic::Education},
    {u"Kettle & Crane", u"kettlecrane.example.com", u"Melbourne", u"Australia/Melbourne", u"en", Topic::Food},
    {u"Fjellro Museum", u"fjellro.example.org", u"Tromsø", u"Europe/Oslo", u"nb", Topic::Museums},
    {u"Jolanka Węgiel i Córki", u"jolanka.example.com", u"Kraków", u"Europe/Warsaw", u"pl", Topic::Food},
    {u"Mediators at the Mill", u"atthemill.example.org", u"Ghent", u"Europe/Brussels", u"nl", Topic::Law},
    {u"", u"example.org", u"Hamburg", u"Europe/Berlin", u"de", Topic::Software},
    {u"Blue Door Studio", u"bluedoor.example.com", u"Montréal", u"America/Toronto", u"fr", Topic::Design},
    {u"Ferncliff Insulation", u"ferncliff.example.com", u"Leeds", u"Europe/London", u"en", Topic::Energy},
});

using enum Story;
using enum LifeStage;

constexpr auto everybody = std::to_array<Person>({
    {u"Ottilie", u"Brandvold", u"ottilie", 0, u"Design director", Fresh, Stay | Worked, Established, 9},
    {u"Casimir", u"Thornquist", u"casimir", 0, u"Service designer", Soon, Worked, Established, 5},
    {u"Wren", u"Halloran-Ødegaard", u"wren", 0, u"Researcher", Dormant, Worked, UpAndComing, 4},
    {u"Barnaby", u"Keelhaven", u"barnaby", 1, u"Head of passenger services", Due, Stay, Established, 7},
    {u"Marguerite", u"Fundyshore", u"marguerite", 1, u"Timetable planner", Dormant, Worked, Established, 4},
    {u"Josse", u"Vanderzande-Wouters", u"josse", 2, u"Director", Overdue, Stay, Established, 8},
    {u"Lieselot", u"Ketelbuiter", u"lieselot", 2, u"Visitor services lead", Fresh, Worked, UpAndComing, 5},
    {u"Amandus", u"Pauwelsdonck", u"amandus", 2, u"Curator of tools", Never, Know, Established, 4},
    {u"Friederike", u"Sonnwald", u"friederike.sonnwald", 3, u"Managing director", Overdue, Stay | Climate, Established, 9},
    {u"Jörg", u"Weißmüllerer", u"joerg", 3, u"Grid engineer", Fresh, Climate, Established, 6},
    {u"Annegret", u"Tannhölzl", u"annegret", 3, u"Member relations", Soon, Know, NewToTheField, 5},
    {u"Tjark", u"Lüdersdorn", u"tjark", 4, u"Principal engineer", Fresh, Stay | Worked, Established, 8},
    {u"Henrike", u"Aßlinger", u"henrike", 4, u"Product manager", Due, Worked, StretchAssignment, 6},
    {u"Balthasar", u"Krähenbrink", u"balthasar", 4, u"Founder", Dormant, Worked, Established, 6},
    {u"Isla", u"MacAuchterbrae", u"isla", 5, u"Editor", Soon, Stay, Established, 6},
    {u"Fergus", u"Tobermoray", u"fergus", 5, u"Data reporter", Never, Know, UpAndComing, 5},
    {u"Solenne", u"Aubriac-Delorme", u"solenne", 6, u"Head of patient services", Overdue, Stay, Established, 7},
    {u"Thibault", u"Kestenheimer", u"thibault", 6, u"Nurse and informatician", Due, Know, StretchAssignment, 6},
    {u"Ελπινίκη", u"Καστανιώτου", u"elpiniki", 7, u"Owner", Fresh, Stay, Established, 7},
    {u"Αριστόβουλος", u"Ελαιοδέντρης", u"aristovoulos", 7, u"Agronomist", Dormant, Stay, Established, 5},
    {u"Σμαράγδα", u"Πετροχελίδη", u"smaragda", 7, u"Cooperative accountant", Unsorted, 0, Unknown, 3},
    {u"Işıl", u"Poyrazgüder", u"isil", 8, u"Chief engineer", Overdue, Know | Climate, Established, 8},
    {u"İlkay", u"Denizkuşu", u"ilkay", 8, u"Forecasting lead", Fresh, Climate, UpAndComing, 6},
    {u"Çağrı", u"Ağaçgölgesi", u"cagri", 8, u"Project developer", Never, Know, NewToTheField, 4},
    {u"澪", u"星河原", u"mio", 9, u"Researcher, night trains", Due, Stay, Established, 7},
    {u"暁人", u"風見沢", u"akihito", 9, u"Timetable scientist", Dormant, Worked, Established, 5},
    {u"千代乃", u"雪柳", u"chiyono", 9, u"Laboratory manager", Unsorted, 0, Unknown, 3},
    {u"雲舟", u"歐陽", u"yunzhou", 10, u"Ticketing architect", Fresh, Worked, Established, 6},
    {u"青禾", u"司徒", u"qinghe", 10, u"Accessibility lead", Soon, Know, UpAndComing, 6},
    {u"Rosalind", u"Okonjo-Whitlow", u"rosalind", 11, u"Dean of evening studies", Fresh, Stay, Established, 8},
    {u"Desmond", u"Larchmere", u"desmond", 11, u"Instructor, statistics", Overdue, Worked, Established, 5},
    {u"Priyanka", u"Tallgrass", u"priyanka", 11, u"Student, second career", Fresh, Table, NewToTheField, 6},
    {u"Thaddeus", u"Copperwhite", u"thaddeus", 12, u"Vice president, field operations", Due, Stay | Climate, Established, 8},
    {u"Marisol", u"Quetzalrio", u"marisol", 12, u"Installer trainer", Fresh, Climate, StretchAssignment, 7},
    {u"Dashiell", u"Pikeswood", u"dashiell", 12, u"Tariff analyst", Never, Know, UpAndComing, 5},
    {u"Wynona", u"Redfeather-Strand", u"wynona", 12, u"Community liaison", Dormant, Stay, Established, 6},
    {u"Benedita", u"Farinhoto", u"benedita", 13, u"Baker and owner", Fresh, Table, Established, 6},
    {u"Zeferino", u"Marmeleiro da Costa Alvorada", u"zeferino", 13, u"Cellar master", Soon, Table, Established, 4},
    {u"Montserrat", u"Ombravella", u"montserrat", 14, u"Urban planner", Overdue, Stay, Established, 7},
    {u"Íñigo", u"Plazuelarre", u"inigo", 14, u"Landscape architect", Due, Worked, UpAndComing, 5},
    {u"Guadalupe", u"Torrefresca", u"guadalupe", 14, u"Participation officer", Fresh, Know, Established, 6},
    {u"Aoife", u"Fairweather", u"aoife", 15, u"Solicitor", Due, Stay, Established, 8},
    {u"Cillian", u"Ó Mórtaigh", u"cillian", 15, u"Trainee solicitor", Soon, Know, NewToTheField, 4},
    {u"Květoslava", u"Mlynářčíková", u"kveta", 16, u"Seed librarian", Dormant, Stay, Established, 6},
    {u"Vojmír", u"Řepníček", u"vojmir", 16, u"Orchardist", Fresh, Table, Established, 5},
    {u"Wanjiku", u"Sunbirdson", u"wanjiku", 17, u"Medical director", Overdue, Stay, Established, 9},
    {u"Otieno", u"Lakewind", u"otieno", 17, u"Programme manager", Due, Know, StretchAssignment, 7},
    {u"Achieng", u"Mornington-Odera", u"achieng", 17, u"Nurse trainer", Never, Know, UpAndComing, 5},
    {u"Gijsbrecht", u"van der Sluyswachter", u"gijs", 18, u"Maintainer", Fresh, Stay | Worked, Established, 8},
    {u"Femke", u"Rietdekkerstra", u"femke", 18, u"Release manager", Soon, Worked, Established, 5},
    {u"Sjoukje", u"Watermolen", u"sjoukje", 18, u"Community manager", Overdue, Stay, UpAndComing, 6},
    {u"Facundo", u"Pampaluz", u"facundo", 19, u"Operations director", Dormant, Climate, Established, 6},
    {u"Milagros", u"Sierrachica", u"milagros", 19, u"Sheep and solar coordinator", Fresh, Know, NewToTheField, 6},
    {u"Juniper", u"Ashgrove-Tate", u"juniper", 20, u"Managing editor", Fresh, Stay, Established, 7},
    {u"Ellsworth", u"Bridgewater-Moon", u"ellsworth", 20, u"Energy correspondent", Due, Know, Established, 7},
    {u"Coraline", u"Stumptowner", u"coraline", 20, u"Newsletter writer", Dormant, Worked, UpAndComing, 4},
    {u"하늬", u"남궁", u"hanui", 21, u"Type designer", Due, Stay, Established, 6},
    {u"별찬", u"독고", u"byeolchan", 21, u"Studio lead", Soon, Worked, Established, 5},
    {u"Светозара", u"Яблонецкая", u"svetozara", 22, u"Pomologist", Overdue, Stay, Established, 6},
    {u"Ждан", u"Медоваров", u"zhdan", 22, u"Nursery manager", Dormant, Worked, Established, 4},
    {u"Ерасыл", u"Көкалмаұлы", u"yerassyl", 22, u"Soil scientist", Fresh, Know, UpAndComing, 5},
    {u"Ishwari", u"Monsoonkar", u"ishwari", 23, u"Cartographer", Fresh, Stay | Worked, Established, 7},
    {u"Tejomay", u"Chaphekarwade", u"tejomay", 23, u"Rainwater engineer", Due, Climate, Established, 6},
    {u"Nandini", u"Riverstone-Iyer", u"nandini", 23, u"Field survey lead", Soon, Know, StretchAssignment, 5},
    {u"Kwabena", u"Baobabson", u"kwabena", 24, u"Head of programmes", Overdue, Stay, Established, 8},
    {u"Efua", u"Goldcoaster-Mensima", u"efua", 24, u"Mentor coordinator", Fresh, Know, UpAndComing, 7},
    {u"Yaw", u"Lagoonfield", u"yaw", 24, u"Teacher, second year", Never, Know, NewToTheField, 5},
    {u"Matilda", u"Kettlewick", u"matilda", 25, u"Chef", Dormant, Table, Established, 4},
    {u"Bronte", u"Cranebourne-Li", u"bronte", 25, u"Front of house", Fresh, Table, UpAndComing, 4},
    {u"Ragnfrid", u"Fjellrosdatter", u"ragnfrid", 26, u"Director", Due, Stay | Worked, Established, 7},
    {u"Bjørnar", u"Nordlysvåg", u"bjornar", 26, u"Conservator", Dormant, Worked, Established, 4},
    {u"Jolanta", u"Węgielkowska-Brzęczyszczyk", u"jolanta", 27, u"Owner", Fresh, Table, Established, 5},
    {u"Zdzisław", u"Śliwowiejski", u"zdzislaw", 27, u"Miller", Unsorted, 0, Unknown, 3},
    {u"Godelieve", u"Molenaarsdochter", u"godelieve", 28, u"Mediator", Overdue, Know, Established, 7},
    {u"Servaas", u"Leievelde", u"servaas", 28, u"Mediator", Never, Know, Established, 4},
    {u"Cosima", u"Elbschlick", u"cosima", 29, u"Independent developer", Fresh, Stay | Table, Established, 8},
    {u"Raimund", u"Hafenkranz", u"raimund", 29, u"Independent architect of databases", Overdue, Worked, Established, 5},
    {u"Dörthe", u"Möwenstieg", u"doerthe", 29, u"Operations manager", Soon, Stay, InTransition, 7},
    {u"Éloïse", u"Grandpré-Lachute", u"eloise", 30, u"Partner", Dormant, Stay, Established, 6},
    {u"Maxence", u"Rivardeau", u"maxence", 30, u"Motion designer", Due, Worked, UpAndComing, 4},
    {u"Clémentine", u"Beauchâtelain", u"clementine", 30, u"Accessibility specialist", Fresh, Know, Established, 7},
    {u"Nigel", u"Ferncliffe", u"nigel", 31, u"Managing director", Due, Climate, Established, 6},
    {u"Parveen", u"Moorside", u"parveen", 31, u"Retrofit surveyor", Fresh, Know | Climate, UpAndComing, 7},
    {u"Alasdair", u"Wharfedale-Khan", u"alasdair", 31, u"Apprentice lead", Never, Climate, StretchAssignment, 5},
    {u"Torquil", u"Penhaligon-Ruthers", u"torquil", 5, u"Retired editor", Fresh, Stay, Established, 9},
    {u"Hyacinth", u"Marlowesworth", u"hyacinth", 29, u"Programme manager", Overdue, Stay, InTransition, 7},
    {u"Lucasta", u"Vennerby", u"lucasta", 0, u"Junior designer", Due, Know, NewToTheField, 5},
    {u"Emeric", u"Valdamour", u"emeric", 6, u"Physiotherapist", Unsorted, 0, Unknown, 3},
    {u"Zora", u"Kalinkovská", u"zora", 16, u"Botanist", Dormant, Know, Established, 5},
    {u"Anselm", u"Birkenfelsen", u"anselm", 3, u"Battery engineer", Dormant, Climate, Established, 6},
    {u"Philippa", u"Drumlinnan", u"philippa", 15, u"Cooperative adviser", Overdue, Know, Established, 6},
    {u"Ezekiel", u"Northlight", u"ezekiel", 11, u"Librarian", Soon, Stay, Established, 5},
    {u"Seraphina", u"Coldharbour", u"seraphina", 1, u"Naval architect", Due, Climate, Established, 6},
    {u"Leopold", u"Grünspecht", u"leopold", 4, u"Security engineer", Soon, Worked, UpAndComing, 5},
    {u"Mireille", u"Sauvageonne", u"mireille", 30, u"Illustrator", Fresh, Table, Established, 5},
    {u"Богдана", u"Вишневецька-Гай", u"bohdana", 29, u"Translator", Fresh, Stay, InTransition, 6},
    {u"Tancredi", u"Serralunga", u"tancredi", 14, u"Traffic modeller", Dormant, Worked, Established, 4},
    {u"Xiomara", u"Valleclaro", u"xiomara", 19, u"Finance lead", Never, Know, Established, 4},
    {u"Evangeline", u"Saltmarsh", u"evangeline", 20, u"Photographer", Dormant, Stay, Established, 5},
    {u"Ignatius", u"Quarrymoor", u"ignatius", 31, u"Heat pump installer", Soon, Climate, Established, 5},
    {u"Thandeka", u"Highveldt", u"thandeka", 17, u"Epidemiologist", Fresh, Stay, Established, 7},
    {u"Octavian", u"Plopeanu-Izvor", u"octavian", 18, u"Contributor", Soon, Know, UpAndComing, 5},
    {u"Perpetua", u"Lindqvarn", u"perpetua", 0, u"Studio manager", Soon, Worked, Established, 4},
    {u"Sylvester", u"Oxbowman", u"sylvester", 12, u"Consultant", Paused, Stay, Established, 8},
    {u"Anneliese", u"Kornblumer", u"anneliese", 4, u"Platform engineer", Paused, Worked, Established, 6},
    {u"Rüya", u"Yıldızışığı", u"ruya", 8, u"Research fellow", Paused, Know, UpAndComing, 5},
    {u"Gwendolen", u"Treharrow", u"gwendolen", 5, u"Columnist", Snoozed, Stay, Established, 6},
    {u"Mortimer", u"Slatebridge", u"mortimer", 31, u"Procurement", Snoozed, Climate, Established, 4},
    {u"Noor", u"Halvemaan-Azizi", u"noor", 28, u"Legal designer", Snoozed, Know, UpAndComing, 6},
    {u"Lysander", u"Cobblepot-Hayes", u"lysander", 20, u"Critic", InPeace, Stay, Established, 4},
    {u"Hedvika", u"Jezerníková", u"hedvika", 16, u"Hydrologist", InPeace, Worked, Established, 4},
    {u"Ambrose", u"Tillingfold", u"ambrose", 15, u"Barrister", InPeace, Know, Established, 5},
    {u"Cornelis", u"Zeewaardig", u"cornelis", 18, u"Engineer", Archived, Worked, Unknown, 2},
    {u"Blanka", u"Horákovičková", u"blanka", 16, u"Archivist", Archived, Worked, Unknown, 2},
    {u"Rupert", u"Saddlewick", u"rupert", 1, u"Supplier", Archived, 0, Unknown, 1},
    {u"Eudora", u"Winterbourne-Hale", u"eudora", 2, u"Founder", Deceased, Stay, Established, 9},
    {u"Harald", u"Moosgruber", u"harald", 3, u"Engineer, my first manager", Deceased, Worked, Established, 8},
    {u"Tabitha", u"Oxenhope", u"tabitha", 29, u"Primary-school teacher", Unsorted, 0, Unknown, 4},
});

// clang-format on

bool familyComesFirst(const Person &person)
{
    const QStringView language(organizations()[static_cast<size_t>(person.organization)].language);
    return language == u"ja" || language == u"zh" || language == u"ko";
}

} // namespace

std::span<const Organization> organizations()
{
    return allOrganizations;
}

std::span<const Person> people()
{
    return everybody;
}

QString shownName(const Person &person)
{
    const QString given = person.given.toString();
    const QString family = person.family.toString();
    return familyComesFirst(person) ? family + u' ' + given : given + u' ' + family;
}

} // namespace cultivar::sample
