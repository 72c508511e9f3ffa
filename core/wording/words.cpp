// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

#include <QRegularExpression>

namespace cultivar::wording {

using namespace Qt::StringLiterals;

QString asSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || QStringView(u".!?…。！？").contains(trimmed.back()))
        return trimmed;
    return trimmed + u'.';
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString onOneLine(const QString &text)
{
    return text.simplified();
}

QString shortened(const QString &text, qsizetype most)
{
    const QString line = onOneLine(text);
    if (line.size() <= most)
        return line;
    const qsizetype end = line[most - 2].isHighSurrogate() ? most - 2 : most - 1;
    return line.left(end).trimmed() + u'…';
}

QString plainLine(const QString &markdown)
{
    static const QRegularExpression lineMarks(u"^[ \\t]*(?:(?:#{1,6}|>|[-*+]|\\d{1,9}[.)])[ \\t]+)+"_s,
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression link(u"!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)"_s);
    // Marks of emphasis hold words between them: 2 * 3 * 4 and snake_case_names have none.
    static const QRegularExpression emphasis(
        u"(?<![\\w*_~`])(\\*{1,3}|_{1,3}|~~|`+)(?=\\S)([^\\n]*?\\S)\\1(?![\\w*_~`])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString text = markdown;
    text.replace(lineMarks, QString());
    text.replace(link, u"\\1"_s);
    text.replace(emphasis, u"\\2"_s);
    return onOneLine(text);
}

} // namespace cultivar::wording
