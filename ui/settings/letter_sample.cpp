// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/letter_sample.h"

#include "core/wording/relative_dates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct LetterSample
{
    Q_DECLARE_TR_FUNCTIONS(LetterSample)
};

constexpr int firstOffered = 6;
constexpr int secondOffered = 8;

Contact sampleContact()
{
    Contact contact;
    contact.name = u"Ana Silva"_s;
    contact.given = u"Ana"_s;
    contact.family = u"Silva"_s;
    contact.organization = u"Nordlicht"_s;
    contact.role = LetterSample::tr("Head of Data");
    contact.city = LetterSample::tr("Lisbon");
    return contact;
}

QString inBraces(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown += u'{' + name + u'}';
    return shown.join(u", "_s);
}

} // namespace

rules::Letter sampleLetter(const MessageTemplate &letter, const SettingsView &view, QDate today)
{
    rules::LetterFacts facts;
    facts.reason = LetterSample::tr("Your talk on forecasting stayed with me.");
    facts.give = LetterSample::tr("I came across a paper you may like, on honest error bars.");
    const std::vector<OfferedTime> times{
        {QDateTime(today.addDays(firstOffered), QTime(10, 0), QTimeZone::utc()), u"Europe/Lisbon"_s},
        {QDateTime(today.addDays(secondOffered), QTime(14, 30), QTimeZone::utc()), u"Europe/Lisbon"_s}};
    facts.times = wording::offeredTimesText(times, letter.language.isEmpty() ? QLocale() : QLocale(letter.language));
    facts.myName = view.preferences.myName;
    facts.myEmail = view.preferences.myEmail;
    const auto chosen = std::ranges::find_if(
        view.overviews, [&](const Overview &overview) { return overview.uid.text() == view.preferences.overview; });
    if (chosen != view.overviews.end())
        facts.myOverview = chosen->text;
    return rules::renderTemplate(letter, rules::placeholderValues(sampleContact(), facts, letter.language));
}

QString placeholderText(const QString &name)
{
    const QMap<QString, QString> words{
        {u"first_name"_s, LetterSample::tr("their first name")},
        {u"salutation"_s, LetterSample::tr("how you greet them, without a comma")},
        {u"name"_s, LetterSample::tr("their whole name")},
        {u"reason"_s, LetterSample::tr("why you write, as chosen in the review")},
        {u"give"_s, LetterSample::tr("what you have for them")},
        {u"times"_s, LetterSample::tr("the times you offer, one a line")},
        {u"my_name"_s, LetterSample::tr("your name")},
        {u"my_email"_s, LetterSample::tr("your e-mail address")},
        {u"my_overview"_s, LetterSample::tr("your introduction")},
        {u"organization"_s, LetterSample::tr("where they work")},
        {u"role"_s, LetterSample::tr("what they are there")},
        {u"city"_s, LetterSample::tr("where they live")},
        {u"what_you_do"_s, LetterSample::tr("what they do, in a few words")},
    };
    return words.value(name);
}

QString placeholderWarning(const rules::Letter &letter)
{
    QStringList sentences;
    if (!letter.unknown.isEmpty())
        sentences += letter.unknown.size() == 1
                         ? LetterSample::tr("Nothing is called %1; it stays in the letter as it is.")
                               .arg(inBraces(letter.unknown))
                         : LetterSample::tr("Nothing is called %1; they stay in the letter as they are.")
                               .arg(inBraces(letter.unknown));
    if (!letter.unfilled.isEmpty())
        sentences += LetterSample::tr("Without a value here: %1. A question mark before the brace closes lets its line "
                                      "vanish then.")
                         .arg(inBraces(letter.unfilled));
    return sentences.join(u' ');
}

} // namespace cultivar::ui
