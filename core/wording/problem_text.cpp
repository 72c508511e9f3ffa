// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/problem_text.h"

#include "core/wording/words.h"

#include <QLocale>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestDetail = 80;

QString sentenceFor(QStringView word)
{
    if (word == u"missing_begin")
        return Words::tr("lines outside a card were left out");
    if (word == u"missing_end")
        return Words::tr("it begins and has no end, and was left out");
    if (word == u"missing_colon")
        return Words::tr("a line of the card cannot be read, so the card was left out");
    if (word == u"bad_encoding")
        return Words::tr("some letters are not encoded as the file says");
    if (word == u"bad_value")
        return Words::tr("a value cannot be understood and was left out");
    if (word == u"no_name")
        return Words::tr("there is nothing to call the person by: no name, organisation, e-mail address or number");
    if (word == u"not_a_person")
        return Words::tr("this is no person, and was left out");
    if (word == u"unknown_person")
        return Words::tr("somebody it is about is not a contact, so it was left out");
    if (word == u"missing_column")
        return Words::tr("a column that is needed is missing");
    if (word == u"too_large")
        return Words::tr("this is too large to be taken");
    if (word == u"bad_quotes")
        return Words::tr("the quotes do not fit together, so that cells may be mixed up");
    if (word == u"unknown_zone")
        return Words::tr("nobody knows this time zone, so the times were taken as in yours");
    if (word == u"no_place")
        return Words::tr("there is no place for this here, so it was left out");
    if (word == u"spoiled_cell")
        return Words::tr("a spreadsheet put an error or a rounded number here, which was taken as it stands");
    if (word == u"unreadable_file")
        return Words::tr("this file could not be read, and nothing of it was taken");
    if (word == u"no_day")
        return Words::tr("this is no day, and was kept as a field of text");
    return word.toString();
}

} // namespace

QString problemText(QStringView word, const QString &detail)
{
    const QString sentence = sentenceFor(word);
    const QString shown = shortened(detail, longestDetail);
    return shown.isEmpty() ? sentence : sentence + u": "_s + shown;
}

QString placeText(const QString &part, int line)
{
    const QString file = part.section(u'/', -1);
    if (line <= 0)
        return file;
    const QString where = Words::tr("line %1").arg(QLocale().toString(line));
    return file.isEmpty() ? where : Words::tr("%1, %2", "file, line").arg(file, where);
}

QString findingText(QStringView word)
{
    if (word == u"structure")
        return Words::tr("the file itself is damaged");
    if (word == u"foreign_key")
        return Words::tr("something refers to what is gone");
    if (word == u"derived_column")
        return Words::tr("days of last contact do not agree with the conversations");
    if (word == u"search_index")
        return Words::tr("the search does not know all texts");
    if (word == u"record")
        return Words::tr("something cannot be read");
    return word.toString();
}

} // namespace cultivar::wording
