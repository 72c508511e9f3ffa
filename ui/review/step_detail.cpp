// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/step_detail.h"

#include "core/wording/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

StepDetail::StepDetail(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(40))
    , m_name(new WrappedText(TextRole::Heading))
    , m_work(new WrappedText(TextRole::Body, Token::Text2))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_work);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    m_column->addLayout(head);
    m_column->addSpacing(4);
}

void StepDetail::setPerson(const PersonLine &person)
{
    setPerson({person.uid, person.name}, wording::onOneLine(person.name), workAndPlace(person));
}

void StepDetail::setPerson(const Portrait &portrait, const QString &name, const QString &work)
{
    m_avatar->setPortrait(portrait);
    m_name->setText(name);
    m_work->setText(work);
    m_work->setVisible(!work.isEmpty());
}

Label *StepDetail::addCaption(const QString &text)
{
    auto *label = (new Label(text, TextRole::Second, Token::Faint))->wrapped();
    m_column->addWidget(label);
    return label;
}

Label *StepDetail::addHeading(const QString &text)
{
    auto *label = (new Label(text, TextRole::Strong))->wrapped();
    m_column->addWidget(label);
    return label;
}

void StepDetail::addLineAcross()
{
    m_column->addSpacing(4);
    m_column->addWidget(makeLine());
    m_column->addSpacing(4);
}

QString workAndPlace(const PersonLine &person)
{
    QStringList work{wording::onOneLine(person.role), wording::onOneLine(person.organization)};
    work.removeAll(QString());
    QStringList all{work.join(u", "_s), wording::onOneLine(person.city)};
    all.removeAll(QString());
    return all.join(u" · "_s);
}

void emptyStepLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace cultivar::ui
