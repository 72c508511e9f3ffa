// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_commands.h"
#include "core/workspace/review/review_catch_up.h"
#include "core/workspace/review/review_commands.h"
#include "core/workspace/review/review_desk.h"
#include "core/workspace/review/review_promises.h"
#include "core/workspace/review/review_writing.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {

/// Six people to get to know, the first four talked to 40 to 43 days ago, on Friday 2026-11-27.
class ReviewTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        today = QDate(2026, 11, 27);
        WorkspaceTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s, u"Ed"_s, u"Flo"_s}) {
            Contact contact;
            contact.name = name;
            contact.emails = {{name.toLower() + u"@example.org"_s, {}}};
            add(contact, {u"Get to know"_s});
        }
        int days = 40;
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s})
            log(name, today.addDays(-days++));
    }

    [[nodiscard]] std::shared_ptr<const ReviewRanking> ranking() { return reviewRanking(*index()); }

    Review openReview()
    {
        change(commands::openReview(ranking()->three));
        return *review();
    }

    std::optional<Review> review()
    {
        return expectValue(query([](const Records &records) { return reviewOfWeek(records); }));
    }

    ReviewMoment at(ReviewStep step, int seconds = 0) { return {review()->uid, step, seconds}; }

    std::vector<ReviewPick> picks() { return review()->picks; }

    ReviewDesk desk()
    {
        const auto ranked = ranking();
        return expectValue(query([&](const Records &records) { return reviewDesk(records, *ranked); }));
    }

    std::vector<PickCard> cards() { return desk().cards; }

    CatchUpDesk catchUp()
    {
        const auto stored = review();
        return expectValue(query([&](const Records &records) { return catchUpDesk(records, stored, {}); }));
    }

    PromiseDesk promises()
    {
        const auto stored = review();
        return expectValue(query([&](const Records &records) { return promiseDesk(records, stored); }));
    }

    WritingDesk writing(const QString &name)
    {
        const Uid uid = contact(name).uid;
        return expectValue(query([&](const Records &records) { return writingDesk(records, uid); }));
    }

    ClosingDesk closing()
    {
        const auto ranked = ranking();
        const auto stored = review();
        return expectValue(query([&](const Records &records) { return closingDesk(records, *ranked, stored); }));
    }

    ComposedLetter letterTo(const QString &name)
    {
        return expectValue(query([&](const Records &records) {
            return composeLetter(records, {name, u"You came to mind"_s, {}, 2, {}});
        }));
    }

    QString nameOf(ContactId id)
    {
        for (const Contact &contact : all<Contact>())
            if (contact.id == id)
                return contact.displayName();
        return {};
    }

    PickState stateOf(const QString &name)
    {
        const ContactId id = contact(name).id;
        for (const ReviewPick &pick : picks())
            if (pick.contact == id)
                return pick.state;
        ADD_FAILURE() << name.toStdString() << " is no pick";
        return PickState::Proposed;
    }

    void set(const QString &key, const QString &value) { change(commands::changeSetting(key, value)); }

    /// Each gives its uid.
    template <RecordType R> Uid store(R record)
    {
        Edit edit;
        edit.add(std::move(record));
        return expectValue(workspace->apply(std::move(edit)).result()).addedUids.front();
    }

    template <RecordType R> R stored(const Uid &uid)
    {
        return *expectValue(query([&](const Records &records) { return records.find<R>(uid); }));
    }

    Result<ChangeSet> tryChange(Workspace::Command command) { return workspace->change(std::move(command)).result(); }
};

} // namespace cultivar
