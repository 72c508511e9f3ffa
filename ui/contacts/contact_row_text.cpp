// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_row_text.h"

#include "core/base/text.h"
#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"

#include <QCoreApplication>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct ContactRowWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactRow)
};

bool isToCome(const std::optional<QDate> &day, QDate today)
{
    return day && *day > today;
}

struct PlaceWords
{
    QString icon;
    QString name;
};

PlaceWords ofChannel(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return {u"in-person"_s, wording::nameOf(channel)};
    case Channel::Call:
        return {u"call"_s, wording::nameOf(channel)};
    case Channel::Video:
        return {u"video"_s, wording::nameOf(channel)};
    case Channel::Email:
        return {u"mail"_s, wording::nameOf(channel)};
    case Channel::Message:
        return {u"message"_s, wording::nameOf(channel)};
    case Channel::Event:
        return {u"event"_s, wording::nameOf(channel)};
    case Channel::Letter:
        return {u"letter"_s, wording::nameOf(channel)};
    }
    Q_UNREACHABLE();
}

PlaceWords placeWords(const FoundText &where)
{
    switch (where.place) {
    case TextPlace::Name:
        return {u"contacts"_s, ContactRowWords::tr("name")};
    case TextPlace::Nickname:
        return {u"contacts"_s, ContactRowWords::tr("nickname")};
    case TextPlace::Role:
        return {u"contacts"_s, ContactRowWords::tr("role")};
    case TextPlace::Organization:
        return {u"contacts"_s, ContactRowWords::tr("organisation")};
    case TextPlace::Department:
        return {u"contacts"_s, ContactRowWords::tr("department")};
    case TextPlace::Tag:
        return {u"tag"_s, ContactRowWords::tr("tag")};
    case TextPlace::Expertise:
        return {u"expertise"_s, ContactRowWords::tr("expertise")};
    case TextPlace::Asks:
        return {u"giving"_s, ContactRowWords::tr("asks")};
    case TextPlace::Offers:
        return {u"giving"_s, ContactRowWords::tr("offers")};
    case TextPlace::Interests:
        return {u"sprout"_s, ContactRowWords::tr("interests")};
    case TextPlace::Project:
        return {u"note"_s, ContactRowWords::tr("project")};
    case TextPlace::City:
        return {u"place"_s, ContactRowWords::tr("city")};
    case TextPlace::Address:
        return {u"place"_s, ContactRowWords::tr("address")};
    case TextPlace::Email:
        return {u"mail"_s, ContactRowWords::tr("e-mail")};
    case TextPlace::Phone:
        return {u"call"_s, ContactRowWords::tr("phone")};
    case TextPlace::Link:
        return {u"link"_s, ContactRowWords::tr("link")};
    case TextPlace::CustomField:
        return {u"note"_s, where.label.isEmpty() ? ContactRowWords::tr("own field") : where.label};
    case TextPlace::Why:
        return {u"note"_s, ContactRowWords::tr("why I want to know them")};
    case TextPlace::HowMet:
        return {u"note"_s, ContactRowWords::tr("how we met")};
    case TextPlace::Background:
        return {u"note"_s, ContactRowWords::tr("background")};
    case TextPlace::Notes:
        return {u"note"_s, ContactRowWords::tr("notes")};
    case TextPlace::Interaction:
        return where.channel ? ofChannel(*where.channel) : PlaceWords{u"note"_s, ContactRowWords::tr("note")};
    case TextPlace::FollowUp:
        return {u"promise"_s, where.theirs ? ContactRowWords::tr("their promise") : ContactRowWords::tr("promise")};
    case TextPlace::Meeting:
        return {u"meetings"_s, ContactRowWords::tr("meeting")};
    case TextPlace::Goodwill:
        return {u"giving"_s, ContactRowWords::tr("goodwill")};
    case TextPlace::Referral:
        return {u"referral"_s, ContactRowWords::tr("referral")};
    case TextPlace::Clip:
        return {u"article"_s, ContactRowWords::tr("clip")};
    }
    Q_UNREACHABLE();
}

/// Short values stand as they are, sentences are quoted.
bool isValue(TextPlace place)
{
    switch (place) {
    case TextPlace::Nickname:
    case TextPlace::Role:
    case TextPlace::Organization:
    case TextPlace::Department:
    case TextPlace::Tag:
    case TextPlace::Expertise:
    case TextPlace::Interests:
    case TextPlace::City:
    case TextPlace::Address:
    case TextPlace::Email:
    case TextPlace::Phone:
    case TextPlace::Link:
        return true;
    default:
        return false;
    }
}

} // namespace

bool hasName(const ContactRow &row)
{
    return !fold(row.name).trimmed().isEmpty();
}

QString shownName(const ContactRow &row)
{
    return hasName(row) ? row.name : ContactRowWords::tr("Without a name");
}

QString roleText(const ContactRow &row)
{
    if (!row.role.isEmpty() && !row.organization.isEmpty() && row.organization != row.name)
        return ContactRowWords::tr("%1, %2", "role, organization").arg(row.role, row.organization);
    if (!row.role.isEmpty())
        return row.role;
    if (!row.organization.isEmpty() && row.organization != row.name)
        return row.organization;
    if (row.email.isEmpty())
        return {};
    return row.email == row.name ? ContactRowWords::tr("only an address") : row.email;
}

QString lastContactText(const ContactRow &row, QDate today)
{
    return row.clock.lastContact ? wording::relativeDay(*row.clock.lastContact, today)
                                 : ContactRowWords::tr("not yet", "no contact so far");
}

Rest restOf(const ContactRow &row, QDate today)
{
    if (row.archived)
        return Rest::Archived;
    if (!row.active)
        return Rest::Deceased;
    if (isToCome(row.pausedUntil, today))
        return Rest::Paused;
    return isToCome(row.inPeaceUntil, today) ? Rest::InPeace : Rest::None;
}

QString nextContactText(const ContactRow &row, const ContactIndex &index)
{
    const QDate today = index.today();
    switch (restOf(row, today)) {
    case Rest::None:
        return wording::standingText(index.due(row), today);
    case Rest::Paused:
        return ContactRowWords::tr("until %1", "paused until a day")
            .arg(wording::shortDayText(*row.pausedUntil, today));
    case Rest::InPeace:
        return ContactRowWords::tr("until %1", "left in peace until a day")
            .arg(wording::shortDayText(*row.inPeaceUntil, today));
    case Rest::Archived:
        return ContactRowWords::tr("archived");
    case Rest::Deceased:
        return ContactRowWords::tr("deceased");
    }
    Q_UNREACHABLE();
}

bool standsInRow(TextPlace place)
{
    return place == TextPlace::Name || place == TextPlace::Role || place == TextPlace::Organization;
}

ReasonText reasonText(const MatchReason &reason, QDate today)
{
    const PlaceWords place = placeWords(reason.where);
    QString words = isValue(reason.where.place)
                        ? ContactRowWords::tr("%1: %2", "where something was found, what")
                        : ContactRowWords::tr("%1: “%2”", "where something was found, its words");
    // The words are put in last and whole: what a user wrote may hold a "%1".
    const qsizetype spot = words.indexOf(u"%2"_s);
    const QString behind = words.mid(spot + 2);
    const QString where = reason.where.day ? ContactRowWords::tr("%1, %2", "where something was found, day")
                                                 .arg(place.name, wording::shortDayText(*reason.where.day, today))
                                           : place.name;
    const QString before = words.first(spot).replace(u"%1"_s, where);
    ReasonText text{place.icon, {before + reason.words.text + behind, reason.words.hits, Elide::AroundHit, 0}};
    text.line.keep = before.size();
    for (TextRange &hit : text.line.hits)
        hit.start += before.size();
    return text;
}

QString accessibleText(const ContactRow &row, const ContactIndex &index, const MatchReason *reason)
{
    QStringList parts{shownName(row)};
    if (const QString role = roleText(row); !role.isEmpty())
        parts += role;
    if (reason && !standsInRow(reason->where.place))
        parts += ContactRowWords::tr("found in %1").arg(reasonText(*reason, index.today()).line.text);
    parts += ContactRowWords::tr("last contact: %1").arg(lastContactText(row, index.today()));
    const QString next = nextContactText(row, index);
    switch (restOf(row, index.today())) {
    case Rest::None: {
        const rules::Due due = index.due(row);
        parts += ContactRowWords::tr("next: %1").arg(next);
        if (due.state && *due.state != rules::State::Never)
            parts += wording::nameOf(*due.state);
        break;
    }
    case Rest::Paused:
        parts += ContactRowWords::tr("paused %1", "until a day").arg(next);
        break;
    case Rest::InPeace:
        parts += ContactRowWords::tr("left in peace %1", "until a day").arg(next);
        break;
    case Rest::Archived:
    case Rest::Deceased:
        parts += next;
        break;
    }
    return parts.join(u"; "_s);
}

} // namespace cultivar::ui
