// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/week_done_view.h"

#include "core/wording/meeting_text.h"
#include "core/wording/word_list.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype weekDoneMostNames = 6;

/// By first name, each once.
QString firstNamesOf(const std::vector<PersonLine> &people)
{
    QStringList names;
    for (const PersonLine &person : people)
        names += person.firstName.isEmpty() ? person.name : person.firstName;
    names.removeDuplicates();
    return names.size() > weekDoneMostNames ? wording::namesText(names, weekDoneMostNames) : wording::andList(names);
}

QString weekDoneCounted(const std::vector<PersonLine> &people, const QString &one, const QString &several)
{
    const int count = static_cast<int>(people.size());
    QString words = count == 1 ? one : several.arg(wording::numberWord(count));
    words[0] = words[0].toUpper();
    return words;
}

} // namespace

WeekDoneView::WeekDoneView(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"weekDone"_s);
    m_lines->setContentsMargins(16, 12, 16, 12);
    m_lines->setSpacing(8);
}

void WeekDoneView::show(const WeekDone &done)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!done.written.empty())
        addLine(u"check"_s, weekDoneCounted(done.written, tr("one letter"), tr("%1 letters", "a number word")),
                tr("to %1", "names").arg(firstNamesOf(done.written)));
    if (!done.kept.empty())
        addLine(u"check"_s, weekDoneCounted(done.kept, tr("one promise kept"), tr("%1 promises kept", "a number word")),
                tr("to %1", "names").arg(firstNamesOf(done.kept)));
    if (!done.dropped.empty())
        addLine(u"check"_s,
                weekDoneCounted(done.dropped, tr("one promise let go"), tr("%1 promises let go", "a number word")),
                tr("to %1", "names").arg(firstNamesOf(done.dropped)));
    if (!done.wrappedUp.empty())
        addLine(u"check"_s,
                weekDoneCounted(done.wrappedUp, tr("one talk wrapped up"), tr("%1 talks wrapped up", "a number word")),
                tr("with %1", "names").arg(firstNamesOf(done.wrappedUp)));
    if (!done.talked.empty())
        addLine(u"check"_s, tr("Talked"), tr("with %1", "names").arg(firstNamesOf(done.talked)));
    if (done.isEmpty())
        addLine(u"review"_s, {}, tr("A short one: nothing was noted this week."));
    if (!done.waiting.empty())
        addLine(u"clock"_s, {}, tr("Open: %1 may still answer.", "names").arg(firstNamesOf(done.waiting)));
}

void WeekDoneView::addLine(const QString &sign, const QString &what, const QString &more)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new Sign(sign, 16, sign == u"check" ? Token::Ink : Token::Text2));
    row->addSpacing(8);
    if (!what.isEmpty())
        row->addWidget(new Label(what, TextRole::Strong));
    auto *names = new ElidedLabel(TextRole::Body, Token::Text2);
    names->setText(more);
    row->addWidget(names, 1);
    m_lines->addWidget(line);
}

} // namespace cultivar::ui
