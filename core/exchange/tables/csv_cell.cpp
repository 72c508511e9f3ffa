// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csv_cell.h"

#include "core/base/text.h"
#include "core/exchange/tables/table_days.h"
#include "core/model/json_value.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace cultivar::csv {

using namespace Qt::StringLiterals;

namespace {

/// Space at the ends would be trimmed on reading, and inside it does no harm.
QString escaped(const QString &field)
{
    QString text;
    text.reserve(field.size());
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const qsizetype firstInk = std::find_if_not(field.begin(), field.end(), isSpace) - field.begin();
    const qsizetype afterInk = field.rend() - std::find_if_not(field.rbegin(), field.rend(), isSpace);
    for (qsizetype i = 0; i < field.size(); ++i) {
        const QChar c = field[i];
        if (c == u'\\' || c == u';' || c == u'|' || i < firstInk || i >= afterInk)
            text += u'\\';
        text += c;
    }
    return text;
}

/// One field being read.
class FieldReader
{
public:
    void take(QChar c, bool marked)
    {
        if (!marked && c.isSpace() && m_text.isEmpty())
            return;
        m_text += c;
        if (marked || !c.isSpace())
            m_kept = m_text.size();
    }

    [[nodiscard]] QString finish()
    {
        const QString text = m_text.first(m_kept);
        m_text.clear();
        m_kept = 0;
        return text;
    }

private:
    QString m_text;
    qsizetype m_kept = 0; ///< up to the last character that is no unmarked space
};

} // namespace

QString joinedElements(const std::vector<Fields> &elements)
{
    QStringList texts;
    for (const Fields &fields : elements) {
        QStringList marked;
        for (const QString &field : fields)
            marked.append(escaped(field));
        const QString text = marked.join(u'|');
        texts.append(text.isEmpty() ? QStringLiteral("|") : text);
    }
    return texts.join(QStringLiteral("; "));
}

std::vector<Fields> splitElements(QStringView cell)
{
    std::vector<Fields> elements;
    FieldReader field;
    Fields fields;
    const auto endElement = [&] {
        fields.append(field.finish());
        if (fields.size() > 1 || !fields.front().isEmpty())
            elements.push_back(fields);
        fields.clear();
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (c == u'\\' && i + 1 < cell.size())
            field.take(cell[++i], true);
        else if (c == u'|')
            fields.append(field.finish());
        else if (c == u';')
            endElement();
        else
            field.take(c, false);
    }
    endElement();
    return elements;
}

QString instantText(const QDateTime &instant)
{
    return json::writeInstant(instant).toString();
}

std::optional<QDateTime> instantFrom(const QString &text)
{
    return json::readInstant(text);
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> numberFrom(const QString &text)
{
    bool ok = true;
    const double number = QString(text).replace(u',', u'.').toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<bool> truthFrom(const QString &text)
{
    static constexpr std::array yes = {"true"_L1, "wahr"_L1,       "vrai"_L1, "verdadero"_L1,
                                       "vero"_L1, "verdadeiro"_L1, "waar"_L1};
    static constexpr std::array no = {"false"_L1, "falsch"_L1, "faux"_L1, "falso"_L1, "onwaar"_L1};
    const QString folded = fold(text);
    const auto isText = [&](QLatin1StringView word) { return folded == word; };
    if (std::ranges::any_of(yes, isText))
        return true;
    return std::ranges::any_of(no, isText) ? std::optional(false) : std::nullopt;
}

std::optional<PartialDate> dayFrom(const QString &text)
{
    const std::optional<PartialDate> day = PartialDate::fromText(text);
    return day ? day : onlyDay(text);
}

} // namespace cultivar::csv
