// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace mail_import_test {

inline const QByteArray me = "Me <me@example.org>";
inline const QByteArray ana = "Ana Silva <Ana@Example.org>";

/// A message of an mbox file, at noon UTC of a day of November 2026.
inline QByteArray mail(int day, const QByteArray &from, const QByteArray &to, const QByteArray &subject,
                       const QByteArray &more = {})
{
    const QByteArray number = QByteArray::number(day).rightJustified(2, '0');
    return "From x@example.org Sun Nov " + number + " 12:00:00 2026\nFrom: " + from + "\nTo: " + to +
           "\nSubject: " + subject + "\nDate: " + number + " Nov 2026 12:00:00 +0000\n" + more + "\nFrom the body\n\n";
}

inline QByteArray id(const QByteArray &name)
{
    return "Message-ID: <" + name + "@example.org>\n";
}

/// On Wednesday 2026-11-25, with Ana as the only contact, and my address said.
class MailImportTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        addWithAddress(u"Ana Silva"_s, u"ana@example.org"_s);
    }

    /// A letter to Ana that was written here.
    void sendLetter(int day, const QString &subject)
    {
        change([&](const Records &records) -> Result<Edit> {
            const Contact contact = records.all<Contact>().value().front();
            Edit edit;
            Interaction attempt;
            attempt.day = QDate(2026, 11, day);
            attempt.channel = Channel::Email;
            attempt.direction = Direction::Outgoing;
            attempt.attempt = true;
            attempt.notes = u"mine"_s;
            attempt.contacts = {contact.id};
            ReachOut letter;
            letter.contact = contact.id;
            letter.day = attempt.day;
            letter.reason = u"bread"_s;
            letter.subject = subject;
            letter.state = ReachOutState::Sent;
            letter.interaction = edit.add(attempt);
            edit.add(letter);
            return edit;
        });
    }

    ImportReport importMail(const QByteArray &mbox) { return import({write(u"mail.mbox"_s, mbox)}); }
};

} // namespace mail_import_test
} // namespace cultivar
