// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/made_up_network.h"

#include "core/base/text.h"
#include "core/sample/dice.h"

#include <algorithm>

namespace cultivar::benchmarks {

using sample::Dice;

namespace {

constexpr int interactionsEach = 10;

const QStringList &given()
{
    static const QStringList names =
        (u"Ada Alba Anouk Astrid Björn Bruno Carla Cédric Chiara Dagmar Darya Elif Émile Emre Esther Fadi Farah Felipe "
         "Freya Giorgos Greta Hana Hedda Henk Ilse Imre Inês Ivo Jana Jasper Jörg Jovana Kaisa Kaspar Katya Kenji "
         "Lamia Lech Leila Lucía Łucja Mads Malin Marek Maren Matteo Mihai Milica Mina Nadia Nils Noor Oana Odile "
         "Olav Oriol Paloma Pavel Petra Quentin Radu Rafaela Rania Renske Rosa Ruben Sadia Saskia Selim Sílvia Simone "
         "Sofía Søren Soraya Sven Tadeusz Tala Tamsin Teresa Tilda Tomás Ugo Ulla Uwe Valérie Vera Viktor Wanda "
         "Wouter Xenia Yara Yuki Zeynep Zita Zoltán Αλέξης Ελένη Νίκος Борис Вера Ирина Олег 健 美咲 蓮 陽菜"_s)
            .split(u' ');
    return names;
}

const QStringList &family()
{
    static const QStringList names =
        (u"Aalto Abreu Ackermann Adeyemi Albrecht Almeida Amsel Andersen Arslan Baptista Barros Bergström Birkeland "
         "Blanc Bogdan Borg Brandt Brigandì Cabral Çelik Chevalier Cordeiro Costa Czerny Dahl Demirci Dietrich Dobrev "
         "Drechsler Duarte Eklund Engel Eriksen Fabre Falk Farkas Ferreira Fiala Fontaine Forsberg Freitas Gallo "
         "Gärtner Girard Gruber Guérin Haas Halvorsen Hartwig Heikkinen Herrera Holm Horvat Ibáñez Iversen Jansen "
         "Jelínek Kalnins Karlsson Keller Kiss Kowalczyk Kraus Kruse Lahti Lambert Larsen Lefort Lindqvist Lopes "
         "Løvaas Lund Macháček Maier Marchetti Marinho Mendes Meunier Molnár Moretti Nagy Navarro Nieminen Novák Nunes "
         "O'Dowd O'Hara Olsson Öztürk Pacheco Papp Pereira Petrov Pinto Poulsen Quist Rasmussen Reinhardt Ribeiro "
         "Ritter Rossetti Roux Ruiz Salonen Sandström Sauer Schäfer Serrano Simonsen Sørby Sousa Steiner Strand Szabó "
         "Takács Tavares Thorsen Toth Ulrich Vargas Vasilev Vidal Vogt Wagenaar Weiß Wieczorek Winkler Yıldırım "
         "Zanetti "
         "Zimmer Παππάς Орлова Соколов 佐々木 高橋 山口"_s)
            .split(u' ');
    return names;
}

const QStringList &firstWords()
{
    static const QStringList words = u"Amber Arbor Aurora Basalt Beacon Birch Cedar Cobalt Copper Delta Ember Falcon "
                                     "Fjord Garnet Granite Harbor Heron Indigo Juniper Kestrel Lantern Larch Linden "
                                     "Marble Meridian Nimbus Onyx Orchard Otter Pebble Quartz Raven Saffron Sequoia "
                                     "Slate Sparrow Thistle Tundra Velvet Willow"_s.split(u' ');
    return words;
}

const QStringList &secondWords()
{
    static const QStringList words =
        u"Analytics Bakery Bank Builders Clinic Design Energy Films Foods Foundation Gardens Health Institute Labs "
        "Logistics Maps Museum Optics Partners Press Robotics School Software Studio Systems Textiles Theatre Water"_s
            .split(u' ');
    return words;
}

const QStringList &roles()
{
    static const QStringList words = u"Engineer|Head of Research|Product Manager|Architect|Editor|Professor|Nurse|"
                                     "Founder|Consultant|Curator|Data Scientist|Lawyer|Teacher|Director of Operations|"
                                     "Designer|Photographer|Translator|Chief Technology Officer"_s.split(u'|');
    return words;
}

const QStringList &cities()
{
    static const QStringList words = u"Aarhus|Bergen|Bilbao|Bologna|Brno|Cluj|Coimbra|Gdańsk|Gent|Graz|Izmir|Kyoto|"
                                     "Leeds|Leipzig|Lyon|Malmö|München|Nantes|Patras|Porto|Recife|Split|Tartu|Turku|"
                                     "Utrecht|Valencia|Zürich"_s.split(u'|');
    return words;
}

const QStringList &tags()
{
    static const QStringList words =
        u"alumni berlin choir climbing climate investor mentor neighbours running school speakers volunteers"_s.split(
            u' ');
    return words;
}

const QStringList &noteWords()
{
    static const QStringList words =
        (u"met at the spring fair talked about bees and rooftops asks for a printer who works in Portuguese likes tea "
         "café naïve painting her thesis his bicycle moved to another team prefers calls in the morning knows somebody "
         "who restores clocks offered to read the draft sends greetings to everybody next month garden project"_s)
            .split(u' ');
    return words;
}

const QString &pick(Dice &dice, const QStringList &from)
{
    return from[dice.below(static_cast<int>(from.size()))];
}

QString sentence(Dice &dice, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += (i == 0 ? QString() : u" "_s) + pick(dice, noteWords());
    return text;
}

Dice diceFor(int number, quint32 purpose)
{
    constexpr quint32 spread = 2654435761U;
    return Dice((static_cast<quint32>(number) + 1) * spread + purpose);
}

QString mailbox(const QString &name)
{
    QString plain;
    for (const QChar unit : fold(name))
        if (unit.unicode() < 128 && unit.isLetterOrNumber())
            plain += unit;
    return plain.isEmpty() ? u"post"_s : plain;
}

/// A content line, folded at 75 octets between characters (RFC 6350, 3.2).
void appendLine(QByteArray &cards, const QString &line)
{
    constexpr qsizetype limit = 75;
    const QByteArray bytes = line.toUtf8();
    qsizetype begin = 0;
    qsizetype room = limit;
    while (bytes.size() - begin > room) {
        qsizetype end = begin + room;
        while ((static_cast<unsigned char>(bytes[end]) & 0xc0U) == 0x80U)
            --end;
        cards += bytes.mid(begin, end - begin) + "\r\n ";
        begin = end;
        room = limit - 1;
    }
    cards += bytes.mid(begin) + "\r\n";
}

QStringList linesOf(Dice &dice, int number)
{
    const QString &first = pick(dice, given());
    const QString &last = pick(dice, family());
    const QString middle = dice.chance(30) ? pick(dice, given()).first(1) + u'.' : QString();
    const QString &word = pick(dice, firstWords());
    const QString organization = word + u' ' + pick(dice, secondWords());
    QStringList lines{u"VERSION:3.0"_s};
    lines += u"FN:"_s + (middle.isEmpty() ? first : first + u' ' + middle) + u' ' + last;
    lines += u"N:%1;%2;%3;;"_s.arg(last, first, middle);
    lines += u"ORG:"_s + organization + (dice.chance(50) ? u";Research"_s : QString());
    lines += u"TITLE:"_s + pick(dice, roles());
    lines += u"EMAIL;TYPE=HOME,INTERNET:%1.%2%3@mail.example"_s.arg(mailbox(first), mailbox(last)).arg(number);
    lines += u"EMAIL;TYPE=WORK:%1%2@%3.example"_s.arg(mailbox(first).left(1), mailbox(last), mailbox(organization));
    lines += u"TEL;TYPE=CELL:+%1 %2 %3"_s.arg(dice.between(30, 59)).arg(dice.between(100, 999)).arg(number);
    lines += u"TEL;TYPE=WORK:+%1-%2-%3"_s.arg(dice.between(30, 59)).arg(dice.between(100, 999)).arg(number * 7);
    lines += u"ADR;TYPE=HOME:;;%1 Mill Lane;%2;;%3;"_s.arg(dice.between(1, 250))
                 .arg(pick(dice, cities()))
                 .arg(dice.between(1000, 99999));
    lines += u"BDAY:%1-%2-%3"_s.arg(dice.between(1945, 2005))
                 .arg(dice.between(1, 12), 2, 10, QChar(u'0'))
                 .arg(dice.between(1, 28), 2, 10, QChar(u'0'));
    lines += u"NOTE:"_s + sentence(dice, dice.between(6, 22));
    QStringList own;
    for (int i = dice.below(4); i > 0; --i)
        own += pick(dice, tags());
    own.removeDuplicates();
    if (!own.isEmpty())
        lines += u"CATEGORIES:"_s + own.join(u',');
    lines += u"UID:%1-4b2d-4c1e-9a77-%2"_s.arg(number, 8, 16, QChar(u'0')).arg(number * 31LL, 12, 16, QChar(u'0'));
    lines += u"REV:2024%1%2T101500Z"_s.arg(dice.between(1, 12), 2, 10, QChar(u'0'))
                 .arg(dice.between(1, 28), 2, 10, QChar(u'0'));
    return lines;
}

Channel channelOf(Dice &dice)
{
    return static_cast<Channel>(dice.below(static_cast<int>(EnumWords<Channel>::words.size())));
}

} // namespace

QByteArray MadeUpNetwork::cards() const
{
    constexpr int usualSize = 720;
    QByteArray cards;
    cards.reserve(static_cast<qsizetype>(m_contacts) * usualSize);
    for (int number = 0; number < m_contacts; ++number) {
        Dice dice = diceFor(number, 1);
        cards += "BEGIN:VCARD\r\n";
        for (const QString &line : linesOf(dice, number))
            appendLine(cards, line);
        cards += "END:VCARD\r\n";
    }
    return cards;
}

void MadeUpNetwork::enrol(Contact &contact, int number, const std::vector<CircleId> &circles) const
{
    Dice dice = diceFor(number, 2);
    if (dice.chance(60))
        contact.circles.push_back(circles[static_cast<size_t>(dice.below(static_cast<int>(circles.size())))]);
    if (dice.chance(10))
        contact.cadence = dice.between(14, 400);
    contact.importance = dice.below(11) / 10.0;
    contact.city = pick(dice, cities());
    if (dice.chance(20))
        contact.expertise += pick(dice, noteWords());
    if (dice.chance(2))
        contact.archived = m_today.addDays(-dice.below(500));
}

std::vector<Interaction> MadeUpNetwork::interactionsOf(ContactId contact, int number) const
{
    Dice dice = diceFor(number, 3);
    constexpr std::array spans = {30, 90, 365, 1500};
    const int span = spans[static_cast<size_t>(dice.below(static_cast<int>(spans.size())))];
    std::vector<Interaction> interactions;
    for (int i = 0; i < interactionsEach; ++i) {
        Interaction &interaction = interactions.emplace_back();
        // The product of two chances lies nearer to today than either.
        interaction.day = m_today.addDays(-(dice.below(span) * (dice.below(100) + 1) / 50));
        interaction.channel = channelOf(dice);
        interaction.direction = static_cast<Direction>(dice.below(3));
        interaction.notes = sentence(dice, 8);
        interaction.contacts = {contact};
    }
    return interactions;
}

QStringList MadeUpNetwork::queries(int count) const
{
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        Dice dice = diceFor(i, 4);
        switch (dice.below(6)) {
        case 0:
            queries += pick(dice, given());
            break;
        case 1:
            queries += pick(dice, family());
            break;
        case 2:
            queries += pick(dice, given()) + u' ' + pick(dice, family());
            break;
        case 3:
            queries += pick(dice, firstWords()) + u' ' + pick(dice, secondWords());
            break;
        case 4:
            queries += pick(dice, cities()) + u' ' + pick(dice, roles());
            break;
        default:
            queries += fold(pick(dice, family())) + QString::number(dice.below(m_contacts));
        }
    }
    return queries;
}

} // namespace cultivar::benchmarks
