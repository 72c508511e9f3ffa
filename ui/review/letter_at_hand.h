// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_drafts.h"
#include "core/workspace/review/review_writing.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QTimer>

namespace cultivar::ui {

/// The letter to one person while it is being made: what is known for it, what was chosen for it, and the words that
/// follow from that. What is chosen and typed is kept as a draft half a second later.
class LetterAtHand : public QObject
{
    Q_OBJECT

public:
    explicit LetterAtHand(const Desk &desk, QObject *parent = nullptr);

    /// Another person, or the same read anew; what was typed for the one before is kept. `written`: they were written
    /// to.
    void open(const Uid &contact, bool written);
    void close();
    /// Reads what is known anew; what was chosen stays.
    void read();
    /// Keeps what is half typed, now.
    void keep();
    void setWritten(bool written);

    /// It was read.
    [[nodiscard]] bool isOpen() const { return m_open; }

    [[nodiscard]] const Uid &contact() const { return m_contact; }

    // The rest only of an open one.

    [[nodiscard]] const WritingDesk &desk() const { return m_writing; }

    [[nodiscard]] const LetterDraft &draft() const { return m_draft; }

    /// The day, in my zone.
    [[nodiscard]] const Present &present() const { return m_present; }

    /// The letter that went out; nothing as long as one is to be written.
    [[nodiscard]] const ReachOut *sent() const;
    [[nodiscard]] const WritableReason *reason() const;
    /// What is given as it stands in the letter; empty: nothing.
    [[nodiscard]] QString gift() const;
    /// The clip that is given, LetterDraft::ownWords, or empty.
    [[nodiscard]] QString giftKey() const;
    [[nodiscard]] bool keepsPromise() const;
    [[nodiscard]] const std::vector<OfferedTime> &shownTimes() const;
    [[nodiscard]] bool isOffered(const OfferedTime &time) const;

    void chooseReason(const QString &key);
    /// The same for anybody's letter, be it open or not: their letter begins with that promise, or no longer does.
    void keepPromiseIn(const Uid &contact, FollowUpId promise, bool keeps);
    void setBecause(const QString &words);
    void chooseGift(const QString &key);
    void setGive(const QString &words);
    void setKeepsPromise(bool keeps);
    void setOffered(const OfferedTime &time, bool offered);
    void offerNone();
    void offerOthers();
    void chooseTemplate(const QString &uid);
    /// By hand.
    void setSubject(const QString &subject);
    void setBody(const QString &body);

    /// The words of the program for what was chosen. Without a reason "…" stands in its place.
    [[nodiscard]] const ComposedLetter &words() const { return m_words; }

    /// The words begin with a reason, be it the latest.
    [[nodiscard]] bool isWorded() const { return reason() && m_words.reason != standIn; }

    /// Words for the latest choice are on their way.
    [[nodiscard]] bool isComposing() const { return m_composing; }

    [[nodiscard]] QString subject() const { return m_draft.subject.value_or(m_words.subject); }

    [[nodiscard]] QString body() const { return m_draft.body.value_or(m_words.body); }

    /// The text was typed in by hand.
    [[nodiscard]] bool isEdited() const { return m_draft.body.has_value(); }

    /// It was, and what is chosen would word it otherwise since.
    [[nodiscard]] bool isBehind() const { return isEdited() && m_words.body != m_draft.before; }

    /// Lets go of what was typed; takeMyWordsBack() has it again, as long as the same letter is open.
    void putWordsIn();
    void takeMyWordsBack();

    [[nodiscard]] bool hasMyWords() const { return m_mine.body.has_value(); }

    /// As it would be sent now.
    [[nodiscard]] ComposedLetter letter() const;
    /// The letter to them is being sent, or that failed. Not only of the one at hand.
    void setSent(const Uid &contact, bool sent);

Q_SIGNALS:
    /// Everything may differ.
    void opened();
    /// What is chosen differs.
    void chosen();
    /// The words follow what is chosen, and what was typed.
    void composed();
    /// They do not, and the user was told why; isComposing() until something else is chosen.
    void notComposed();

private:
    /// For the reason, as long as none was chosen.
    static constexpr QStringView standIn = u"…";

    struct Material
    {
        WritingDesk desk;
        QString draft;
        Present present;
    };

    void take(Material material, bool another);
    void change(const std::function<void(LetterDraft &)> &how);
    void freezeTimes();
    void compose();
    [[nodiscard]] LetterRequest request() const;
    [[nodiscard]] std::vector<OfferedTime> offeredTimes() const;
    void typed(const std::function<void()> &how);
    static void dropWhatIsNotIn(ComposedLetter &letter);

    Desk m_desk;
    Uid m_contact;
    WritingDesk m_writing;
    LetterDraft m_draft;
    LetterDraft m_mine; ///< what was typed before the words were put in again
    Present m_present;
    ComposedLetter m_words;
    QHash<QString, QString> m_kept; ///< drafts by contact, as they are stored or about to be
    QTimer m_pause;
    int m_asked = 0;
    int m_composition = 0;
    bool m_open = false;
    bool m_written = false;
    bool m_composing = false;
};

} // namespace cultivar::ui
