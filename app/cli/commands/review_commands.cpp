// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/rules/weeks.h"
#include "core/wording/names.h"
#include "core/wording/review_text.h"
#include "core/workspace/today/proposals.h"

namespace cultivar::cli {

namespace {

QJsonObject proposalJson(const Proposal &proposal)
{
    return {{u"uid"_s, proposal.uid.text()},
            {u"name"_s, orNull(proposal.name)},
            {u"lane"_s, proposal.lane ? QJsonValue(toWord(*proposal.lane)) : QJsonValue()},
            {u"score"_s, points(proposal.rank.terms.score())},
            {u"terms"_s, toJson(proposal.rank.terms)},
            {u"reason"_s, proposal.reason}};
}

Result<Output> runDue(Session &session, const Invocation &invocation)
{
    const Result<std::optional<int>> limit = numberOption(invocation, u"limit"_s);
    if (!limit)
        return passOn(limit);
    return session.readWithIndex([&](const Records &records, const ContactIndex &index) -> Result<Output> {
        const Result<std::vector<Proposal>> proposals = dueProposals(records, index, limit->value_or(-1));
        if (!proposals)
            return passOn(proposals);
        QJsonArray json;
        std::vector<QStringList> lines;
        for (const Proposal &proposal : *proposals) {
            QJsonObject entry = proposalJson(proposal);
            entry.insert(u"state"_s, toWord(*proposal.rank.due.state));
            json.append(entry);
            lines.push_back({proposal.name, wording::nameOf(*proposal.rank.due.state), proposal.reason});
        }
        return Output{json, lines.empty() ? say("Nobody is due.") + u'\n' : textTable(lines), {}, 0, {}};
    });
}

Result<Output> runReview(Session &session, const Invocation &invocation)
{
    return session.readWithIndex([&](const Records &records, const ContactIndex &index) -> Result<Output> {
        const Result<std::vector<Proposal>> proposals = weeklyProposals(records, index);
        if (!proposals)
            return passOn(proposals);
        const QString week = rules::isoWeek(index.today());
        QJsonArray picks;
        std::vector<wording::ProposalLine> lines;
        for (const Proposal &proposal : *proposals) {
            picks.append(proposalJson(proposal));
            lines.push_back({proposal.name, proposal.lane, proposal.rank.terms, proposal.reason});
        }
        const Result<std::vector<Proposal>> due = dueProposals(records, index, -1);
        if (!due)
            return passOn(due);
        const auto arithmetic = invocation.isSet(u"why"_s) ? wording::Arithmetic::Shown : wording::Arithmetic::Hidden;
        return Output{QJsonObject{{u"week"_s, week}, {u"picks"_s, picks}},
                      wording::reviewText(week, lines, static_cast<int>(due->size()), arithmetic),
                      {},
                      0,
                      {}};
    });
}

} // namespace

std::vector<Command> reviewCommands()
{
    return {
        {u"due"_s,
         {},
         say("Who is due, best first, each with the reason."),
         u"cultivar-cli due --limit 10"_s,
         0,
         0,
         {{u"limit"_s, say("At most so many."), u"N"_s}},
         runDue},
        {u"review"_s,
         {},
         say("This week's three."),
         u"cultivar-cli review --why"_s,
         0,
         0,
         {{u"why"_s, say("Show the arithmetic.")}},
         runReview},
    };
}

} // namespace cultivar::cli
