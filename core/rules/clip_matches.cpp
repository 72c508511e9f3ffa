// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/clip_matches.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QSet>

namespace cultivar::rules {

namespace {

constexpr qsizetype shortestWord = 4;

/// Folded words that say nothing about what a text is about.
const QSet<QString> &commonWords()
{
    static const QSet<QString> common{
        u"about"_s,   u"after"_s,    u"also"_s,   u"another"_s,  u"around"_s, u"before"_s, u"been"_s,    u"being"_s,
        u"between"_s, u"could"_s,    u"does"_s,   u"doing"_s,    u"each"_s,   u"from"_s,   u"good"_s,    u"have"_s,
        u"help"_s,    u"here"_s,     u"into"_s,   u"just"_s,     u"know"_s,   u"learn"_s,  u"like"_s,    u"make"_s,
        u"more"_s,    u"most"_s,     u"much"_s,   u"need"_s,     u"only"_s,   u"other"_s,  u"over"_s,    u"people"_s,
        u"some"_s,    u"somebody"_s, u"such"_s,   u"than"_s,     u"that"_s,   u"their"_s,  u"them"_s,    u"then"_s,
        u"there"_s,   u"these"_s,    u"they"_s,   u"thing"_s,    u"this"_s,   u"those"_s,  u"through"_s, u"time"_s,
        u"under"_s,   u"using"_s,    u"very"_s,   u"want"_s,     u"well"_s,   u"were"_s,   u"what"_s,    u"when"_s,
        u"where"_s,   u"which"_s,    u"while"_s,  u"whom"_s,     u"will"_s,   u"with"_s,   u"without"_s, u"work"_s,
        u"working"_s, u"would"_s,    u"year"_s,   u"your"_s,     u"aber"_s,   u"alle"_s,   u"auch"_s,    u"beim"_s,
        u"dass"_s,    u"dein"_s,     u"diese"_s,  u"durch"_s,    u"eine"_s,   u"einen"_s,  u"einer"_s,   u"etwas"_s,
        u"fuer"_s,    u"ganz"_s,     u"gibt"_s,   u"haben"_s,    u"hier"_s,   u"ihre"_s,   u"jede"_s,    u"kann"_s,
        u"kein"_s,    u"keine"_s,    u"mehr"_s,   u"mein"_s,     u"nach"_s,   u"nicht"_s,  u"noch"_s,    u"oder"_s,
        u"ohne"_s,    u"sein"_s,     u"sich"_s,   u"sind"_s,     u"ueber"_s,  u"unter"_s,  u"viel"_s,    u"wenn"_s,
        u"werden"_s,  u"wird"_s,     u"wollen"_s, u"zwischen"_s, u"http"_s,   u"https"_s};
    return common;
}

/// What a word is compared by; empty if it does not count.
QString keyOf(QStringView word)
{
    QString key = fold(word);
    const QStringList parts = words(key);
    const bool isIdeograph = parts.size() == 1 && parts.front().size() == 1 && parts.front()[0].unicode() >= 0x2E80;
    if (isIdeograph)
        return key;
    if (key.size() < shortestWord || commonWords().contains(key))
        return {};
    if (key.size() > shortestWord && key.endsWith(u's') && !key.endsWith(u"ss"_s))
        key.chop(1);
    return commonWords().contains(key) ? QString() : key;
}

QStringList writtenWords(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}\\p{M}]+"_s);
    QStringList found;
    for (auto match = word.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    return found;
}

} // namespace

QStringList sharedWords(const QString &mine, const QString &theirs)
{
    QSet<QString> keys;
    for (const QString &word : writtenWords(mine))
        keys.insert(keyOf(word));
    keys.remove(QString());
    QStringList shared;
    for (const QString &word : writtenWords(theirs)) {
        const QString key = keyOf(word);
        // Each word once, however it is written the second time.
        if (!key.isEmpty() && keys.remove(key))
            shared += word;
    }
    return shared;
}

QStringList sharedWords(const Clip &clip, const Contact &contact)
{
    const QString mine = clip.title + u'\n' + clip.note + u'\n' + clip.tags.join(u'\n');
    QStringList theirs = contact.asks + contact.interests + contact.expertise + contact.tags;
    for (const Project &project : contact.projects)
        theirs += project.text;
    return sharedWords(mine, theirs.join(u'\n'));
}

} // namespace cultivar::rules
