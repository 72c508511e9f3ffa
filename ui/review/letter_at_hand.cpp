// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/letter_at_hand.h"

#include "core/wording/letter_words.h"
#include "core/workspace/review/review_desk.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LetterAtHand::LetterAtHand(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &LetterAtHand::keep);
}

void LetterAtHand::open(const Uid &contact, bool written)
{
    close();
    m_contact = contact;
    m_written = written;
    read();
}

void LetterAtHand::close()
{
    keep();
    m_contact = Uid();
    m_open = false;
    m_composing = false;
    m_mine = {};
    m_words = {};
    ++m_asked;
    ++m_composition;
}

void LetterAtHand::read()
{
    if (m_contact.isEmpty())
        return;
    const int asked = ++m_asked;
    const auto query = [contact = m_contact](const Records &records) -> Result<Material> {
        Result<WritingDesk> desk = writingDesk(records, contact);
        const Result<QString> draft = records.draft(letterDraftKey(contact));
        if (!desk || !draft)
            return !desk ? passOn(desk) : passOn(draft);
        return Material{std::move(*desk), *draft, records.present()};
    };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, asked](Material material) {
        if (asked == m_asked)
            take(std::move(material), !m_open);
    });
}

void LetterAtHand::take(Material material, bool another)
{
    m_writing = std::move(material.desk);
    m_present = material.present;
    if (another) {
        // What was kept a moment ago may not be stored yet.
        const QString text = m_kept.value(m_contact.text(), material.draft);
        m_kept[m_contact.text()] = text;
        m_draft = letterDraftFrom(text, m_present);
    }
    // What was taken back can be sent again.
    if (!m_writing.sent)
        m_draft.sent.reset();
    m_open = true;
    compose();
    if (another)
        Q_EMIT opened();
    else
        Q_EMIT chosen();
}

void LetterAtHand::keep()
{
    m_pause.stop();
    if (!m_open)
        return;
    const QString text = letterDraftText(m_draft);
    if (text == m_kept.value(m_contact.text()))
        return;
    m_kept[m_contact.text()] = text;
    m_desk.workspace.keepDraft(letterDraftKey(m_contact), text);
}

void LetterAtHand::setWritten(bool written)
{
    if (written == std::exchange(m_written, written) || !m_open)
        return;
    Q_EMIT chosen();
}

const ReachOut *LetterAtHand::sent() const
{
    return m_written && m_writing.sent ? &*m_writing.sent : nullptr;
}

const WritableReason *LetterAtHand::reason() const
{
    const auto found = std::ranges::find_if(m_writing.reasons, [this](const WritableReason &reason) {
        return letterReasonKey(reason.reason) == m_draft.reason;
    });
    return found == m_writing.reasons.end() ? nullptr : &*found;
}

QString LetterAtHand::giftKey() const
{
    const auto there = [this](const QString &key) {
        return std::ranges::any_of(m_writing.gifts, [&](const Gift &gift) { return gift.clip.text() == key; });
    };
    if (m_draft.gift)
        return *m_draft.gift == LetterDraft::ownWords || there(*m_draft.gift) ? *m_draft.gift : QString();
    // Whoever writes about something from the shelf gives it.
    const WritableReason *chosen = reason();
    if (!chosen || chosen->reason.kind != rules::LetterReasonKind::Clip)
        return {};
    const auto gift = std::ranges::find(m_writing.gifts, chosen->reason.text, &Gift::title);
    return gift == m_writing.gifts.end() ? QString() : gift->clip.text();
}

QString LetterAtHand::gift() const
{
    const QString key = giftKey();
    if (key == LetterDraft::ownWords)
        return m_draft.give.trimmed();
    const auto gift = std::ranges::find_if(m_writing.gifts, [&](const Gift &each) { return each.clip.text() == key; });
    return gift == m_writing.gifts.end() ? QString() : gift->text;
}

bool LetterAtHand::keepsPromise() const
{
    const WritableReason *chosen = reason();
    return chosen && chosen->reason.kind == rules::LetterReasonKind::Promise &&
           m_draft.keeps.value_or(!gift().isEmpty());
}

const std::vector<OfferedTime> &LetterAtHand::shownTimes() const
{
    return m_draft.shown.empty() ? m_writing.times : m_draft.shown;
}

bool LetterAtHand::isOffered(const OfferedTime &time) const
{
    return std::ranges::find(m_draft.declined, time) == m_draft.declined.end();
}

std::vector<OfferedTime> LetterAtHand::offeredTimes() const
{
    std::vector<OfferedTime> offered;
    std::ranges::copy_if(shownTimes(), std::back_inserter(offered),
                         [this](const OfferedTime &time) { return isOffered(time); });
    return offered;
}

void LetterAtHand::change(const std::function<void(LetterDraft &)> &how)
{
    if (!m_open)
        return;
    const LetterDraft before = m_draft;
    how(m_draft);
    if (m_draft == before)
        return;
    m_pause.start();
    compose();
    Q_EMIT chosen();
}

void LetterAtHand::chooseReason(const QString &key)
{
    change([&](LetterDraft &draft) { draft.reason = key; });
}

void LetterAtHand::keepPromiseIn(const Uid &contact, FollowUpId promise, bool keeps)
{
    rules::LetterReason wanted;
    wanted.kind = rules::LetterReasonKind::Promise;
    wanted.promise = promise;
    const auto apply = [key = letterReasonKey(wanted), keeps](LetterDraft &draft) {
        if (keeps)
            draft.reason = key;
        else if (draft.reason == key)
            draft.reason.clear();
    };
    if (contact == m_contact && m_open) {
        change(apply);
        return;
    }
    const auto store = [this, contact, apply](const QString &text) {
        LetterDraft draft = letterDraftFrom(text, m_desk.workspace.present());
        apply(draft);
        m_kept[contact.text()] = letterDraftText(draft);
        m_desk.workspace.keepDraft(letterDraftKey(contact), m_kept[contact.text()]);
    };
    if (const auto kept = m_kept.constFind(contact.text()); kept != m_kept.cend()) {
        store(QString(*kept));
        return;
    }
    const auto query = [contact](const Records &records) { return records.draft(letterDraftKey(contact)); };
    m_desk.doer.take(m_desk.workspace.query(query), this, store);
}

void LetterAtHand::setBecause(const QString &words)
{
    change([&](LetterDraft &draft) { draft.because = words; });
}

void LetterAtHand::chooseGift(const QString &key)
{
    change([&](LetterDraft &draft) { draft.gift = key; });
}

void LetterAtHand::setGive(const QString &words)
{
    change([&](LetterDraft &draft) { draft.give = words; });
}

void LetterAtHand::setKeepsPromise(bool keeps)
{
    change([&](LetterDraft &draft) { draft.keeps = keeps; });
}

/// From now on the same times are shown, whatever becomes of them.
void LetterAtHand::freezeTimes()
{
    if (m_draft.shown.empty())
        m_draft.shown = m_writing.times;
}

void LetterAtHand::setOffered(const OfferedTime &time, bool offered)
{
    change([&](LetterDraft &draft) {
        freezeTimes();
        std::erase(draft.declined, time);
        if (!offered)
            draft.declined.push_back(time);
    });
}

void LetterAtHand::offerNone()
{
    change([&](LetterDraft &draft) {
        freezeTimes();
        draft.declined = draft.shown;
    });
}

void LetterAtHand::offerOthers()
{
    if (!m_open)
        return;
    const int count = std::max(1, m_writing.timesWanted);
    const auto query = [contact = m_contact, count, shown = shownTimes()](const Records &records) {
        return otherTimes(records, contact, count, shown);
    };
    m_desk.doer.take(m_desk.workspace.query(query), this,
                     [this, contact = m_contact](const std::vector<OfferedTime> &times) {
                         if (contact != m_contact || times.empty())
                             return;
                         change([&](LetterDraft &draft) {
                             draft.shown = times;
                             draft.declined.clear();
                         });
                     });
}

void LetterAtHand::chooseTemplate(const QString &uid)
{
    change([&](LetterDraft &draft) { draft.letterTemplate = uid; });
}

void LetterAtHand::typed(const std::function<void()> &how)
{
    if (!m_open)
        return;
    how();
    m_pause.start();
    Q_EMIT composed();
}

void LetterAtHand::setSubject(const QString &subject)
{
    if (subject != this->subject())
        typed([&] { m_draft.subject = subject == m_words.subject ? std::nullopt : std::optional(subject); });
}

void LetterAtHand::setBody(const QString &body)
{
    if (body == this->body())
        return;
    typed([&] {
        if (!m_draft.body) {
            m_draft.before = m_words.body;
            freezeTimes();
        }
        m_draft.body = body;
        // Typed back as it was.
        if (body == m_words.body) {
            m_draft.body.reset();
            m_draft.before.clear();
        }
    });
}

void LetterAtHand::putWordsIn()
{
    typed([this] {
        m_mine = m_draft;
        m_draft.subject.reset();
        m_draft.body.reset();
        m_draft.before.clear();
    });
}

void LetterAtHand::takeMyWordsBack()
{
    typed([this] {
        m_draft.subject = m_mine.subject;
        m_draft.body = m_mine.body;
        m_draft.before = m_mine.before;
        m_mine = {};
    });
}

LetterRequest LetterAtHand::request() const
{
    LetterRequest request;
    request.contact = m_contact.text();
    const WritableReason *chosen = reason();
    const bool because =
        chosen && chosen->reason.kind == rules::LetterReasonKind::CameToMind && !m_draft.because.trimmed().isEmpty();
    request.reason = !chosen   ? standIn.toString()
                     : because ? wording::cameToMindSentence(m_draft.because, m_writing.language)
                               : chosen->sentence;
    request.give = gift();
    const bool there = std::ranges::find(m_writing.templates, m_draft.letterTemplate, &TemplateChoice::uid) !=
                       m_writing.templates.end();
    request.templateName = there ? m_draft.letterTemplate : m_writing.chosenTemplate;
    request.offered = offeredTimes();
    return request;
}

void LetterAtHand::compose()
{
    m_composing = true;
    const int composition = ++m_composition;
    const FollowUpId promise = keepsPromise() ? reason()->reason.promise : FollowUpId();
    const QString clip = giftKey();
    const auto query = [request = request(), promise, clip](const Records &records) -> Result<ComposedLetter> {
        Result<ComposedLetter> letter = composeLetter(records, request);
        const Result<std::optional<FollowUp>> kept = records.find(promise);
        if (!letter || !kept)
            return !letter ? passOn(letter) : passOn(kept);
        if (*kept)
            letter->keeps = (*kept)->uid;
        if (clip != LetterDraft::ownWords)
            letter->gives = Uid(clip);
        return letter;
    };
    whenDone(m_desk.workspace.query(query), this, [this, composition](Result<ComposedLetter> letter) {
        if (composition != m_composition)
            return;
        if (!letter) {
            m_desk.doer.complain(letter.error());
            Q_EMIT notComposed();
            return;
        }
        m_composing = false;
        m_words = std::move(*letter);
        Q_EMIT composed();
    });
}

ComposedLetter LetterAtHand::letter() const
{
    ComposedLetter letter = m_words;
    letter.subject = subject();
    letter.body = body();
    if (isBehind())
        dropWhatIsNotIn(letter);
    return letter;
}

/// What was chosen and never came into the text was neither offered nor given.
void LetterAtHand::dropWhatIsNotIn(ComposedLetter &letter)
{
    if (!letter.body.contains(letter.reason))
        letter.keeps = Uid();
    if (!letter.body.contains(letter.give)) {
        letter.give.clear();
        letter.gives = Uid();
    }
    const QStringList lines = letter.times.split(u'\n');
    std::vector<OfferedTime> offered;
    for (size_t i = 0; i < letter.offered.size(); ++i)
        if (letter.body.contains(lines.value(static_cast<qsizetype>(i))))
            offered.push_back(letter.offered[i]);
    letter.offered = std::move(offered);
}

void LetterAtHand::setSent(const Uid &contact, bool sent)
{
    const std::optional<QDate> day = sent ? std::optional(m_present.today) : std::nullopt;
    if (contact == m_contact && m_open) {
        m_draft.sent = day;
        keep();
        return;
    }
    LetterDraft draft = letterDraftFrom(m_kept.value(contact.text()), m_present);
    draft.sent = day;
    m_kept[contact.text()] = letterDraftText(draft);
    m_desk.workspace.keepDraft(letterDraftKey(contact), m_kept[contact.text()]);
}

} // namespace cultivar::ui
