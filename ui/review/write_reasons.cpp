// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_reasons.h"

#include "ui/review/letter_at_hand.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/tab_order.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keyedReasons = 9; ///< 1 to 9

QString letterReasonIcon(rules::LetterReasonKind kind)
{
    using Kind = rules::LetterReasonKind;
    switch (kind) {
    case Kind::Promise:
        return u"promise"_s;
    case Kind::Date:
        return u"birthday"_s;
    case Kind::Clip:
        return u"article"_s;
    case Kind::Message:
        return u"message"_s;
    case Kind::Project:
        return u"expertise"_s;
    case Kind::Thanks:
        return u"thanks"_s;
    case Kind::CameToMind:
        return u"sprout"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

WriteReasons::WriteReasons(LetterAtHand &letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(letter)
    , m_row(new QWidget)
    , m_flow(new FlowLayout(m_row))
    , m_because(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *header = new SectionHeader(tr("Why now?"));
    header->setQualifier(tr("choose one, it comes first"));
    column->addWidget(header);
    m_row->setAccessibleName(tr("Why now?"));
    column->addWidget(m_row);
    m_because->setObjectName(u"because"_s);
    m_because->setPlaceholderText(tr("You came to mind because…"));
    m_because->setAccessibleName(tr("Why they came to mind, in your own words"));
    column->addSpacing(4);
    column->addWidget(m_because);
    connect(m_because, &QLineEdit::textEdited, &m_letter, &LetterAtHand::setBecause);
    connect(&m_letter, &LetterAtHand::opened, this, &WriteReasons::showReasons);
    connect(&m_letter, &LetterAtHand::chosen, this, &WriteReasons::showReasons);
}

void WriteReasons::showReasons()
{
    const std::vector<WritableReason> &reasons = m_letter.desk().reasons;
    QStringList names;
    for (const WritableReason &reason : reasons)
        names += reason.name;
    QStringList shown;
    for (const Chip *chip : m_chips)
        shown += chip->text();
    // Those that stay keep the focus.
    if (names != shown)
        fill(names);
    const WritableReason *chosen = m_letter.reason();
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(chosen == &reasons[i]);
    m_because->setVisible(chosen && chosen->reason.kind == rules::LetterReasonKind::CameToMind);
    if (m_because->text() != m_letter.draft().because)
        m_because->setText(m_letter.draft().because);
}

void WriteReasons::fill(const QStringList &names)
{
    for (Chip *chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->setObjectName({});
        chip->deleteLater();
    }
    m_chips.clear();
    QList<QWidget *> stops;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto number = static_cast<size_t>(i);
        auto *chip = new Chip(Chip::Kind::Choice, names[i]);
        chip->setObjectName(u"reason%1"_s.arg(i + 1));
        chip->setIconName(letterReasonIcon(m_letter.desk().reasons[number].reason.kind));
        chip->setToolTip(
            plainToolTip(number < keyedReasons ? tr("%1 (%2)", "text, key").arg(names[i]).arg(i + 1) : names[i]));
        connect(chip, &Chip::clicked, this, [this, number] { choose(number); });
        m_flow->addWidget(chip);
        stops += chip;
        m_chips.push_back(chip);
    }
    if (m_before)
        orderTabs(m_before, stops << m_because);
    m_row->updateGeometry();
}

void WriteReasons::choose(size_t number)
{
    if (!m_letter.isOpen() || number >= m_chips.size())
        return;
    m_letter.chooseReason(letterReasonKey(m_letter.desk().reasons[number].reason));
    // A click on the chosen one took its check away.
    showReasons();
    if (m_because->isVisible())
        m_because->setFocus(Qt::OtherFocusReason);
}

bool WriteReasons::stepBack()
{
    if (!m_because->hasFocus())
        return false;
    takeFocus();
    return true;
}

void WriteReasons::takeFocus()
{
    for (Chip *chip : m_chips)
        if (chip->isChecked()) {
            chip->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    if (!m_chips.empty())
        m_chips.front()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui
