// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_words.h"

#include "core/base/time_zone.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/word_list.h"

#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFacts = 5;
constexpr qsizetype commonNamed = 3;

QString times(int count)
{
    return count == 1 ? ChooseWords::tr("once") : ChooseWords::tr("%1 times").arg(QLocale().toString(count));
}

QString withLastWords(const QString &sentence, const ChooseCard &card, QDate today)
{
    if (!card.last)
        return sentence;
    const QString day = wording::dayText(card.last->day, today);
    return card.last->text.isEmpty() ? ChooseWords::tr("%1, last on %2").arg(sentence, day)
                                     : ChooseWords::tr("%1, last on %2: “%3”").arg(sentence, day, card.last->text);
}

QString writtenText(const ChooseCard &card)
{
    const QString name = card.contact.firstName();
    const int written = card.incoming + card.outgoing;
    if (written == 0)
        return {};
    if (card.outgoing == 0)
        return ChooseWords::tr("%1 wrote to you %2", "name, how often").arg(name, times(written));
    if (card.incoming == 0)
        return ChooseWords::tr("You wrote to %1 %2", "name, how often").arg(name, times(written));
    return ChooseWords::tr("You wrote to each other %1").arg(times(written));
}

QString commonText(const ChooseCard &card)
{
    QStringList names;
    for (const Acquaintance &each : card.common)
        names += each.name;
    const qsizetype more = names.size() - commonNamed;
    if (more > 0) {
        names = names.mid(0, commonNamed);
        names += more == 1 ? ChooseWords::tr("one other") : ChooseWords::tr("%1 others").arg(QLocale().toString(more));
    }
    return ChooseWords::tr("You both know %1").arg(wording::andList(names));
}

} // namespace

std::vector<ChooseFact> ChooseWords::facts(const ChooseCard &card, const Present &present)
{
    std::vector<ChooseFact> facts;
    const QString written = writtenText(card);
    if (!written.isEmpty())
        facts.push_back({u"message"_s, card.talks == 0 ? withLastWords(written, card, present.today) : written});
    if (card.talks > 0)
        facts.push_back({u"call"_s, withLastWords(tr("You talked %1").arg(times(card.talks)), card, present.today)});
    if (card.metOn)
        facts.push_back({u"link"_s, tr("Connected since %1").arg(QLocale().toString(*card.metOn, u"MMMM yyyy"_s))});
    if (!card.contact.howMet.isEmpty())
        facts.push_back({u"in-person"_s, tr("How you met: %1").arg(card.contact.howMet.simplified())});
    if (!card.common.empty())
        facts.push_back({u"contacts"_s, commonText(card)});
    if (!card.contact.notes.trimmed().isEmpty())
        facts.push_back({u"note"_s, card.contact.notes.simplified()});
    const Contact &who = card.contact;
    if (facts.empty() && (!who.emails.empty() || !who.phones.empty() || !who.organization.isEmpty()))
        facts.push_back({u"info"_s, tr("No message, no talk and no note yet.")});
    else if (facts.empty())
        facts.push_back({u"info"_s, card.files.isEmpty()
                                        ? tr("Nothing but the name is known.")
                                        : tr("Nothing but the name is known; the file says where it came from.")});
    if (!card.files.isEmpty() && facts.size() < mostFacts)
        facts.push_back({u"file"_s, tr("From %1").arg(wording::andList(card.files))});
    if (facts.size() > mostFacts)
        facts.resize(mostFacts);
    return facts;
}

QString ChooseWords::role(const Contact &contact)
{
    QStringList parts{contact.role, contact.organization};
    parts.removeAll(QString());
    if (parts.isEmpty() && contact.displayName() != contact.preferredEmail())
        return contact.preferredEmail();
    return parts.join(u", "_s);
}

QString ChooseWords::place(const Contact &contact, const Present &present)
{
    QStringList parts;
    if (!contact.city.isEmpty())
        parts += contact.city;
    if (const std::optional<QTimeZone> zone = knownTimeZone(contact.timeZone); zone && !contact.timeZone.isEmpty()) {
        if (parts.isEmpty())
            parts += wording::placeOfZone(*zone);
        parts += wording::timeThereText(present.now, *zone, present.zone);
    }
    return parts.join(u" · "_s);
}

QString ChooseWords::chart(const ChooseCard &card)
{
    return tr("%1 from %2, %3 from you", "count, name, count")
        .arg(QLocale().toString(card.incoming), card.contact.firstName(), QLocale().toString(card.outgoing));
}

QString ChooseWords::whole(const ChooseCard &card, const Present &present)
{
    QStringList parts{card.contact.displayName(), role(card.contact), place(card.contact, present)};
    for (const ChooseFact &fact : facts(card, present))
        parts += fact.text;
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace cultivar::ui
