// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_links.h"

#include "core/base/text.h"
#include "core/exchange/tables/linkedin_archive.h"

#include <QRegularExpression>

namespace cultivar {

namespace {

struct Service
{
    QLatin1StringView name; ///< folded
    QLatin1StringView page; ///< what stands before the name somebody has there
};

constexpr Service services[] = {
    {"linkedin"_L1, "https://www.linkedin.com/in/"_L1},
    {"twitter"_L1, "https://twitter.com/"_L1},
    {"x"_L1, "https://x.com/"_L1},
    {"facebook"_L1, "https://www.facebook.com/"_L1},
    {"instagram"_L1, "https://www.instagram.com/"_L1},
    {"github"_L1, "https://github.com/"_L1},
    {"telegram"_L1, "https://t.me/"_L1},
};

bool isAddressOfTheWeb(const QString &value)
{
    static const QRegularExpression shape(u"^(?:[a-z][a-z0-9+.-]*://\\S+|(?:[\\w-]+\\.)+[a-z]{2,}(?:[/?#]\\S*)?)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(value).hasMatch();
}

bool isMailAddress(const QString &value)
{
    static const QRegularExpression shape(u"^[^\\s@/]+@[^\\s@/]+$"_s);
    return shape.match(value).hasMatch();
}

/// Empty if it is no link.
QString linkOf(const MonicaField &field, const QString &service)
{
    if (const QString page = normalizedLinkedInAddress(field.value); !page.isEmpty())
        return u"https://www."_s + page;
    if (isAddressOfTheWeb(field.value))
        return field.value;
    static const QRegularExpression shape(u"^@?([\\w.-]+)$"_s);
    const QRegularExpressionMatch name = shape.match(field.value);
    for (const Service &known : services)
        if (service == known.name && name.hasMatch())
            return known.page + name.captured(1);
    return field.protocol.isEmpty() ? QString() : field.protocol + field.value;
}

} // namespace

void addMonicaField(const MonicaField &field, Contact &contact)
{
    const QString name = fold(field.name);
    const bool isNamed = !field.name.isEmpty();
    const bool isUnknown = !isNamed && field.kind.isEmpty() && field.protocol.isEmpty();
    if (field.kind == "email"_L1 || field.protocol == "mailto:"_L1 || (isUnknown && isMailAddress(field.value))) {
        contact.emails.push_back({field.value, QString(name).remove(u'-') == "email"_L1 ? QString() : field.name});
    } else if (field.kind == "phone"_L1 || field.protocol == "tel:"_L1) {
        contact.phones.push_back({field.value, name == "phone"_L1 ? QString() : field.name});
    } else if (const QString link = linkOf(field, name); !link.isEmpty()) {
        const bool isLinkedIn = !normalizedLinkedInAddress(link).isEmpty();
        contact.links.push_back({link, isLinkedIn ? u"linkedin"_s : name});
    } else {
        contact.customFields.push_back({isNamed ? field.name : u"Contact field"_s, field.value});
    }
}

} // namespace cultivar
