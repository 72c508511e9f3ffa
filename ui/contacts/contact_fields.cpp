// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_fields.h"

#include "core/base/enum_text.h"
#include "core/base/time_zone.h"
#include "core/wording/names.h"
#include "core/wording/standing_text.h"
#include "ui/contacts/contact_field_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cultivar::ui {

namespace {

using namespace Qt::StringLiterals;

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(ContactFields)
};

std::vector<ValueLine> oneLine(const QString &text)
{
    return text.isEmpty() ? std::vector<ValueLine>() : std::vector<ValueLine>{{text}};
}

/// Facts older than a year ask whether they are still true.
QString verifyText(const std::optional<QDate> &asOf, QDate today)
{
    if (!asOf || *asOf >= today.addYears(-1))
        return {};
    return Fields::tr("verify: %1").arg(QLocale().toString(*asOf, u"MMM yyyy"_s));
}

FieldSpec textField(const QString &name, const QString &label, QString Contact::*member,
                    FieldKind kind = FieldKind::Line)
{
    FieldSpec spec{name, label};
    spec.kind = kind;
    spec.value = [member](const ContactDetail &detail, QDate) { return oneLine(detail.contact.*member); };
    spec.text = [member](const Contact &contact) { return contact.*member; };
    spec.take = [member, kind](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.*member = kind == FieldKind::Prose ? text : text.simplified();
        return {};
    };
    return spec;
}

FieldSpec folded(FieldSpec spec)
{
    spec.folded = true;
    return spec;
}

FieldSpec listField(const QString &name, const QString &label, QStringList Contact::*member)
{
    FieldSpec spec{name, label};
    spec.hint = Fields::tr("with commas between");
    spec.value = [member](const ContactDetail &detail, QDate) {
        return oneLine((detail.contact.*member).join(", "_L1));
    };
    spec.text = [member](const Contact &contact) { return listText(contact.*member); };
    spec.take = [member](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.*member = listFrom(text);
        return {};
    };
    return spec;
}

QUrl urlFor(const QString &scheme, const QString &value)
{
    if (scheme == "mailto"_L1)
        return QUrl(u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(value, "@+")));
    if (scheme == "tel"_L1)
        return QUrl(u"tel:"_s + QString(value).remove(u' '));
    return QUrl::fromUserInput(value);
}

FieldSpec reachField(const QString &name, const QString &label, std::vector<Reach> Contact::*member,
                     const QString &scheme)
{
    FieldSpec spec{name, label};
    spec.kind = FieldKind::Lines;
    spec.hint = Fields::tr("one a line, its kind in brackets: (work) · Shift+Enter for another line");
    spec.value = [member, scheme](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        for (const Reach &reach : detail.contact.*member)
            lines.push_back({reach.value, reach.label, urlFor(scheme, reach.value)});
        return lines;
    };
    spec.text = [member](const Contact &contact) { return reachText(contact.*member); };
    spec.take = [member, scheme](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.*member = reachFrom(text);
        if (scheme == "mailto"_L1)
            for (const Reach &reach : contact.*member)
                if (!reach.value.contains(u'@'))
                    return fail(ErrorKind::InvalidInput, {}, Fields::tr("An e-mail address has an @ in it."));
        return {};
    };
    return spec;
}

FieldSpec circlesField()
{
    FieldSpec spec{u"circles"_s, Fields::tr("Circles")};
    spec.kind = FieldKind::Circles;
    spec.value = [](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        for (const Circle &circle : detail.circles)
            lines.push_back({circle.name, {}, {}, circle.uid});
        return lines;
    };
    spec.text = [](const Contact &contact) {
        QStringList keys;
        for (const CircleId id : contact.circles)
            keys += QString::number(id.value());
        return keys.join(u',');
    };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.circles.clear();
        for (const QString &key : text.split(u',', Qt::SkipEmptyParts))
            contact.circles.emplace_back(key.toLongLong());
        return {};
    };
    return spec;
}

FieldSpec introducedByField()
{
    FieldSpec spec{u"introduced_by"_s, Fields::tr("Introduced by")};
    spec.kind = FieldKind::Person;
    spec.value = [](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        if (detail.introducedBy)
            lines.push_back({detail.introducedBy->name, {}, {}, {}, detail.introducedBy->id});
        return lines;
    };
    spec.text = [](const Contact &contact) {
        return contact.introducedBy.isNull() ? QString() : QString::number(contact.introducedBy.value());
    };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.introducedBy = ContactId(text.toLongLong());
        if (contact.introducedBy == contact.id)
            return fail(ErrorKind::InvalidInput, {}, Fields::tr("Somebody else must have introduced them."));
        return {};
    };
    return spec;
}

/// As it is shown: put together from its parts, where it was not written as a whole.
QString wholeName(const Contact &contact)
{
    const bool hasParts = !(contact.given + contact.additional + contact.family).isEmpty();
    return hasParts ? contact.displayName() : contact.name;
}

FieldSpec nameField()
{
    FieldSpec spec = folded(textField(u"name"_s, Fields::tr("Name"), &Contact::name));
    spec.value = [](const ContactDetail &detail, QDate) { return oneLine(wholeName(detail.contact)); };
    spec.text = wholeName;
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        if (const QString name = text.simplified(); name != wholeName(contact))
            contact.name = name;
        return {};
    };
    return spec;
}

FieldSpec roleField()
{
    FieldSpec spec = folded(textField(u"role"_s, Fields::tr("Role"), &Contact::role));
    spec.value = [](const ContactDetail &detail, QDate today) -> std::vector<ValueLine> {
        const Contact &contact = detail.contact;
        if (contact.role.isEmpty() && contact.organization.isEmpty())
            return {};
        const QString verify = verifyText(contact.roleAsOf, today);
        return {{contact.role.isEmpty() ? contact.organization : contact.role, {}, {}, {}, {}, verify}};
    };
    spec.confirm = [](Contact &contact, size_t, QDate today) { contact.roleAsOf = today; };
    return spec;
}

FieldSpec projectsField()
{
    FieldSpec spec{u"projects"_s, Fields::tr("Projects")};
    spec.kind = FieldKind::Lines;
    spec.hint = Fields::tr("one a line, since when you know it in brackets: (2026-09-01)");
    spec.value = [](const ContactDetail &detail, QDate today) {
        std::vector<ValueLine> lines;
        for (const Project &project : detail.contact.projects)
            lines.push_back({project.text, {}, {}, {}, {}, verifyText(project.asOf, today)});
        return lines;
    };
    spec.text = [](const Contact &contact) { return projectsText(contact.projects); };
    spec.take = [](Contact &contact, const QString &text, QDate today) -> Result<void> {
        contact.projects = projectsFrom(text, contact.projects, today);
        return {};
    };
    spec.confirm = [](Contact &contact, size_t line, QDate today) {
        if (line < contact.projects.size())
            contact.projects[line].asOf = today;
    };
    return spec;
}

FieldSpec addressesField()
{
    FieldSpec spec{u"addresses"_s, Fields::tr("Addresses")};
    spec.kind = FieldKind::Lines;
    spec.hint = Fields::tr("one a line: street; postal code; city; region; country (home)");
    spec.value = [](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        for (const Address &address : detail.contact.addresses)
            lines.push_back({addressInWords(address), address.label});
        return lines;
    };
    spec.text = [](const Contact &contact) { return addressText(contact.addresses); };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.addresses = addressesFrom(text, contact.addresses);
        return {};
    };
    return spec;
}

FieldSpec datesField()
{
    FieldSpec spec{u"dates"_s, Fields::tr("Dates")};
    spec.kind = FieldKind::Lines;
    spec.hint = Fields::tr("one a line: birthday: 3 December 1985 · add “once” if it does not come again");
    spec.value = [](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        for (const ContactDate &date : detail.contact.dates)
            lines.push_back({dateInWords(date.date), wording::nameOf(date.kind, date.label)});
        return lines;
    };
    spec.text = [](const Contact &contact) { return datesText(contact.dates); };
    spec.take = [](Contact &contact, const QString &text, QDate today) -> Result<void> {
        Result<std::vector<ContactDate>> dates = datesFrom(text, today);
        if (!dates)
            return passOn(dates);
        contact.dates = std::move(*dates);
        return {};
    };
    return spec;
}

FieldSpec customField()
{
    FieldSpec spec{u"custom_fields"_s, Fields::tr("More")};
    spec.kind = FieldKind::Lines;
    spec.hint = Fields::tr("one a line: name: value");
    spec.value = [](const ContactDetail &detail, QDate) {
        std::vector<ValueLine> lines;
        for (const CustomField &field : detail.contact.customFields)
            lines.push_back({field.value, field.label});
        return lines;
    };
    spec.text = [](const Contact &contact) { return customText(contact.customFields); };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.customFields = customFrom(text);
        return {};
    };
    return spec;
}

FieldSpec lifeStageField()
{
    FieldSpec spec{u"life_stage"_s, Fields::tr("Life stage")};
    spec.kind = FieldKind::Choice;
    spec.choices = {{toWord(LifeStage::Unknown), Fields::tr("not said")}};
    for (const LifeStage stage : {LifeStage::Established, LifeStage::UpAndComing, LifeStage::InTransition,
                                  LifeStage::NewToTheField, LifeStage::StretchAssignment})
        spec.choices.emplace_back(toWord(stage), wording::nameOf(stage));
    spec.value = [](const ContactDetail &detail, QDate) { return oneLine(wording::nameOf(detail.contact.lifeStage)); };
    spec.text = [](const Contact &contact) { return toWord(contact.lifeStage); };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.lifeStage = fromWord<LifeStage>(text).value_or(LifeStage::Unknown);
        return {};
    };
    return spec;
}

FieldSpec importanceField()
{
    FieldSpec spec{u"importance"_s, Fields::tr("Importance")};
    spec.kind = FieldKind::Importance;
    spec.value = [](const ContactDetail &detail, QDate) {
        constexpr double usual = 0.5;
        const double importance = detail.contact.importance;
        return qFuzzyCompare(importance, usual) ? std::vector<ValueLine>()
                                                : oneLine(QLocale().toString(importance, 'f', 2));
    };
    spec.text = [](const Contact &contact) { return QString::number(contact.importance); };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.importance = text.toDouble();
        return {};
    };
    return spec;
}

FieldSpec bridgeField()
{
    FieldSpec spec{u"bridge"_s, Fields::tr("Bridge")};
    spec.kind = FieldKind::Choice;
    spec.choices = {{u"no"_s, Fields::tr("not marked")}, {u"yes"_s, Fields::tr("a bridge to another field")}};
    spec.value = [](const ContactDetail &detail, QDate) {
        return oneLine(detail.contact.bridge ? Fields::tr("a bridge to another field") : QString());
    };
    spec.text = [](const Contact &contact) { return contact.bridge ? u"yes"_s : u"no"_s; };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        contact.bridge = text == "yes"_L1;
        return {};
    };
    return spec;
}

FieldSpec cadenceField()
{
    FieldSpec spec{u"cadence"_s, Fields::tr("Own rhythm")};
    spec.hint = Fields::tr("such as 6 weeks; empty: as the circles say");
    spec.value = [](const ContactDetail &detail, QDate) {
        return oneLine(detail.contact.cadence ? wording::cadenceText(*detail.contact.cadence) : QString());
    };
    spec.text = [](const Contact &contact) {
        return contact.cadence ? wording::cadenceText(*contact.cadence) : QString();
    };
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        // What the program says itself is understood in every language.
        if (contact.cadence && text == wording::cadenceText(*contact.cadence))
            return {};
        const Result<std::optional<int>> cadence = cadenceFrom(text);
        if (!cadence)
            return passOn(cadence);
        contact.cadence = *cadence;
        return {};
    };
    return spec;
}

FieldSpec timeZoneField()
{
    FieldSpec spec = folded(textField(u"time_zone"_s, Fields::tr("Time zone"), &Contact::timeZone));
    spec.hint = Fields::tr("such as Europe/Lisbon");
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        spec.completions += QString::fromLatin1(id);
    spec.take = [](Contact &contact, const QString &text, QDate) -> Result<void> {
        const QString wanted = text.trimmed();
        if (!wanted.isEmpty() && !knownTimeZone(wanted))
            return fail(ErrorKind::InvalidInput, {},
                        Fields::tr("Nobody knows this zone. Type a city and choose one of the list."));
        contact.timeZone = wanted;
        return {};
    };
    return spec;
}

FieldSpec languageField()
{
    FieldSpec spec = textField(u"language"_s, Fields::tr("Write in"), &Contact::language);
    spec.hint = Fields::tr("a language’s code: en, de, pt-BR");
    spec.value = [](const ContactDetail &detail, QDate) {
        const QString code = detail.contact.language;
        const QLocale locale(code);
        const bool known = locale.language() != QLocale::C && locale.language() != QLocale::AnyLanguage;
        return oneLine(known ? u"%1 (%2)"_s.arg(QLocale::languageToString(locale.language()), code) : code);
    };
    return spec;
}

} // namespace

FieldSpec whyField()
{
    return textField(u"why"_s, Fields::tr("Why I want to know them"), &Contact::why, FieldKind::Prose);
}

FieldSpec notesField()
{
    FieldSpec spec = textField(u"notes"_s, Fields::tr("Notes"), &Contact::notes, FieldKind::Prose);
    spec.hint = Fields::tr("Markdown · Ctrl+Enter saves");
    return spec;
}

std::vector<FieldSpec> contactFields()
{
    return {
        nameField(),
        folded(textField(u"prefix"_s, Fields::tr("Name prefix"), &Contact::prefix)),
        folded(textField(u"given"_s, Fields::tr("Given name"), &Contact::given)),
        folded(textField(u"additional"_s, Fields::tr("Middle name"), &Contact::additional)),
        folded(textField(u"family"_s, Fields::tr("Family name"), &Contact::family)),
        folded(textField(u"suffix"_s, Fields::tr("Name suffix"), &Contact::suffix)),
        textField(u"nickname"_s, Fields::tr("Nickname"), &Contact::nickname),
        roleField(),
        folded(textField(u"organization"_s, Fields::tr("Organisation"), &Contact::organization)),
        textField(u"department"_s, Fields::tr("Department"), &Contact::department),
        circlesField(),
        textField(u"how_met"_s, Fields::tr("How we met"), &Contact::howMet),
        introducedByField(),
        listField(u"expertise"_s, Fields::tr("Expertise"), &Contact::expertise),
        listField(u"interests"_s, Fields::tr("Interests"), &Contact::interests),
        listField(u"asks"_s, Fields::tr("Asks"), &Contact::asks),
        listField(u"offers"_s, Fields::tr("Offers"), &Contact::offers),
        textField(u"background"_s, Fields::tr("Background"), &Contact::background, FieldKind::Prose),
        projectsField(),
        reachField(u"emails"_s, Fields::tr("E-mail"), &Contact::emails, u"mailto"_s),
        reachField(u"phones"_s, Fields::tr("Phone"), &Contact::phones, u"tel"_s),
        reachField(u"links"_s, Fields::tr("Links"), &Contact::links, u"https"_s),
        addressesField(),
        folded(textField(u"city"_s, Fields::tr("City"), &Contact::city)),
        timeZoneField(),
        datesField(),
        lifeStageField(),
        textField(u"salutation"_s, Fields::tr("Salutation"), &Contact::salutation),
        languageField(),
        listField(u"tags"_s, Fields::tr("Tags"), &Contact::tags),
        importanceField(),
        bridgeField(),
        cadenceField(),
        customField(),
    };
}

} // namespace cultivar::ui
