// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_gift.h"

#include "ui/review/letter_at_hand.h"
#include "ui/style/icons.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/section_header.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct GiftLine
{
    QString key;
    QString text;
    QString icon;
};

QString giftIcon(ClipKind kind)
{
    switch (kind) {
    case ClipKind::Article:
        return u"article"_s;
    case ClipKind::Event:
        return u"event"_s;
    case ClipKind::Job:
        return u"goal"_s;
    case ClipKind::Idea:
        return u"advice"_s;
    }
    Q_UNREACHABLE();
}

std::vector<GiftLine> giftLines(const WritingDesk &desk)
{
    std::vector<GiftLine> lines{{{}, WriteGift::tr("Nothing this time"), u"giving"_s}};
    for (const Gift &gift : desk.gifts) {
        const QString shared = gift.shared.isEmpty()
                                   ? WriteGift::tr("from your shelf")
                                   : WriteGift::tr("from your shelf, shares “%1”").arg(gift.shared.join(u", "_s));
        lines.push_back({gift.clip.text(), gift.title.simplified() + u" · "_s + shared, giftIcon(gift.kind)});
    }
    lines.push_back({LetterDraft::ownWords, WriteGift::tr("In your own words…"), u"edit"_s});
    return lines;
}

} // namespace

WriteGift::WriteGift(LetterAtHand &letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(letter)
    , m_gifts(new ElidingComboBox)
    , m_own(new QLineEdit)
    , m_keeps(new QCheckBox(tr("Keeps the promise")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new SectionHeader(tr("Something to give")));
    m_gifts->setObjectName(u"gifts"_s);
    m_gifts->setAccessibleName(tr("Something to give"));
    column->addWidget(m_gifts);
    m_own->setObjectName(u"ownGift"_s);
    m_own->setPlaceholderText(tr("A link, an introduction, an offer…"));
    m_own->setAccessibleName(tr("What you give, in your own words"));
    column->addWidget(m_own);
    m_keeps->setObjectName(u"keepsPromise"_s);
    m_keeps->setToolTip(tr("With this letter the promise is done"));
    column->addWidget(m_keeps);
    connect(m_gifts, &QComboBox::activated, this,
            [this](int row) { m_letter.chooseGift(m_gifts->itemData(row).toString()); });
    connect(m_own, &QLineEdit::textEdited, &m_letter, &LetterAtHand::setGive);
    connect(m_keeps, &QCheckBox::clicked, &m_letter, &LetterAtHand::setKeepsPromise);
    connect(&m_letter, &LetterAtHand::opened, this, &WriteGift::showGift);
    connect(&m_letter, &LetterAtHand::chosen, this, &WriteGift::showGift);
}

void WriteGift::showGift()
{
    fill();
    m_gifts->setCurrentIndex(m_gifts->findData(m_letter.giftKey()));
    m_own->setVisible(m_letter.giftKey() == LetterDraft::ownWords);
    if (m_own->text() != m_letter.draft().give)
        m_own->setText(m_letter.draft().give);
    const WritableReason *reason = m_letter.reason();
    m_keeps->setVisible(reason && reason->reason.kind == rules::LetterReasonKind::Promise);
    m_keeps->setChecked(m_letter.keepsPromise());
}

/// An open list stays as it is while nothing changes.
void WriteGift::fill()
{
    const std::vector<GiftLine> lines = giftLines(m_letter.desk());
    bool same = m_gifts->count() == static_cast<int>(lines.size());
    for (int row = 0; same && row < m_gifts->count(); ++row) {
        const GiftLine &line = lines[static_cast<size_t>(row)];
        same = m_gifts->itemData(row) == line.key && m_gifts->itemText(row) == line.text;
    }
    if (same)
        return;
    const QSignalBlocker quiet(m_gifts);
    m_gifts->clear();
    for (const GiftLine &line : lines)
        m_gifts->addItem(icon(line.icon), line.text, line.key);
}

} // namespace cultivar::ui
