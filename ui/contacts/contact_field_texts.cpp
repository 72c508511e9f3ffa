// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_field_texts.h"

#include "core/model/validation.h"
#include "core/wording/day_words.h"
#include "core/wording/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace cultivar::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ContactFieldTexts)
};

/// A day of any year, or of one if it is named.
std::optional<PartialDate> dayFrom(const QString &text, QDate today)
{
    if (const std::optional<PartialDate> written = PartialDate::fromText(text))
        return written;
    const std::optional<QDate> words = wording::dayFromWords(text, today, wording::DayLeaning::Past);
    if (!words)
        return std::nullopt;
    static const QRegularExpression year(u"\\d{4}"_s);
    return text.contains(year) ? std::optional(PartialDate(*words)) : PartialDate::of({}, words->month(), words->day());
}

/// In words where they are read back as the same day.
QString editableDay(const PartialDate &date)
{
    const QString words = dateInWords(date);
    const QDate anyDay(2024, 12, 31);
    const std::optional<PartialDate> read = dayFrom(words, anyDay);
    return read == date ? words : date.toText();
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        if (const QString plain = line.trimmed(); !plain.isEmpty())
            lines += plain;
    return lines;
}

/// Takes what stands in brackets at the end of `line` out of it.
std::optional<QString> takeBracket(QString &line)
{
    static const QRegularExpression atEnd(u"^(.*\\S)?\\s*\\(([^()]*)\\)$"_s);
    const QRegularExpressionMatch match = atEnd.match(line);
    if (!match.hasMatch() || match.captured(1).isEmpty())
        return {};
    line = match.captured(1);
    return match.captured(2).trimmed();
}

bool endsInBracket(const QString &text)
{
    QString copy = text;
    return takeBracket(copy).has_value();
}

} // namespace

QString listText(const QStringList &list)
{
    QStringList parts;
    for (const QString &entry : list) {
        const bool plain = !entry.contains(u',') && !entry.contains(u'"');
        parts += plain ? entry : u'"' + QString(entry).replace(u'"', u"\"\""_s) + u'"';
    }
    return parts.join(", "_L1);
}

QStringList listFrom(const QString &text)
{
    QStringList list;
    QString entry;
    bool quoted = false;
    const auto finish = [&] {
        if (const QString plain = entry.trimmed(); !plain.isEmpty() && !list.contains(plain))
            list += plain;
        entry.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        if (sign == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            entry += text[i++];
        else if (sign == u'"' && (quoted || entry.trimmed().isEmpty()))
            quoted = !quoted;
        else if ((sign == u',' || sign == u'\n') && !quoted)
            finish();
        else
            entry += sign;
    }
    finish();
    return list;
}

QString reachText(const std::vector<Reach> &list)
{
    QStringList lines;
    for (const Reach &reach : list)
        lines += reach.label.isEmpty() && !endsInBracket(reach.value) ? reach.value
                                                                      : u"%1 (%2)"_s.arg(reach.value, reach.label);
    return lines.join(u'\n');
}

std::vector<Reach> reachFrom(const QString &text)
{
    std::vector<Reach> list;
    for (QString line : linesOf(text)) {
        const QString label = takeBracket(line).value_or(QString());
        list.push_back({line, label});
    }
    return list;
}

QString addressText(const std::vector<Address> &list)
{
    QStringList lines;
    for (const Address &each : list) {
        QString line = QStringList{each.street, each.postalCode, each.city, each.region, each.country}.join("; "_L1);
        line.replace(u'\n', u' ');
        lines += each.label.isEmpty() ? line : u"%1 (%2)"_s.arg(line, each.label);
    }
    return lines.join(u'\n');
}

std::vector<Address> addressesFrom(const QString &text, const std::vector<Address> &before)
{
    std::vector<Address> list;
    for (QString line : linesOf(text)) {
        Address address;
        if (list.size() < before.size()) {
            address.postOfficeBox = before[list.size()].postOfficeBox;
            address.extended = before[list.size()].extended;
        }
        address.label = takeBracket(line).value_or(QString());
        const QStringList parts = line.split(u';');
        address.street = parts.value(0).trimmed();
        address.postalCode = parts.value(1).trimmed();
        address.city = parts.value(2).trimmed();
        address.region = parts.value(3).trimmed();
        address.country = parts.mid(4).join(u';').trimmed();
        list.push_back(std::move(address));
    }
    return list;
}

QString addressInWords(const Address &address)
{
    QStringList parts{address.postOfficeBox, address.extended,
                      address.street,        QStringList{address.postalCode, address.city}.join(u' ').trimmed(),
                      address.region,        address.country};
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QString dateInWords(const PartialDate &date)
{
    const QLocale locale;
    if (const std::optional<QDate> day = date.exactDay())
        return locale.toString(*day, u"d MMMM yyyy"_s);
    constexpr int leapYear = 2024;
    if (!date.year())
        if (const std::optional<QDate> day = date.anniversaryIn(leapYear))
            return locale.toString(*day, u"d MMMM"_s);
    return date.toText();
}

QString datesText(const std::vector<ContactDate> &list)
{
    QStringList lines;
    for (const ContactDate &each : list) {
        const QString name =
            each.kind == DateKind::Other ? QString(each.label).replace(u':', u' ') : wording::nameOf(each.kind, {});
        lines += u"%1: %2"_s.arg(name, editableDay(each.date)) + (each.yearly ? QString() : u' ' + Texts::tr("once"));
    }
    return lines.join(u'\n');
}

Result<std::vector<ContactDate>> datesFrom(const QString &text, QDate today)
{
    std::vector<ContactDate> list;
    for (const QString &line : linesOf(text)) {
        ContactDate date;
        const qsizetype colon = line.indexOf(u':');
        const QString name = colon < 0 ? wording::nameOf(DateKind::Birthday, {}) : line.left(colon).trimmed();
        QString day = line.mid(colon + 1).trimmed();
        const QString once = Texts::tr("once");
        if (day.endsWith(u' ' + once)) {
            date.yearly = false;
            day = day.chopped(once.size()).trimmed();
        }
        date.kind = name.compare(wording::nameOf(DateKind::Birthday, {}), Qt::CaseInsensitive) == 0 ? DateKind::Birthday
                    : name.compare(wording::nameOf(DateKind::Anniversary, {}), Qt::CaseInsensitive) == 0
                        ? DateKind::Anniversary
                        : DateKind::Other;
        if (date.kind == DateKind::Other)
            date.label = name;
        const std::optional<PartialDate> read = dayFrom(day, today);
        if (!read)
            return fail(ErrorKind::InvalidInput, {},
                        Texts::tr("Write each as “birthday: 3 December 1985” or “birthday: 3 December”."));
        date.date = *read;
        list.push_back(std::move(date));
    }
    return list;
}

QString projectsText(const std::vector<Project> &list)
{
    QStringList lines;
    for (const Project &each : list) {
        const QString text = QString(each.text).replace(u'\n', u' ');
        lines += each.asOf ? u"%1 (%2)"_s.arg(text, each.asOf->toString(Qt::ISODate)) : text;
    }
    return lines.join(u'\n');
}

std::vector<Project> projectsFrom(const QString &text, const std::vector<Project> &before, QDate today)
{
    std::vector<Project> list;
    for (QString line : linesOf(text)) {
        const QString whole = line;
        Project project;
        if (const std::optional<QString> bracket = takeBracket(line))
            if (const QDate day = QDate::fromString(*bracket, Qt::ISODate); day.isValid())
                project.asOf = day;
        project.text = project.asOf ? line : whole;
        const auto known = std::ranges::find(before, project.text, &Project::text);
        if (!project.asOf && known == before.end())
            project.asOf = today;
        list.push_back(std::move(project));
    }
    return list;
}

QString customText(const std::vector<CustomField> &list)
{
    QStringList lines;
    for (const CustomField &each : list)
        lines += u"%1: %2"_s.arg(QString(each.label).replace(u':', u' '), QString(each.value).replace(u'\n', u' '));
    return lines.join(u'\n');
}

std::vector<CustomField> customFrom(const QString &text)
{
    std::vector<CustomField> list;
    for (const QString &line : linesOf(text)) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0)
            list.push_back({QString(), line});
        else
            list.push_back({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return list;
}

Result<std::optional<int>> cadenceFrom(const QString &text)
{
    const QString plain = text.simplified().toLower();
    if (plain.isEmpty())
        return std::optional<int>();
    // Whatever the program's language calls them, the first letters tell days, weeks, months and years apart.
    static const QRegularExpression stretch(
        u"^(?:\\D*?)(\\d+)?\\s*(d|day|days|w|week|weeks|m|month|months|y|year|years)?$"_s);
    const QRegularExpressionMatch match = stretch.match(plain);
    const QString unit = match.captured(2);
    int days = match.captured(1).isEmpty() ? (unit.size() > 1 ? 1 : 0) : match.captured(1).toInt();
    if (unit.startsWith(u'w'))
        days *= 7;
    else if (unit.startsWith(u'm'))
        days *= 30;
    else if (unit.startsWith(u'y'))
        days *= 365;
    if (!match.hasMatch() || !isValidCadence(days))
        return fail(ErrorKind::InvalidInput, {}, Texts::tr("Write “6 weeks” or “90 days”, at most 10 years."));
    return std::optional(days);
}

} // namespace cultivar::ui
