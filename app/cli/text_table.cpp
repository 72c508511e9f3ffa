// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>
#include <array>

namespace cultivar::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widestPadded = 32;

bool isWide(char32_t character)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 13> wide = {{
        {0x1100, 0x115f},   // Hangul letters
        {0x2e80, 0x303e},   // radicals, ideographic marks
        {0x3041, 0x33ff},   // kana, enclosed forms
        {0x3400, 0x4dbf},   // ideographs
        {0x4e00, 0x9fff},   // ideographs
        {0xa000, 0xa4cf},   // Yi
        {0xac00, 0xd7a3},   // Hangul syllables
        {0xf900, 0xfaff},   // compatibility ideographs
        {0xfe30, 0xfe6f},   // vertical and small forms
        {0xff00, 0xff60},   // full-width forms
        {0xffe0, 0xffe6},   // full-width signs
        {0x1f300, 0x1faff}, // emoji
        {0x20000, 0x3fffd}, // ideographs
    }};
    return std::ranges::any_of(
        wide, [&](const auto &range) { return character >= range.first && character <= range.second; });
}

QString onOneLine(QString text)
{
    for (QChar &unit : text)
        if (unit.category() == QChar::Other_Control || unit.category() == QChar::Separator_Line ||
            unit.category() == QChar::Separator_Paragraph)
            unit = u' ';
    return text;
}

} // namespace

qsizetype columnsOf(QStringView text)
{
    qsizetype columns = 0;
    for (const char32_t character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
            continue;
        columns += isWide(character) ? 2 : 1;
    }
    return columns;
}

QString textTable(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (size_t i = 0; i < static_cast<size_t>(row.size()); ++i)
            widths[i] = std::clamp(columnsOf(row[static_cast<qsizetype>(i)]), widths[i], widestPadded);
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = onOneLine(row[i]);
            line += cell;
            if (i + 1 < row.size())
                line += QString(std::max<qsizetype>(0, widths[static_cast<size_t>(i)] - columnsOf(row[i])) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace cultivar::cli
