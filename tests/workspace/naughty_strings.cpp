// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/naughty_strings.h"

#include "tests/support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cultivar::test {

using namespace Qt::StringLiterals;

QStringList naughtyStrings()
{
    QStringList strings{u"O'Hara \"quoted\" \\ back"_s,
                        u"'; DROP TABLE contact; --"_s,
                        u"\" OR NEAR(a b, 2) AND NOT *"_s,
                        u"name:ana -tag:\"x y\" ^col:("_s,
                        u"=1+1"_s,
                        u"%_%"_s,
                        u"a|b; c,d\te"_s,
                        u"line\nbreak\r\nand more\r"_s,
                        u"BEGIN:VCARD\nEND:VCARD"_s,
                        u"\u202eright to left\u202c \u200b\u200d\ufeff"_s,
                        u"\ufeffafter a byte order mark"_s,
                        u"👩‍👩‍👧 \U0010FFFF e\u0301\u0327"_s,
                        u"\u0001\u001b[31m\u007f"_s,
                        u"<b onclick=x>&amp;</b>"_s,
                        u"🏳️‍🌈"_s};
    if (!corporaFolder().isEmpty())
        for (const QJsonValue value :
             QJsonDocument::fromJson(sample(u"big-list-of-naughty-strings/blns.json"_s)).array())
            if (!value.toString().trimmed().isEmpty())
                strings += value.toString();
    // SQLite reads the two that are no characters as U+FFFD, as the Unicode Standard allows (23.7).
    strings.replaceInStrings(QString(QChar(0xFFFE)), QString(QChar::ReplacementCharacter));
    return strings;
}

} // namespace cultivar::test
