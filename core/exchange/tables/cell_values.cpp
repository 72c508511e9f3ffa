// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/cell_values.h"

#include "core/base/mail_address.h"
#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const auto isOdd = [](QChar sign) { return sign.isSpace() || u"<>\"()"_s.contains(sign); };
    return at > 0 && at + 1 < text.size() && text.indexOf(u'@', at + 1) < 0 && std::ranges::none_of(text, isOdd);
}

bool isNumber(const QString &text)
{
    constexpr int fewestDigits = 6;
    return std::ranges::count_if(text, [](QChar sign) { return sign.isDigit(); }) >= fewestDigits;
}

/// The value whole where not every part is one.
QStringList partsIn(const QString &value, const QRegularExpression &between, bool (*isPart)(const QString &))
{
    QStringList parts;
    for (const QString &part : value.split(between))
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    return std::ranges::all_of(parts, isPart) ? parts : QStringList{value};
}

bool isBetweenTags(QChar sign)
{
    return sign == u',' || sign == u';';
}

/// Takes one tag after another off a text.
class TagReader
{
public:
    explicit TagReader(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] QString next()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (const std::optional<QString> quoted = takeQuoted())
            return *quoted;
        const qsizetype end = endFrom(m_at);
        const QString tag = m_text.sliced(m_at, end - m_at).trimmed().toString();
        m_at = end + 1;
        return tag;
    }

private:
    [[nodiscard]] qsizetype endFrom(qsizetype from) const
    {
        return std::find_if(m_text.begin() + from, m_text.end(), isBetweenTags) - m_text.begin();
    }

    /// The search for the closing quote goes no further than the next one, so all of them together are one pass.
    std::optional<QString> takeQuoted()
    {
        if (atEnd() || m_text[m_at] != u'"' || !m_closes)
            return std::nullopt;
        const qsizetype closing = m_text.indexOf(u'"', m_at + 1);
        m_closes = closing >= 0;
        if (!m_closes)
            return std::nullopt;
        qsizetype behind = closing + 1;
        while (behind < m_text.size() && m_text[behind].isSpace())
            ++behind;
        if (behind < m_text.size() && !isBetweenTags(m_text[behind]))
            return std::nullopt;
        const QString tag = m_text.sliced(m_at + 1, closing - m_at - 1).trimmed().toString();
        m_at = behind + 1;
        return tag;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_closes = true; ///< there may be a quote further on
};

} // namespace

QStringList valuesIn(const QString &cell)
{
    if (!cell.contains(":::"_L1))
        return {cell.trimmed()};
    QStringList values;
    // Where the first or the last is empty, the space beside it is gone.
    for (const QString &value : (u' ' + cell + u' ').split(betweenValues))
        values += value.trimmed();
    return values;
}

QString labelAt(const QStringList &labels, qsizetype n)
{
    return labels.size() == 1 ? labels.front() : labels.value(n);
}

bool isPreferredLabel(const QString &label)
{
    return label == u"*" || label.startsWith(u"* ");
}

QString cleanLabel(QString label)
{
    if (isPreferredLabel(label))
        label = label.mid(1).trimmed();
    static const QStringList usual{u"work"_s,  u"home"_s, u"mobile"_s,   u"other"_s,   u"main"_s,
                                   u"pager"_s, u"fax"_s,  u"work fax"_s, u"home fax"_s};
    const QString folded = fold(label.trimmed());
    if (folded == u"workfax" || folded == u"homefax")
        return folded == u"workfax" ? u"work fax"_s : u"home fax"_s;
    return usual.contains(folded) ? folded : label.trimmed();
}

QStringList addressesIn(const QString &value)
{
    static const QRegularExpression between(u"[,;\\r\\n]"_s);
    QStringList addresses;
    for (const QString &part : value.split(between))
        if (QString address = bareAddress(part).trimmed().toString(); !address.isEmpty())
            addresses += std::move(address);
    return std::ranges::all_of(addresses, isMailAddress) ? addresses
                                                         : QStringList{bareAddress(value).trimmed().toString()};
}

QStringList numbersIn(const QString &value)
{
    static const QRegularExpression between(u"[;\\r\\n]| / |, "_s);
    return partsIn(value, between, isNumber);
}

QStringList tagsIn(const QString &cell)
{
    QStringList tags;
    for (const QString &value : valuesIn(cell)) {
        TagReader reader(value);
        while (!reader.atEnd())
            if (const QString tag = reader.next(); !tag.isEmpty())
                tags += tag;
    }
    return tags;
}

QSet<QString> wordsOf(const QStringList &texts)
{
    const QStringList found = words(fold(texts.join(u' ')));
    return {found.begin(), found.end()};
}

} // namespace cultivar
