// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/bulk_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QMenu>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

BulkBar::BulkBar(const Desk &desk, ContactListModel &model, QWidget *parent)
    : Ground(Token::Raised, Token::Strong, 8, parent)
    , m_desk(desk)
    , m_model(model)
    , m_row(new FlowLayout(this, 4))
    , m_count(new Label(TextRole::Strong))
{
    setObjectName(u"bulkBar"_s);
    setAccessibleName(tr("Chosen people"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_row->setContentsMargins(12, 6, 12, 6);
    m_count->setObjectName(u"chosenCount"_s);
    m_count->setMinimumHeight(30);
    m_count->setContentsMargins(0, 0, 8, 0);
    m_row->addWidget(m_count);
    addMenu(u"bulkCircle"_s, tr("Circle"), u"circle"_s, &fillCircleMenu);
    addMenu(u"bulkTag"_s, tr("Tag"), u"tag"_s, &fillTagMenu);
    addMenu(u"bulkCadence"_s, tr("Cadence"), u"clock"_s, &fillCadenceMenu);
    addMenu(u"bulkPause"_s, tr("Pause"), u"pause"_s, &fillPauseMenu);
    addAction(u"bulkArchive"_s, tr("Archive"), u"save"_s, &archive);
    addAction(u"bulkUnarchive"_s, tr("Out of the archive"), u"undo"_s, &unarchive);
    addAction(u"bulkTrash"_s, tr("Delete"), u"trash"_s, &moveToTrash);
    m_archive = findChild<QPushButton *>(u"bulkArchive"_s);
    m_unarchive = findChild<QPushButton *>(u"bulkUnarchive"_s);
    QPushButton *none = makeButton(ButtonKind::Quiet, {u"chooseNone"_s, tr("Choose none"), {}, tr("Esc")}, this);
    m_row->addWidget(none);
    connect(none, &QPushButton::clicked, &m_model, &ContactListModel::chooseNone);
    connect(&m_model, &ContactListModel::chosenChanged, this, &BulkBar::follow);
    setArchived(false);
    follow();
}

void BulkBar::addMenu(const QString &name, const QString &text, const QString &icon,
                      void (*fill)(QMenu *, const Desk &, const People &))
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {name, text, icon, {}}, this);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button, name, fill] {
        auto *menu = new QMenu(this);
        menu->setObjectName(name + u"Menu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu, m_desk, m_model.chosen());
        menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
    });
}

void BulkBar::addAction(const QString &name, const QString &text, const QString &icon,
                        void (*act)(const Desk &, const People &))
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {name, text, icon, {}}, this);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act] { act(m_desk, m_model.chosen()); });
}

void BulkBar::setArchived(bool archived)
{
    m_archive->setVisible(!archived);
    m_unarchive->setVisible(archived);
}

void BulkBar::follow()
{
    const auto count = static_cast<int>(m_model.chosenCount());
    m_count->setText(tr("%1 chosen").arg(locale().toString(count)));
    setVisible(count > 0);
}

} // namespace cultivar::ui
