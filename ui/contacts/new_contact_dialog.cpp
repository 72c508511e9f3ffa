// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/new_contact_dialog.h"

#include "core/wording/error_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/duplicates/similar_contacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_error.h"
#include "ui/widgets/label.h"
#include "ui/widgets/room_for_words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

NewContactDialog::NewContactDialog(const Desk &desk, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_error(new FormError)
    , m_reading(new Banner)
    , m_logs(new QCheckBox(tr("Log it as a talk of today")))
    , m_similar(new Banner)
{
    setObjectName(u"newContact"_s);
    setWindowTitle(tr("New contact"));
    setAccessibleName(tr("New contact"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(new Label(tr("New contact"), TextRole::Title));
    m_name = addField(u"newName"_s, tr("Name"), tr("Ana Silva"));
    m_name->setToolTip(plainToolTip(tr("A sentence will do: Ana Silva, met at QCon, wants advice on hiring")));
    column->addWidget(m_reading);
    column->addWidget(m_logs);
    column->addWidget(m_similar);
    m_email = addField(u"newEmail"_s, tr("E-mail"), tr("ana@example.org"));
    m_organization = addField(u"newOrganization"_s, tr("Organisation"), {});
    m_role = addField(u"newRole"_s, tr("Role"), {});
    m_howMet = addField(u"newHowMet"_s, tr("How you met"), tr("QCon London, in the hallway"));
    m_reading->setObjectName(u"readAs"_s);
    m_reading->hide();
    m_logs->setObjectName(u"logsTalk"_s);
    m_logs->setToolTip(tr("Otherwise it becomes a note"));
    m_logs->setChecked(true);
    m_logs->hide();
    m_similar->hide();
    column->addWidget(m_error);
    addCircles();
    addFoot();
    m_wait.setSingleShot(true);
    m_wait.setInterval(150ms);
    connect(&m_wait, &QTimer::timeout, this, &NewContactDialog::look);
    for (QLineEdit *field : {m_name, m_email})
        connect(field, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    for (QLineEdit *field : {m_name, m_email, m_howMet})
        connect(field, &QLineEdit::textChanged, this, &NewContactDialog::showReading);
    // An address will do where a name was missing.
    connect(m_email, &QLineEdit::textChanged, m_error, &FormError::settle);
    connect(m_similar->setStep(u"showSimilar"_s, tr("Show them")), &QPushButton::clicked, this, [this] {
        m_desk.navigator.showContact(m_known);
        reject();
    });
    m_name->setText(name);
    m_name->setFocus(Qt::OtherFocusReason);
}

QLineEdit *NewContactDialog::addField(const QString &name, const QString &label, const QString &placeholder)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *words = new Label(label, TextRole::Body, Token::Faint);
    words->setFixedWidth(112);
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    words->setBuddy(field);
    row->addWidget(words);
    row->addWidget(field, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    return field;
}

void NewContactDialog::addCircles()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *words = new Label(tr("Circles"), TextRole::Body, Token::Faint);
    words->setFixedWidth(112);
    words->setContentsMargins(0, 5, 0, 0);
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box);
    if (m_desk.contacts.isReady())
        for (const Circle &circle : m_desk.contacts.index().circles()) {
            if (circle.trashed)
                continue;
            auto *chip = new Chip(Chip::Kind::Choice, circle.name);
            chip->setObjectName(u"newCircle"_s);
            chip->setProperty("uid", circle.uid.text());
            chip->setDot(themeOf(this).hueOf(circle.uid).dot);
            flow->addWidget(chip);
        }
    row->addWidget(words, 0, Qt::AlignTop);
    row->addWidget(box, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void NewContactDialog::addFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QPushButton *cancel = makeButton(ButtonKind::Quiet, {u"cancelNewContact"_s, tr("Cancel"), {}, u"Esc"_s});
    m_save = makeButton(ButtonKind::Primary, {u"saveNewContact"_s, tr("Add"), {}, u"↵"_s});
    m_save->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(8);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &NewContactDialog::save);
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+Return"_s), this);
    connect(shortcut, &QShortcut::activated, this, &NewContactDialog::save);
}

/// The sentence, where no field of its own says otherwise.
rules::QuickAdd NewContactDialog::reading() const
{
    rules::QuickAdd read = rules::readQuickAdd(m_name->text());
    if (const QString email = m_email->text().trimmed(); !email.isEmpty())
        read.email = email;
    if (const QString howMet = m_howMet->text().simplified(); !howMet.isEmpty())
        read.howMet = howMet;
    return read;
}

void NewContactDialog::showReading()
{
    const rules::QuickAdd read = reading();
    m_logs->setVisible(!read.conversation.isEmpty());
    QStringList parts{tr("Name: %1").arg(read.name)};
    if (!read.email.isEmpty())
        parts += tr("E-mail: %1").arg(read.email);
    if (!read.howMet.isEmpty())
        parts += tr("How you met: %1").arg(read.howMet);
    if (!read.conversation.isEmpty())
        parts += tr("What was said: %1").arg(read.conversation);
    const bool isPlain = rules::readQuickAdd(m_name->text()).isOnlyName();
    m_reading->tell(Banner::Kind::Information, isPlain ? QString() : parts.join(u'\n'));
    makeRoomForWords(this);
}

void NewContactDialog::look()
{
    if (!m_desk.contacts.isReady())
        return;
    const rules::QuickAdd read = reading();
    const QString name = read.name;
    const QString email = read.email;
    const std::vector<ContactId> candidates = similarCandidates(m_desk.contacts.index(), name, email);
    m_desk.doer.take(m_desk.workspace.query(
                         [=](const Records &records) { return similarContacts(records, candidates, name, email); }),
                     this, [this](const std::vector<PersonName> &people) { showSimilar(people); });
}

void NewContactDialog::showSimilar(const std::vector<PersonName> &people)
{
    m_known = people.empty() ? ContactId() : people.front().id;
    m_similar->tell(Banner::Kind::Look,
                    people.empty() ? QString()
                    : people.size() == 1
                        ? tr("%1 is among your contacts already.").arg(people.front().name)
                        : tr("%1 and others are among your contacts already.").arg(people.front().name));
    makeRoomForWords(this);
}

void NewContactDialog::refuse(const QString &words, QLineEdit *field)
{
    m_error->refuse(words, field);
    makeRoomForWords(this);
}

void NewContactDialog::save()
{
    const rules::QuickAdd read = reading();
    Contact contact;
    contact.name = read.name;
    contact.organization = m_organization->text().simplified();
    contact.role = m_role->text().simplified();
    contact.howMet = read.howMet;
    if (!m_logs->isChecked())
        contact.notes = read.conversation;
    const QString &email = read.email;
    if (!email.isEmpty())
        contact.emails = {{email, {}}};
    if (contact.name.isEmpty() && email.isEmpty()) {
        refuse(tr("Somebody needs a name, or at least an e-mail address."), m_name);
        return;
    }
    if (!email.isEmpty() && !email.contains(u'@')) {
        refuse(tr("An e-mail address has an @ in it."), m_email);
        return;
    }
    QStringList circles;
    for (const Chip *chip : findChildren<Chip *>(u"newCircle"_s))
        if (chip->isChecked())
            circles += chip->property("uid").toString();
    m_save->setEnabled(false);
    m_desk.doer.change(commands::addContact({contact, circles, m_logs->isChecked() ? read.conversation : QString()}),
                       tr("%1 added").arg(contact.displayName()),
                       {this,
                        [this](const ChangeSet &changes) {
                            if (!changes.added.empty())
                                Q_EMIT added(ContactId(changes.added.front().id));
                            accept();
                        },
                        [this](const Error &error) {
                            m_save->setEnabled(true);
                            refuse(wording::errorText(error), m_name);
                        }});
}

} // namespace cultivar::ui
