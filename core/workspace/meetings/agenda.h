// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/agenda_groups.h"
#include "core/workspace/contacts/person_line.h"

#include <variant>

// All talks at a glance. On the reading thread.
namespace cultivar {

struct AgendaTalk
{
    Meeting meeting;
    std::vector<PersonLine> attendees; ///< those in the trash are left out
    rules::Readiness readiness;        ///< of what is not past
    int insights = 0;                  ///< past: questions with an answer
    int names = 0;                     ///< past: people who were named
    int promises = 0;                  ///< past: made there, either way
};

/// Times that were offered to somebody who has not answered, at least one of them to come.
struct AgendaOffer
{
    Uid reachOut;
    PersonLine person;
    QDate sent;
    int offered = 0;                 ///< how many in all
    std::vector<OfferedTime> toCome; ///< in order
};

struct AgendaRow
{
    rules::AgendaGroup group = rules::AgendaGroup::Later;
    QDateTime start; ///< UTC; of an offer: the first time to come
    std::variant<AgendaTalk, AgendaOffer> what;

    [[nodiscard]] const AgendaTalk *talk() const { return std::get_if<AgendaTalk>(&what); }

    [[nodiscard]] const AgendaOffer *offer() const { return std::get_if<AgendaOffer>(&what); }
};

struct AgendaRequest
{
    int past = 60; ///< how many of the past, newest first; negative: all
};

struct Agenda
{
    Present present;             ///< as of which the groups are
    std::vector<AgendaRow> rows; ///< by group; waiting and past newest first, the others as they come
    int past = 0;                ///< how many there are in all
    int planned = 0;             ///< talks to come
    int waiting = 0;
};

/// Meetings with nobody left to attend are left out, as are those in the trash.
[[nodiscard]] Result<Agenda> agenda(const Records &records, const AgendaRequest &request = {});

} // namespace cultivar
