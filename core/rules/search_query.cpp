// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/search_query.h"

#include "core/base/text.h"

namespace cultivar::rules {

namespace {

struct Token
{
    QString key; ///< before the colon; empty if there is none
    QString text;
    bool quoted = false;
};

bool isQuote(QChar unit)
{
    return unit == u'"' || unit == u'\u201c' || unit == u'\u201d' || unit == u'\u201e';
}

/// Reads one quoted or unquoted text and moves `at` behind it.
Token takeText(QStringView text, qsizetype &at)
{
    Token token;
    if (at < text.size() && isQuote(text[at])) {
        qsizetype end = at + 1;
        while (end < text.size() && !isQuote(text[end]))
            ++end;
        if (end < text.size()) {
            token.text = text.mid(at + 1, end - at - 1).toString();
            token.quoted = true;
            at = end + 1;
            return token;
        }
    }
    const qsizetype from = at;
    while (at < text.size() && !text[at].isSpace() && (at == from || !isQuote(text[at])))
        ++at;
    token.text = text.mid(from, at - from).toString();
    return token;
}

qsizetype endOfKey(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isLetter())
        ++at;
    return at;
}

Token takeToken(QStringView text, qsizetype &at)
{
    const qsizetype end = endOfKey(text, at);
    const bool hasKey = end > at && end + 1 < text.size() && text[end] == u':' && !text[end + 1].isSpace();
    if (!hasKey)
        return takeText(text, at);
    const QString key = fold(text.mid(at, end - at));
    at = end + 1;
    Token token = takeText(text, at);
    token.key = key;
    return token;
}

std::optional<int> daysFrom(QStringView text)
{
    constexpr int longest = 36500;
    if (text.size() < 2)
        return std::nullopt;
    bool isNumber = false;
    const int count = text.chopped(1).toInt(&isNumber);
    if (!isNumber || count < 1 || count > longest)
        return std::nullopt;
    switch (text.back().unicode()) {
    case u'd':
        return count;
    case u'w':
        return count * 7;
    case u'm':
        return count * 30;
    case u'y':
        return count * 365;
    default:
        return std::nullopt;
    }
}

std::optional<QString> *textField(SearchQuery &query, QStringView key)
{
    if (key == u"circle")
        return &query.circle;
    if (key == u"tag")
        return &query.tag;
    if (key == u"state")
        return &query.state;
    if (key == u"org" || key == u"organization")
        return &query.organization;
    if (key == u"role")
        return &query.role;
    if (key == u"city")
        return &query.city;
    return nullptr;
}

/// True if the token was a key with a value that makes sense.
bool takeKey(SearchQuery &query, const Token &token)
{
    const QString value = fold(token.text).simplified();
    if (value.isEmpty())
        return false;
    if (std::optional<QString> *field = textField(query, token.key)) {
        *field = value;
        return true;
    }
    if (token.key == "stage"_L1) {
        const std::optional<LifeStage> stage = fromWord<LifeStage>(value);
        query.stage = stage ? stage : query.stage;
        return stage.has_value();
    }
    if (token.key == "quiet"_L1) {
        const std::optional<int> days = daysFrom(value);
        query.quietDays = days ? days : query.quietDays;
        return days.has_value();
    }
    return false;
}

/// An apostrophe joins, since the searchable words hold the joined form; a hyphen separates.
QStringList searchedWords(const QString &folded)
{
    QString plain = folded;
    plain.remove(u'\'');
    plain.replace(u'-', u' ');
    return words(plain);
}

void addText(SearchQuery &query, const Token &token)
{
    const QString folded = fold(token.text);
    if (token.quoted && !folded.simplified().isEmpty())
        query.phrases.append(folded.simplified());
    query.words += searchedWords(folded);
}

} // namespace

std::vector<SearchTerm> termsOf(const SearchQuery &query)
{
    std::vector<SearchTerm> terms;
    QStringList alone = query.words;
    for (const QString &phrase : query.phrases) {
        terms.push_back({searchedWords(phrase), phrase});
        for (const QString &word : terms.back().words)
            alone.removeOne(word);
    }
    for (const QString &word : alone)
        terms.push_back({{word}, {}});
    return terms;
}

SearchQuery parseSearchQuery(QStringView text)
{
    SearchQuery query;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const Token token = takeToken(text, at);
        if (!token.key.isEmpty() && takeKey(query, token))
            continue;
        if (!token.key.isEmpty())
            query.words += searchedWords(token.key);
        addText(query, token);
    }
    return query;
}

} // namespace cultivar::rules
