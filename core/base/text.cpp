// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// Latin, Greek, Cyrillic and the combining accents: below here every unit folds by itself, whatever stands beside it.
constexpr char16_t endOfTable = 0x530;

bool isAscii(QStringView text)
{
    char16_t seen = 0;
    for (const QChar unit : text)
        seen |= unit.unicode();
    return seen < firstNonAscii;
}

char16_t lowerAscii(char16_t unit)
{
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit | 0x20) : unit;
}

QString foldAscii(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *out = folded.data();
    for (const QChar unit : text)
        *out++ = QChar(lowerAscii(unit.unicode()));
    return folded;
}

/// Accents and what is not seen: soft hyphens, joiners, marks of direction, choosers of a glyph.
bool isDropped(char16_t unit)
{
    const auto within = [unit](char16_t first, char16_t last) { return unit >= first && unit <= last; };
    return within(0x0300, 0x036f) || within(0x0483, 0x0487) || within(0x1ab0, 0x1aff) || within(0x1dc0, 0x1dff) ||
           within(0x20d0, 0x20ff) || within(0xfe20, 0xfe2f) || within(0xfe00, 0xfe0f) || within(0x200b, 0x200f) ||
           within(0x202a, 0x202e) || within(0x2060, 0x2064) || unit == 0x00ad || unit == 0xfeff;
}

/// Letters that Unicode (or Qt, for the sharp s) does not take apart although people type them as others.
void appendPlain(QString &folded, QChar unit)
{
    switch (unit.unicode()) {
    case u'ß':
        folded += "ss"_L1;
        return;
    case u'æ':
        folded += "ae"_L1;
        return;
    case u'œ':
        folded += "oe"_L1;
        return;
    case u'þ':
        folded += "th"_L1;
        return;
    case u'ø':
        folded += u'o';
        return;
    case u'ł':
        folded += u'l';
        return;
    case u'đ':
    case u'ð':
        folded += u'd';
        return;
    case u'ħ':
        folded += u'h';
        return;
    case u'ŧ':
        folded += u't';
        return;
    case u'ı':
        folded += u'i';
        return;
    case u'\u2018':
    case u'\u2019':
    case u'\u02bc':
        folded += u'\'';
        return;
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
        folded += u'-';
        return;
    default:
        folded += unit;
    }
}

bool isVoicingMark(QChar unit)
{
    return unit == u'\u3099' || unit == u'\u309a';
}

/// Any text. Voiced kana are put together again, so that か is not the beginning of が.
QString foldAny(QStringView text)
{
    QString bare;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    bare.reserve(apart.size());
    for (const QChar unit : apart) {
        if (isVoicingMark(unit) && !bare.isEmpty()) {
            const QString voiced = QString(bare.back()) + unit;
            bare.chop(1);
            bare += voiced.normalized(QString::NormalizationForm_C);
        } else if (!isDropped(unit.unicode())) {
            bare += unit;
        }
    }
    QString folded;
    folded.reserve(bare.size());
    for (const QChar unit : bare.toCaseFolded())
        appendPlain(folded, unit);
    return folded;
}

struct FoldedUnit
{
    std::array<char16_t, 3> units{};
    qsizetype count = 0;
};

using FoldTable = std::array<FoldedUnit, endOfTable>;

const FoldTable &foldTable()
{
    static const FoldTable table = [] {
        FoldTable made;
        for (char16_t unit = 0; unit < endOfTable; ++unit) {
            const QString folded = foldAny(QStringView(&unit, 1));
            FoldedUnit &entry = made[unit];
            Q_ASSERT(folded.size() <= static_cast<qsizetype>(entry.units.size()));
            entry.count = folded.size();
            for (qsizetype i = 0; i < folded.size(); ++i)
                entry.units[static_cast<size_t>(i)] = folded[i].unicode();
        }
        return made;
    }();
    return table;
}

/// Nothing if a unit lies beyond the table.
std::optional<QString> foldByTable(QStringView text)
{
    const FoldTable &table = foldTable();
    QString folded;
    folded.reserve(text.size() + 2);
    for (const QChar unit : text) {
        if (unit.unicode() >= endOfTable)
            return std::nullopt;
        const FoldedUnit &entry = table[unit.unicode()];
        for (qsizetype i = 0; i < entry.count; ++i)
            folded += QChar(entry.units[static_cast<size_t>(i)]);
    }
    return folded;
}

} // namespace

QString fold(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);
    if (std::optional<QString> folded = foldByTable(text))
        return *std::move(folded);
    return foldAny(text);
}

bool sortsBefore(QStringView a, QStringView b)
{
    // Lists are sorted by this, and most names begin alike in plain letters or not at all: decided without making new
    // text.
    const qsizetype common = std::min(a.size(), b.size());
    qsizetype at = 0;
    for (; at < common; ++at) {
        if (a[at].unicode() >= firstNonAscii || b[at].unicode() >= firstNonAscii)
            break;
        const char16_t left = lowerAscii(a[at].unicode());
        const char16_t right = lowerAscii(b[at].unicode());
        if (left != right)
            return left < right;
    }
    if (at == common && a.size() == b.size())
        return a < b;
    const int order = fold(a.mid(at)).compare(fold(b.mid(at)));
    return order != 0 ? order < 0 : a < b;
}

bool hasWebScheme(QStringView text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace cultivar
