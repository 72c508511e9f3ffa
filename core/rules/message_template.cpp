// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/message_template.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

bool isGerman(QStringView language)
{
    return language.compare(u"de", Qt::CaseInsensitive) == 0 || language.startsWith(u"de-", Qt::CaseInsensitive);
}

struct Placeholder
{
    enum class Need
    {
        Required,
        Optional,
        Condition
    };

    QString name;
    Need need = Need::Required;
    qsizetype size = 0; ///< with its braces; 0: there is none
};

bool isNameUnit(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || unit == u'_';
}

/// The placeholder that begins at `at`, where a brace opens.
Placeholder placeholderAt(QStringView line, qsizetype at)
{
    const qsizetype end = line.indexOf(u'}', at);
    if (end < 0)
        return {};
    QStringView inside = line.mid(at + 1, end - at - 1);
    Placeholder found;
    if (inside.startsWith(u'?')) {
        found.need = Placeholder::Need::Condition;
        inside = inside.mid(1);
    } else if (inside.endsWith(u'?')) {
        found.need = Placeholder::Need::Optional;
        inside.chop(1);
    }
    if (inside.isEmpty() || !std::ranges::all_of(inside, isNameUnit))
        return {};
    found.name = inside.toString();
    found.size = end - at + 1;
    return found;
}

class Renderer
{
public:
    explicit Renderer(const PlaceholderValues &values)
        : m_values(values)
    {
    }

    /// Nothing if the line vanishes.
    [[nodiscard]] std::optional<QString> line(QStringView text)
    {
        QString rendered;
        QStringList unfilled;
        QStringList unknown;
        for (qsizetype at = 0; at < text.size();) {
            const Placeholder found = text[at] == u'{' ? placeholderAt(text, at) : Placeholder();
            if (found.size == 0) {
                rendered += text[at++];
                continue;
            }
            const QStringView asWritten = text.mid(at, found.size);
            at += found.size;
            const QString value = m_values.value(found.name);
            const bool isKnown = m_values.contains(found.name) || knownPlaceholders().contains(found.name);
            if (!isKnown) {
                rendered += asWritten;
                unknown += found.name;
            } else if (value.isEmpty() && found.need == Placeholder::Need::Required) {
                rendered += asWritten;
                unfilled += found.name;
            } else if (value.isEmpty()) {
                return std::nullopt;
            } else if (found.need != Placeholder::Need::Condition) {
                rendered += value;
            }
        }
        m_unfilled += unfilled;
        m_unknown += unknown;
        return rendered;
    }

    [[nodiscard]] QString text(QStringView source)
    {
        QStringList lines;
        bool hasVanished = false;
        for (const QStringView raw : source.split(u'\n')) {
            const std::optional<QString> rendered = line(raw);
            if (!rendered) {
                hasVanished = true;
                continue;
            }
            const bool isLeftOver = hasVanished && rendered->isEmpty() && (lines.isEmpty() || lines.last().isEmpty());
            hasVanished = hasVanished && isLeftOver;
            if (!isLeftOver)
                lines.append(*rendered);
        }
        while (hasVanished && !lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        return lines.join(u'\n');
    }

    [[nodiscard]] QStringList unfilled() { return eachOnce(m_unfilled); }

    [[nodiscard]] QStringList unknown() { return eachOnce(m_unknown); }

private:
    static QStringList eachOnce(QStringList names)
    {
        names.removeDuplicates();
        return names;
    }

    const PlaceholderValues &m_values;
    QStringList m_unfilled;
    QStringList m_unknown;
};

/// In few words: the newest project, else what they know about, else their role.
QString whatTheyDo(const Contact &contact)
{
    const auto newest = std::ranges::max_element(contact.projects, [](const Project &a, const Project &b) {
        return a.asOf.value_or(QDate()) < b.asOf.value_or(QDate());
    });
    if (newest != contact.projects.end() && !newest->text.isEmpty())
        return newest->text;
    return contact.expertise.isEmpty() ? contact.role : contact.expertise.join(", "_L1);
}

} // namespace

QStringList knownPlaceholders()
{
    static const QStringList known{
        u"first_name"_s, u"salutation"_s,  u"name"_s,         u"reason"_s, u"give"_s, u"times"_s,      u"my_name"_s,
        u"my_email"_s,   u"my_overview"_s, u"organization"_s, u"role"_s,   u"city"_s, u"what_you_do"_s};
    return known;
}

Letter renderTemplate(const MessageTemplate &letter, const PlaceholderValues &values)
{
    Renderer renderer(values);
    Letter rendered;
    // A subject is one line, whatever its values hold.
    rendered.subject = renderer.text(letter.subject).simplified();
    rendered.body = renderer.text(letter.body);
    rendered.unfilled = renderer.unfilled();
    rendered.unknown = renderer.unknown();
    return rendered;
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        for (qsizetype at = 0; at < line.size();) {
            const Placeholder found = line[at] == u'{' ? placeholderAt(line, at) : Placeholder();
            at += std::max<qsizetype>(1, found.size);
            if (found.size > 0 && !names.contains(found.name))
                names += found.name;
        }
    }
    return names;
}

PlaceholderValues placeholderValues(const Contact &contact, const LetterFacts &facts, QStringView language)
{
    return {{u"first_name"_s, contact.firstName()},
            {u"salutation"_s, salutationFor(contact, language)},
            {u"name"_s, contact.displayName()},
            {u"reason"_s, facts.reason},
            {u"give"_s, facts.give},
            {u"times"_s, facts.times},
            {u"my_name"_s, facts.myName},
            {u"my_email"_s, facts.myEmail},
            {u"my_overview"_s, facts.myOverview},
            {u"organization"_s, contact.organization},
            {u"role"_s, contact.role},
            {u"city"_s, contact.city},
            {u"what_you_do"_s, whatTheyDo(contact)}};
}

QString salutationFor(const Contact &contact, QStringView language)
{
    if (!contact.salutation.isEmpty())
        return contact.salutation.endsWith(u',') ? contact.salutation.chopped(1) : contact.salutation;
    return (isGerman(language) ? u"Hallo %1"_s : u"Dear %1"_s).arg(contact.firstName());
}

MessageTemplate builtInTemplate(QStringView language)
{
    MessageTemplate letter;
    if (isGerman(language)) {
        letter.uid = Uid(u"builtin-personal-de"_s);
        letter.name = u"Persönlich"_s;
        letter.language = u"de"_s;
        letter.subject = u"Ein Gruß, {first_name}"_s;
        letter.body = u"{salutation},\n\n{reason}\n\n{give?}\n\n"
                      u"{?times}Ich würde gern hören, wie es bei dir weitergeht. Passt einer dieser Termine für ein "
                      u"kurzes Gespräch?\n"
                      u"{times?}\n\nWenn gerade keine Zeit ist, macht das gar nichts.\n\nHerzliche Grüße\n{my_name?}"_s;
        return letter;
    }
    letter.uid = Uid(u"builtin-personal-en"_s);
    letter.name = u"Personal"_s;
    letter.language = u"en"_s;
    letter.subject = u"Hello {first_name}"_s;
    letter.body =
        u"{salutation},\n\n{reason}\n\n{give?}\n\n"
        u"{?times}I would enjoy hearing what you are working on. Would one of these times suit you for a short talk?\n"
        u"{times?}\n\nIf now is not a good moment, that is quite all right.\n\nWarm regards\n{my_name?}"_s;
    return letter;
}

} // namespace cultivar::rules
