// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_words.h"

#include "core/wording/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(WriteWords)
};

QString wayText(const std::optional<LetterWay> &way)
{
    if (!way)
        return WriteWords::tr("Noted as sent.");
    switch (*way) {
    case LetterWay::MailProgram:
        return WriteWords::tr("Opened in the mail program and noted as sent.");
    case LetterWay::Clipboard:
        return WriteWords::tr("Copied and noted as sent.");
    case LetterWay::File:
        return WriteWords::tr("Saved as a file and noted as sent.");
    }
    Q_UNREACHABLE();
}

} // namespace

EmptyText writtenText(const Addressee &addressee, const ReachOut *letter)
{
    const QString name = addressee.person.firstName;
    if (!letter)
        return {u"check"_s, WriteWords::tr("You were in touch with %1").arg(name), {}};
    QStringList text{wayText(addressee.way)};
    if (!letter->reason.isEmpty())
        text += WriteWords::tr("Why: %1").arg(wording::onOneLine(letter->reason));
    return {u"check"_s, WriteWords::tr("Written to %1").arg(name), text.join(u'\n')};
}

EmptyText nobodyLeftText(const std::vector<Addressee> &people)
{
    const auto written = std::ranges::count_if(people, &Addressee::written);
    if (people.empty())
        return {u"letter"_s, WriteWords::tr("Nobody is chosen this week"),
                WriteWords::tr("A week without a letter is a week, too.")};
    if (written == std::ssize(people))
        return {u"check"_s, WriteWords::tr("Everybody has a letter"),
                WriteWords::tr("Choose a name to see what you wrote.")};
    return {u"check"_s, WriteWords::tr("That is it for this week"),
            WriteWords::tr("%1 written, %2 skipped. Choose a name to write after all.")
                .arg(written)
                .arg(std::ssize(people) - written)};
}

} // namespace cultivar::ui
