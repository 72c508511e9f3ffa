// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/list_step.h"

#include "ui/review/short_letter_view.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

bool isTypedInto(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

QString begunLetterKey(const QString &line, LineDeed deed)
{
    return u"%1/%2"_s.arg(line).arg(static_cast<int>(deed));
}

} // namespace

ListStep::ListStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ReviewStepView(parent)
    , m_desk(desk)
    , m_review(review)
    , m_frame(new ListStepFrame(desk))
    , m_letter(new ShortLetterView(desk))
    , m_afterwards((new Label(TextRole::Body, Token::Text2))->wrapped())
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_frame);
    m_frame->addDetail(m_letter);
    m_afterwards->setObjectName(u"afterwards"_s);
    m_frame->addDetail(m_afterwards);
    connect(m_frame, &ListStepFrame::chosen, this, &ListStep::choose);
    connect(m_frame, &ListStepFrame::wanted, this, &ListStep::want);
    connect(&m_desk.workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        m_deeds.noteChange(changes);
        showLines();
    });
    connect(m_letter, &ShortLetterView::sent, this, &ListStep::letterSent);
    connect(m_letter, &ShortLetterView::cancelled, this, &ListStep::letterCancelled);
}

void ListStep::enter()
{
    m_isShown = true;
    m_wantsFocus = true;
    readNow();
}

void ListStep::leave()
{
    closeLetter();
    m_isShown = false;
}

void ListStep::refresh()
{
    if (m_isShown)
        readNow();
}

void ListStep::forget()
{
    m_deeds.clear();
    m_sections.clear();
    m_isRead = false;
}

bool ListStep::stepBack()
{
    StepLineView *line = m_frame->view(m_current);
    if (line && line->isOpened()) {
        line->closeOpened();
        return true;
    }
    if (!m_letterKey.isEmpty()) {
        letterCancelled();
        return true;
    }
    // From the right back to the line.
    if (!line || line->hasFocus() || !isAncestorOf(window()->focusWidget()))
        return false;
    focus(m_current);
    return true;
}

void ListStep::readNow()
{
    if (m_desk.contacts.isReady() && m_review.isReady())
        read(++m_reading);
}

void ListStep::takeIn(int reading, OpenLines open)
{
    m_deeds.settle(reading);
    m_isRead = true;
    m_sections.resize(open.size());
    for (size_t i = 0; i < open.size(); ++i) {
        m_sections[i].open = std::move(open[i]);
        for (const StepLine &line : m_sections[i].open)
            if (!m_sections[i].order.contains(line.key))
                m_sections[i].order += line.key;
    }
    showLines();
}

bool ListStep::stillHolds(const QString &, const StepDeeds::Done &done) const
{
    return done.deed.isKeptApart;
}

bool ListStep::isDone(const QString &key, bool isOpen) const
{
    const StepDeeds::Done *done = m_deeds.find(key);
    return done && (!isOpen || m_deeds.isOnItsWay(key) || stillHolds(key, *done));
}

StepLine ListStep::doneLine(const StepDeeds::Done &done) const
{
    StepLine line = done.line;
    line.isDone = true;
    line.second = done.deed.words;
    line.remark.clear();
    line.day.clear();
    line.actions.clear();
    if (m_deeds.canBeUndone(line.key))
        line.actions = {{LineDeed::Undo, tr("Undo"), u"U"_s, false, true}};
    return line;
}

void ListStep::showSection(size_t section)
{
    const Section &shown = m_sections[section];
    std::vector<StepLine> lines;
    size_t openLines = 0;
    int left = 0;
    for (const QString &key : shown.order) {
        const auto open = std::ranges::find(shown.open, key, &StepLine::key);
        const bool isOpen = open != shown.open.end();
        const bool done = isDone(key, isOpen);
        if (!isOpen && !done)
            continue;
        if (done)
            lines.push_back(doneLine(*m_deeds.find(key)));
        else if (openLines == mostLines)
            ++left;
        else {
            lines.push_back(*open);
            ++openLines;
        }
    }
    m_frame->setLines(section, lines, left);
}

void ListStep::showLines()
{
    if (!m_isRead || !m_isShown)
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    const QString before = nextOpen(m_current);
    for (size_t i = 0; i < m_sections.size(); ++i)
        showSection(i);
    m_frame->showTogether();
    const QStringList keys = m_frame->keys();
    const bool lost = !keys.contains(m_current);
    if (lost) {
        const QString first = nextOpen({});
        m_current = keys.contains(before) ? before : !first.isEmpty() ? first : keys.value(0);
    }
    m_frame->setCurrent(m_current);
    if (!m_letterKey.isEmpty() && m_letterKey != m_current)
        closeLetter();
    showRight();
    tell();
    const bool starts = std::exchange(m_wantsFocus, false);
    if (keys.isEmpty() && (starts || (lost && hadFocus)))
        m_frame->nothing()->setFocus(Qt::OtherFocusReason);
    else if (starts)
        focus(nextOpen({}).isEmpty() ? m_current : nextOpen({}));
    else if (lost && hadFocus)
        focus(m_current);
}

void ListStep::showRight()
{
    const StepLine *line = lineOf(m_current);
    const bool writes = !m_letterKey.isEmpty();
    QWidget *detail = line && !line->isDone ? detailOf(m_current) : nullptr;
    if (m_detail && m_detail != detail)
        m_detail->hide();
    m_detail = detail;
    if (m_detail)
        m_detail->setVisible(!writes);
    m_letter->setVisible(writes);
    m_afterwards->setVisible(line && line->isDone && !writes);
    if (!line || !line->isDone)
        return;
    QString words = tr("%1: %2", "what it was about, what was done").arg(line->words, line->second);
    if (nextOpen({}).isEmpty())
        words += u"\n\n"_s + tr("Nothing else is open here.");
    m_afterwards->setText(words);
}

const StepLine *ListStep::lineOf(const QString &key) const
{
    const StepLineView *view = m_frame->view(key);
    return view ? &view->line() : nullptr;
}

int ListStep::doneLines() const
{
    const QStringList keys = m_frame->keys();
    return static_cast<int>(std::ranges::count_if(keys, [this](const QString &key) { return lineOf(key)->isDone; }));
}

QString ListStep::nextOpen(const QString &key) const
{
    const QStringList keys = m_frame->keys();
    const auto at = keys.indexOf(key);
    for (qsizetype i = 1; i <= keys.size(); ++i)
        if (const QString &next = keys[(at + i) % keys.size()]; !lineOf(next)->isDone)
            return next;
    return {};
}

void ListStep::choose(const QString &key)
{
    if (key == m_current)
        return;
    if (StepLineView *line = m_frame->view(m_current))
        line->closeOpened();
    m_current = key;
    closeLetter();
    m_frame->setCurrent(key);
    showRight();
    m_frame->scrollDetailUp();
}

void ListStep::focus(const QString &key)
{
    choose(key);
    m_frame->focusLine(key);
}

void ListStep::goOnFrom(const QString &key)
{
    const QString next = nextOpen(key);
    focus(next.isEmpty() ? key : next);
}

void ListStep::want(const QString &key, LineDeed deed)
{
    choose(key);
    if (deed == LineDeed::Undo)
        takeBack(key);
    else
        act(key, deed);
}

void ListStep::takeBack(const QString &key)
{
    const StepDeeds::Done *done = m_deeds.find(key);
    if (!done || !m_deeds.canBeUndone(key))
        return;
    const bool isStored = !done->deed.isKeptApart;
    m_deeds.takeBack(key);
    if (isStored)
        m_desk.doer.undo();
    showLines();
    focus(key);
}

void ListStep::change(const QString &key, StepDeed deed, Workspace::Command command, const QString &words)
{
    const StepLine *line = lineOf(key);
    if (!line || line->isDone)
        return;
    m_deeds.begin(*line, std::move(deed));
    const auto done = [this, key](const ChangeSet &changes) {
        m_deeds.finish(key, changes, m_reading);
        readNow();
    };
    const auto failed = [this, key](const Error &error) {
        m_deeds.fail(key);
        m_desk.doer.complain(error);
        readNow();
    };
    m_desk.doer.change(std::move(command), words, {this, done, failed});
    showLines();
    goOnFrom(key);
}

void ListStep::keepApart(const QString &key, StepDeed deed)
{
    const StepLine *line = lineOf(key);
    if (!line || line->isDone)
        return;
    deed.isKeptApart = true;
    m_deeds.begin(*line, std::move(deed));
    showLines();
    goOnFrom(key);
}

void ListStep::openLetter(const QString &key, const QString &heading, const commands::ShortLetter &letter,
                          StepDeed deed)
{
    // One may have gone on while it was made.
    const StepLine *line = lineOf(key);
    if (!line || line->isDone || key != m_current)
        return;
    m_letterKey = key;
    m_letterDeed = deed.deed;
    Opened opened{*line, std::move(deed)};
    commands::ShortLetter shown = letter;
    if (const auto typed = m_typed.constFind(begunLetterKey(key, m_letterDeed)); typed != m_typed.cend()) {
        shown.letter.subject = typed->letter.subject;
        shown.letter.body = typed->letter.body;
    }
    showRight();
    m_opened.insert(m_letter->write(heading, std::move(shown)), std::move(opened));
}

void ListStep::closeLetter()
{
    if (m_letterKey.isEmpty())
        return;
    m_typed.insert(begunLetterKey(m_letterKey, m_letterDeed), m_letter->letter());
    m_letterKey.clear();
    showRight();
}

void ListStep::letterCancelled()
{
    const QString key = std::exchange(m_letterKey, {});
    m_typed.remove(begunLetterKey(key, m_letterDeed));
    showRight();
    focus(key);
}

void ListStep::letterSent(int letter, const ChangeSet &changes)
{
    Opened opened = m_opened.take(letter);
    const QString key = opened.line.key;
    const bool isShown = key == m_letterKey;
    if (isShown)
        m_letterKey.clear();
    m_typed.remove(begunLetterKey(key, opened.deed.deed));
    m_deeds.begin(opened.line, std::move(opened.deed));
    m_deeds.finish(key, changes, m_reading);
    showLines();
    readNow();
    if (isShown)
        goOnFrom(key);
}

bool ListStep::actByKey(const QString &, const QKeyEvent &)
{
    return false;
}

void ListStep::keyPressEvent(QKeyEvent *event)
{
    QWidget *focused = window()->focusWidget();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const StepLineView *view = m_frame->view(m_current);
    event->ignore();
    if (!plain || isTypedInto(focused) || (focused && m_letter->isAncestorOf(focused) && !enter))
        return;
    event->accept();
    if (auto *button = qobject_cast<QAbstractButton *>(focused); button && enter) {
        button->click();
        return;
    }
    if (!view && enter) {
        goOn();
        return;
    }
    event->ignore();
    if (!view || view->isOpened())
        return;
    const StepLine line = view->line();
    const QString letter = event->text().toUpper();
    for (const LineAction &action : line.actions)
        if (enter ? action.outlined : !letter.isEmpty() && action.key == letter) {
            event->accept();
            want(line.key, action.deed);
            return;
        }
    if (!line.isDone && actByKey(line.key, *event))
        event->accept();
}

} // namespace cultivar::ui
