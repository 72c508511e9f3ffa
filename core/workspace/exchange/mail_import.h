// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/mail_headers.h"
#include "core/model/review.h"
#include "core/workspace/exchange/contact_import.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <map>
#include <optional>

namespace cultivar {

/// Finds out whose mail it is from the first messages of it: who takes part in most of them. Where one talks with one
/// other only, both do, and it is not known.
class MailboxOwner
{
public:
    static constexpr int messagesLookedAt = 500;

    void look(const MailHeaders &mail);

    /// As mailboxKey(); empty if nobody takes part in three of five messages, in five at least, and in more than any
    /// other. A contact is not me, nor is anybody else as long as one of `mine` takes part in any.
    [[nodiscard]] QString address(const QStringList &mine,
                                  const std::function<bool(const QString &address)> &isContact) const;

private:
    QHash<QString, int> m_times;
    int m_messages = 0;
};

/// Whose mail it is, and when it is read.
struct MailSelf
{
    QTimeZone zone;
    QDateTime now;         ///< UTC
    QStringList addresses; ///< lower case; may be empty, then I am whoever is no contact
};

/// An answer whose letter was not known when it came, as the copy of the letter tells by what id it went out.
struct WaitingAnswer
{
    QStringList ids; ///< of what it answers
    QString subject; ///< as comparableSubject() makes it
    QDateTime at;
    QDate day;
};

/// Of all files of an import, which may have the answer before the letter.
using WaitingAnswers = std::multimap<ContactId, WaitingAnswer>;

/// How many messages are no talk that could be logged.
struct MailPassedOver
{
    int all = 0;
    int unclear = 0; ///< of them, those between two of whom it is not known which is me
};

/// Takes mail into an import, header by header. A mail between me and one other is a talk by e-mail, in the direction
/// it went; several addresses of one contact are one other. What lists and machines send, drafts and spam, and what
/// goes to several is passed over. Letters written here and their copies in the mailbox are one; an answer to a letter
/// that waits marks it answered, whichever of both comes first. Whoever is no contact is proposed; a name alone finds
/// only a contact who has no address.
class MailImport
{
public:
    /// Reads the letters that were sent. `waiting` outlives it.
    [[nodiscard]] static Result<MailImport> begin(ContactImport &import, store::EditWriter &writer, MailSelf me,
                                                  WaitingAnswers &waiting);

    [[nodiscard]] Result<void> take(const MailHeaders &mail);

    [[nodiscard]] const MailPassedOver &passedOver() const { return m_passedOver; }

private:
    /// A letter that went out, and the attempt it was logged as.
    struct Letter
    {
        ReachOut reachOut;
        Interaction attempt;
        QString subject; ///< as comparableSubject() makes it
        QString mailId;  ///< what its mail was called when it left here
    };

    using Letters = std::multimap<ContactId, Letter>;

    struct Talk
    {
        MailAddress other;
        bool outgoing = false;
    };

    MailImport(ContactImport &import, store::EditWriter &writer, MailSelf me, WaitingAnswers &waiting);

    [[nodiscard]] std::optional<Talk> talkOf(const MailHeaders &mail) const;
    [[nodiscard]] bool isUnclear(const MailHeaders &mail) const;
    [[nodiscard]] std::optional<QString> contactAddress(const MailAddress &person) const;
    [[nodiscard]] std::optional<ContactId> contactOf(const MailAddress &person) const;
    [[nodiscard]] bool areOneContact(const std::vector<MailAddress> &people) const;
    [[nodiscard]] std::optional<Talk> talkWithAContact(const MailAddress &sender, const MailAddress &other) const;
    [[nodiscard]] std::optional<QDateTime> instantOf(const MailHeaders &mail) const;
    [[nodiscard]] Result<std::optional<PersonHint>> hintFor(const MailAddress &person);
    [[nodiscard]] Result<bool> isNameEnough(ContactId contact, const QString &address);
    [[nodiscard]] ParsedRecord<Interaction> interactionOf(const MailHeaders &mail, const Talk &talk,
                                                          const QDateTime &at) const;
    [[nodiscard]] Result<bool> takeLetter(const MailHeaders &mail, const ParsedRecord<Interaction> &found,
                                          ContactId contact);
    [[nodiscard]] Result<void> addLetter(const ReachOut &letter, const Interaction &attempt);
    [[nodiscard]] Letter *letterCopiedBy(const Interaction &mail, ContactId contact);
    [[nodiscard]] Result<bool> isCopy(const ParsedRecord<Interaction> &mail, ContactId contact);
    [[nodiscard]] Result<bool> noteAnswer(const WaitingAnswer &answer, ContactId contact);
    [[nodiscard]] bool mayAnswer(ContactId contact, QDate day) const;
    [[nodiscard]] Result<void> lookAtWaiting(ContactId contact);

    ContactImport &m_import;
    store::EditWriter &m_writer;
    MailSelf m_me;
    QStringList m_myMailboxes; ///< as mailboxKey()
    WaitingAnswers &m_waiting;
    Letters m_letters;
    QHash<ContactId, std::optional<QStringList>> m_addresses; ///< of those who were found by name; nothing: not known
    MailPassedOver m_passedOver;
};

} // namespace cultivar
