// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t firstNonAscii = 0x80;
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

enum class Kind
{
    Separator,
    Joiner,
    Letter,
    Mark,
    Alone
};

Kind kindOfAscii(char16_t unit)
{
    if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'Z'))
        return Kind::Letter;
    return unit == u'\'' || unit == u'-' ? Kind::Joiner : Kind::Separator;
}

Kind kindOf(char32_t point)
{
    constexpr char32_t prolongedSoundMark = 0x30fc;
    if (point < firstNonAscii)
        return kindOfAscii(static_cast<char16_t>(point));
    const QChar::Script script = QChar::script(point);
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
        point == prolongedSoundMark)
        return QChar::isLetterOrNumber(point) ? Kind::Alone : Kind::Separator;
    if (QChar::isLetterOrNumber(point))
        return Kind::Letter;
    if (QChar::isMark(point))
        return Kind::Mark;
    // Pictures are written for their meaning: they stay findable.
    return QChar::category(point) == QChar::Symbol_Other ? Kind::Alone : Kind::Separator;
}

struct Symbol
{
    Kind kind;
    qsizetype size; ///< code units
};

Symbol symbolAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {kindOf(QChar::surrogateToUcs4(unit, text[at + 1])), 2};
    return {kindOf(unit.unicode()), 1};
}

/// Where the plain letters and digits at `at` end: most text is made of them, so they are taken together.
qsizetype endOfPlainRun(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].unicode() < firstNonAscii && kindOfAscii(text[at].unicode()) == Kind::Letter)
        ++at;
    return at;
}

/// Collects the parts of one run and their joined form.
class WordCollector
{
public:
    void append(QStringView letters)
    {
        if (m_part.isEmpty())
            m_part = letters.toString();
        else
            m_part += letters;
    }

    void endPart()
    {
        if (m_part.isEmpty())
            return;
        if (m_parts > 0)
            m_joined = (m_parts == 1 ? m_words.constLast() : m_joined) + m_part;
        ++m_parts;
        m_words.append(std::exchange(m_part, {}));
    }

    void endRun()
    {
        endPart();
        if (m_parts > 1)
            m_words.append(m_joined);
        m_joined.clear();
        m_parts = 0;
    }

    void addAlone(QStringView word)
    {
        endRun();
        m_words.append(word.toString());
    }

    [[nodiscard]] bool isInPart() const { return !m_part.isEmpty(); }

    [[nodiscard]] QStringList take() { return std::move(m_words); }

private:
    QStringList m_words;
    QString m_part;
    QString m_joined;
    int m_parts = 0;
};

} // namespace

QString fold(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);
    if (std::optional<QString> folded = foldByTable(text))
        return *std::move(folded);
    return foldAny(text);
}

QStringList words(QStringView folded)
{
    WordCollector collector;
    for (qsizetype at = 0; at < folded.size();) {
        if (const qsizetype end = endOfPlainRun(folded, at); end > at) {
            collector.append(folded.mid(at, end - at));
            at = end;
            continue;
        }
        const Symbol symbol = symbolAt(folded, at);
        const QStringView units = folded.mid(at, symbol.size);
        at += symbol.size;
        switch (symbol.kind) {
        case Kind::Letter:
            collector.append(units);
            break;
        case Kind::Mark:
            if (collector.isInPart())
                collector.append(units);
            break;
        case Kind::Joiner:
            if (at < folded.size() && symbolAt(folded, at).kind == Kind::Letter)
                collector.endPart();
            else
                collector.endRun();
            break;
        case Kind::Alone:
            collector.addAlone(units);
            break;
        case Kind::Separator:
            collector.endRun();
            break;
        }
    }
    collector.endRun();
    return collector.take();
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

} // namespace cultivar
