// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/question_field.h"

#include "core/wording/preparation_text.h"
#include "ui/style/cultivar_style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/eliding_combo_box.h"
#include "ui/widgets/growing_text_edit.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

QuestionField::QuestionField(int number, QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_kind(new ElidingComboBox)
    , m_own(new Chip(Chip::Kind::Choice, tr("could not be looked up")))
    , m_edit(new GrowingTextEdit(1, 4))
{
    setObjectName(u"question%1"_s.arg(number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_kind->setObjectName(u"questionKind%1"_s.arg(number));
    m_kind->setAccessibleName(tr("Shape of question %1").arg(number));
    m_kind->setMinimumContentsLength(6);
    m_kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (size_t i = 0; i < EnumWords<QuestionKind>::words.size(); ++i)
        m_kind->addItem(wording::questionStart(static_cast<QuestionKind>(i)));
    m_own->setObjectName(u"ownQuestion%1"_s.arg(number));
    m_own->setAccessibleName(tr("Question %1 could not be looked up").arg(number));
    m_edit->setObjectName(u"questionText%1"_s.arg(number));
    m_edit->setAccessibleName(tr("Question %1").arg(number));
    row->addWidget(m_kind, 1);
    row->addWidget(m_own);
    column->addLayout(row);
    column->addWidget(m_edit);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showStart();
        Q_EMIT marked();
    });
    connect(m_own, &QAbstractButton::clicked, this, &QuestionField::marked);
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this] { m_own->setEnabled(!m_edit->toPlainText().trimmed().isEmpty()); });
    connect(m_own, &QAbstractButton::toggled, m_own, &QWidget::updateGeometry);
    // The card is the frame of the field.
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    m_own->setEnabled(false);
    showStart();
}

bool QuestionField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return Ground::eventFilter(watched, event);
}

void QuestionField::paintEvent(QPaintEvent *event)
{
    Ground::paintEvent(event);
    if (!m_edit->hasFocus())
        return;
    QPainter painter(this);
    CultivarStyle::paintFocusRing(&painter, rect(), themeOf(this).color(Token::Focus), 10);
}

void QuestionField::showStart()
{
    m_edit->setPlaceholderText(m_kind->currentText());
}

void QuestionField::setMarks(QuestionKind kind, bool couldNotBeLookedUp)
{
    m_kind->setCurrentIndex(static_cast<int>(kind));
    m_own->setChecked(couldNotBeLookedUp);
    showStart();
}

InsightQuestion QuestionField::question(const QString &text) const
{
    return {static_cast<QuestionKind>(m_kind->currentIndex()), text, m_own->isChecked(), {}};
}

} // namespace cultivar::ui
