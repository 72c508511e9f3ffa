// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/overview_card.h"

#include "core/rules/spoken_time.h"
#include "core/wording/preparation_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int minuteSeconds = 60;

} // namespace

OverviewCard::OverviewCard(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_name(new QLineEdit)
    , m_use(makeButton(ButtonKind::Quiet, {u"useOverview"_s, tr("Use this one"), {}, {}}))
    , m_used(new Label(tr("used unless a meeting says otherwise"), TextRole::Second, Token::Ink))
    , m_remove(makeIconButton({u"removeOverview"_s, tr("Delete this version"), u"trash"_s, {}}))
    , m_error(new Label(TextRole::Second, Token::Error))
    , m_text(new GrowingTextEdit(3, 14))
    , m_spoken(new Label(TextRole::Second, Token::Text2))
{
    build();
    connect(m_name, &QLineEdit::editingFinished, this, &OverviewCard::left);
    connect(m_name, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(m_text, &GrowingTextEdit::left, this, &OverviewCard::left);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OverviewCard::count);
    connect(m_use, &QPushButton::clicked, this, &OverviewCard::useWanted);
    connect(m_remove, &QPushButton::clicked, this, &OverviewCard::removeWanted);
}

void OverviewCard::build()
{
    m_name->setObjectName(u"versionName"_s);
    m_name->setAccessibleName(tr("Name of this version"));
    m_text->setObjectName(u"versionText"_s);
    m_text->setAccessibleName(tr("My introduction"));
    m_text->setPlaceholderText(tr("Who I am and what I am looking for, in a minute"));
    m_spoken->setObjectName(u"versionSpoken"_s);
    m_error->setObjectName(u"versionError"_s);
    m_error->hide();
    m_used->hide();
    m_name->setMinimumWidth(160);
    m_name->setMaximumWidth(320);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_used);
    row->addWidget(m_use);
    row->addStretch();
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(m_text);
    column->addWidget(m_spoken);
}

void OverviewCard::show(const Overview &overview, bool chosen)
{
    const bool typing = m_overview.uid == overview.uid && differs();
    m_overview = overview;
    setObjectName(u"overview/"_s + overview.uid.text());
    m_remove->setAccessibleName(tr("Delete the version %1").arg(overview.name));
    m_use->setAccessibleName(tr("Use %1 unless a meeting says otherwise").arg(overview.name));
    m_used->setVisible(chosen);
    m_use->setVisible(!chosen);
    if (!typing) {
        m_name->setText(overview.name);
        if (m_text->toPlainText() != overview.text)
            m_text->setPlainText(overview.text);
    }
    count();
}

Overview OverviewCard::typed() const
{
    Overview typed = m_overview;
    typed.name = m_name->text().trimmed();
    typed.text = m_text->toPlainText();
    return typed;
}

bool OverviewCard::differs() const
{
    return typed() != m_overview;
}

void OverviewCard::left()
{
    if (differs())
        Q_EMIT edited();
}

void OverviewCard::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_name->setProperty("wrong", !text.isEmpty());
    m_name->setAccessibleDescription(text);
    m_name->update();
}

void OverviewCard::count()
{
    const int words = rules::wordCount(m_text->toPlainText());
    const int seconds = rules::spokenSeconds(words);
    QString text = wording::spokenText(words);
    if (seconds > minuteSeconds)
        text += u" · "_s + tr("longer than a minute");
    m_spoken->setText(text);
}

void OverviewCard::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> OverviewCard::fields() const
{
    return {m_name, m_use, m_remove, m_text};
}

} // namespace cultivar::ui
