// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/spreadsheet_cell.h"

#include <QRegularExpression>
#include <QStringList>

namespace cultivar {

using namespace Qt::StringLiterals;

bool isSpreadsheetError(const QString &cell)
{
    static const QStringList errors{u"#NAME?"_s, u"#REF!"_s,   u"#VALUE!"_s,   u"#N/A"_s,    u"#DIV/0!"_s,
                                    u"#NULL!"_s, u"#NUM!"_s,   u"#WERT!"_s,    u"#BEZUG!"_s, u"#NV"_s,
                                    u"#ZAHL!"_s, u"#SPILL!"_s, u"#ÜBERLAUF!"_s};
    return cell.startsWith(u'#') && errors.contains(cell.trimmed(), Qt::CaseInsensitive);
}

bool isRounded(const QString &number)
{
    constexpr qsizetype longest = 30;
    static const QRegularExpression shape(u"^\\+?\\d(?:[.,]\\d+)?E\\+\\d{1,3}$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return number.size() <= longest && shape.match(number.trimmed()).hasMatch();
}

QString wrongCell(const QString &column, const QString &cell)
{
    constexpr qsizetype longest = 200;
    return column + u": "_s + cell.left(longest).simplified();
}

} // namespace cultivar
