// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_head.h"

#include "core/wording/edit_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/key_text.h"

#include <QHBoxLayout>
#include <QKeySequence>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

PageHead::PageHead(Doer &doer, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_doer(doer)
    , m_title(new ElidedLabel(TextRole::Title))
    , m_fact(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_undo(makeIconButton({u"undo"_s, tr("Undo"), u"undo"_s, {}}))
    , m_redo(makeIconButton({u"redo"_s, tr("Redo"), u"redo"_s, {}}))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(56);
    m_row->setContentsMargins(24, 0, 24, 0);
    m_row->setSpacing(8);
    m_title->setObjectName(u"title"_s);
    m_title->setText(title);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_fact->setObjectName(u"fact"_s);
    m_fact->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->addWidget(m_title);
    m_row->addSpacing(4);
    m_row->addWidget(m_fact, 1);
    m_row->addWidget(m_undo);
    m_row->addWidget(m_redo);
    connect(m_undo, &QPushButton::clicked, &m_doer, &Doer::undo);
    connect(m_redo, &QPushButton::clicked, &m_doer, &Doer::redo);
    connect(&m_doer, &Doer::historyChanged, this, &PageHead::showHistory);
    showHistory();
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void PageHead::addButton(QWidget *button)
{
    m_row->addWidget(button);
}

void PageHead::addLeading(QWidget *widget)
{
    m_row->insertWidget(0, widget);
}

void PageHead::showHistory()
{
    const auto show = [](QPushButton *button, const std::optional<EditLabel> &label, const QString &words,
                         const QString &none, QKeySequence::StandardKey key) {
        button->setEnabled(label.has_value());
        const QString text = label ? words.arg(wording::editText(*label)) : none;
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(u"%1 (%2)"_s.arg(text, keyText(key))));
    };
    show(m_undo, m_doer.history().undo, tr("Undo: %1"), tr("Nothing to undo"), QKeySequence::Undo);
    show(m_redo, m_doer.history().redo, tr("Redo: %1"), tr("Nothing to redo"), QKeySequence::Redo);
}

} // namespace cultivar::ui
