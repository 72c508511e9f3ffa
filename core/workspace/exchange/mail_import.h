// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/mail_headers.h"
#include "core/model/review.h"
#include "core/workspace/exchange/contact_import.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <map>

namespace cultivar {

/// Finds out whose mail it is from the first messages of it: who takes part in most of them. Where one talks with one
/// other only, both do, and it is not known.
class MailboxOwner
{
public:
    static constexpr int messagesLookedAt = 500;

    void look(const MailHeaders &mail);

    /// Lower case; empty if nobody takes part in three of five messages, in five at least, and in more than any other.
    /// A contact is not me, nor is anybody else as long as one of `mine` takes part in as many.
    [[nodiscard]] QString address(const QStringList &mine,
                                  const std::function<bool(const QString &address)> &isContact) const;

private:
    QHash<QString, int> m_times;
    int m_messages = 0;
};

/// How many messages are no talk that could be logged.
struct MailPassedOver
{
    int all = 0;
    int unclear = 0; ///< of them, those between two of whom it is not known which is me
};

/// Takes mail into an import, header by header. A mail between me and one other is a talk by e-mail, in the direction
/// it went; what lists and machines send, and what goes to several, is passed over. Letters written here and their
/// copies in the mailbox are one; an answer to a letter that waits marks it answered. Whoever is no contact is
/// proposed.
class MailImport
{
public:
    /// Reads the letters that were sent. `myAddresses`: lower case; may be empty, then I am whoever is no contact.
    [[nodiscard]] static Result<MailImport> begin(ContactImport &import, store::EditWriter &writer,
                                                  const QTimeZone &mine, QStringList myAddresses);

    [[nodiscard]] Result<void> take(const MailHeaders &mail);

    [[nodiscard]] const MailPassedOver &passedOver() const { return m_passedOver; }

private:
    /// A letter that went out, and the attempt it was logged as.
    struct Letter
    {
        ReachOut reachOut;
        Interaction attempt;
        QString subject; ///< as comparableSubject() makes it
    };

    struct Talk
    {
        MailAddress other;
        bool outgoing = false;
    };

    MailImport(ContactImport &import, const QTimeZone &mine, QStringList myAddresses);

    [[nodiscard]] bool isMe(const MailAddress &address) const;
    [[nodiscard]] std::optional<Talk> talkOf(const MailHeaders &mail) const;
    [[nodiscard]] bool isUnclear(const MailHeaders &mail) const;
    [[nodiscard]] std::optional<Talk> talkWithAContact(const std::vector<MailAddress> &people,
                                                       const MailHeaders &mail) const;
    [[nodiscard]] ParsedRecord<Interaction> interactionOf(const MailHeaders &mail, const Talk &talk) const;
    [[nodiscard]] Result<bool> isCopy(const ParsedRecord<Interaction> &mail, ContactId contact);
    [[nodiscard]] Result<void> noteAnswer(const MailHeaders &mail, ContactId contact, QDate day);

    ContactImport &m_import;
    QTimeZone m_mine;
    QStringList m_myAddresses;
    std::multimap<ContactId, Letter> m_letters;
    MailPassedOver m_passedOver;
};

/// A subject without the marks of answers and forwarded mail in the languages that mail programs write, folded.
[[nodiscard]] QString comparableSubject(const QString &subject);

} // namespace cultivar
