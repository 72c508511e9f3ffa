// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_menu.h"

#include "core/wording/standing_text.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/contact_commands.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/when_done.h"
#include "ui/style/icons.h"
#include "ui/widgets/openable_url.h"

#include <QCoreApplication>
#include <QMenu>
#include <QUrl>
#include <QUrlQuery>

namespace cultivar::ui {

namespace {

using namespace Qt::StringLiterals;

struct ContactMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(ContactMenu)
};

class ContactMenuFiller
{
public:
    ContactMenuFiller(const Desk &desk, const ContactDetail &detail)
        : m_desk(desk)
        , m_uid(detail.contact.uid)
        , m_name(detail.contact.displayName())
        , m_today(desk.workspace.present().today)
    {
    }

    void add(QMenu *menu, const QString &objectName, const QString &text, const QString &iconName,
             Workspace::Command command, const QString &done) const
    {
        QAction *action = menu->addAction(text);
        action->setObjectName(objectName);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        QObject::connect(action, &QAction::triggered, menu,
                         [doer = &m_desk.doer, command = std::move(command), done] { doer->change(command, done); });
    }

    void addPauses(QMenu *menu) const
    {
        QMenu *pause = menu->addMenu(icon(u"pause"_s), ContactMenuWords::tr("Pause"));
        for (const int months : {1, 3, 6, 12}) {
            const QDate until = m_today.addMonths(months);
            add(pause, u"pause%1"_s.arg(months),
                ContactMenuWords::tr("until %1").arg(wording::shortDayText(until, m_today)), {},
                commands::pause(m_uid.text(), until), ContactMenuWords::tr("%1 paused").arg(m_name));
        }
        QMenu *snooze = menu->addMenu(icon(u"snooze"_s), ContactMenuWords::tr("Snooze"));
        for (const int days : {7, 14, 30})
            add(snooze, u"snooze%1"_s.arg(days),
                ContactMenuWords::tr("until %1").arg(wording::shortDayText(m_today.addDays(days), m_today)), {},
                commands::snooze(m_uid.text(), days), ContactMenuWords::tr("%1 snoozed").arg(m_name));
        add(menu, u"leaveInPeace"_s, ContactMenuWords::tr("Leave in peace"), u"leave-in-peace"_s,
            commands::leaveInPeace(m_uid.text(), std::nullopt), ContactMenuWords::tr("%1 left in peace").arg(m_name));
    }

    void addStates(QMenu *menu, const Contact &contact) const
    {
        const auto lies = [&](const std::optional<QDate> &until) { return until && *until > m_today; };
        if (lies(contact.pausedUntil) || lies(contact.snoozedUntil) || lies(contact.inPeaceUntil))
            add(menu, u"resume"_s, ContactMenuWords::tr("Suggest again"), u"undo"_s, commands::resume(m_uid),
                ContactMenuWords::tr("%1 is suggested again").arg(m_name));
        if (contact.archived)
            add(menu, u"unarchive"_s, ContactMenuWords::tr("Take out of the archive"), {}, commands::unarchive(m_uid),
                ContactMenuWords::tr("%1 is out of the archive").arg(m_name));
        else
            add(menu, u"archive"_s, ContactMenuWords::tr("Archive"), {}, commands::archive({m_uid.text()}),
                ContactMenuWords::tr("%1 archived").arg(m_name));
        add(menu, u"deceased"_s,
            contact.deceased ? ContactMenuWords::tr("Not deceased") : ContactMenuWords::tr("Mark as deceased"), {},
            commands::setDeceased(m_uid, !contact.deceased),
            contact.deceased ? ContactMenuWords::tr("%1 is not marked as deceased").arg(m_name)
                             : ContactMenuWords::tr("%1 is kept, and never suggested").arg(m_name));
    }

    void addResearch(QMenu *menu, const Contact &contact) const
    {
        QMenu *research = menu->addMenu(icon(u"research"_s), ContactMenuWords::tr("Look up in the browser"));
        for (const auto &[name, url] : researchLinks(contact)) {
            QAction *action = research->addAction(QString(name).replace(u'&', u"&&"_s));
            QObject::connect(action, &QAction::triggered, menu,
                             [prompter = &m_desk.prompter, url = url] { prompter->openUrl(url); });
        }
    }

private:
    const Desk &m_desk;
    Uid m_uid;
    QString m_name;
    QDate m_today;
};

QUrl searchAt(const QString &address, const QString &key, const QString &words)
{
    QUrl url(address);
    QUrlQuery query;
    query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(words)));
    url.setQuery(query);
    return url;
}

/// Asks where to, and writes the file off this thread.
void exportVcard(const Desk &desk, QWidget *parent, const Contact &contact)
{
    const QString name = contact.displayName();
    QString file = name;
    for (const QChar sign : u"/\\:*?\"<>|"_s)
        file.replace(sign, u'-');
    const FileQuestion question{ContactMenuWords::tr("Export %1").arg(name), file + u".vcf"_s,
                                ContactMenuWords::tr("vCard (*.vcf)")};
    desk.prompter.saveFile(parent, question, [desk, uid = contact.uid, name](const QString &path) {
        const auto written = desk.workspace.query([uid, path](const Records &records) -> Result<void> {
            const Result<QByteArray> bytes = exportContacts(records, ExportFormat::Vcard4, uid.text());
            return bytes ? writeFile(path, *bytes) : Result<void>(passOn(bytes));
        });
        whenDone(written, &desk.doer, [doer = &desk.doer, name](const Result<void> &done) {
            if (done)
                doer->say(ContactMenuWords::tr("%1 exported as vCard").arg(name));
            else
                doer->complain(done.error());
        });
    });
}

} // namespace

std::vector<std::pair<QString, QUrl>> researchLinks(const Contact &contact)
{
    const QString name = contact.displayName();
    std::vector<std::pair<QString, QUrl>> links{
        {ContactMenuWords::tr("Web search"),
         searchAt(u"https://duckduckgo.com/"_s, u"q"_s, u"%1 %2"_s.arg(name, contact.organization).trimmed())},
        {ContactMenuWords::tr("LinkedIn"),
         searchAt(u"https://www.linkedin.com/search/results/people/"_s, u"keywords"_s, name)},
        {ContactMenuWords::tr("GitHub"), searchAt(u"https://github.com/search"_s, u"q"_s, name)}};
    const QString email = contact.preferredEmail();
    const QString host = email.mid(email.lastIndexOf(u'@') + 1);
    if (const QUrl site(u"https://"_s + host); email.contains(u'@') && host.contains(u'.') && isOpenable(site))
        links.emplace_back(ContactMenuWords::tr("Site of %1").arg(host), site);
    return links;
}

void fillContactMenu(QMenu *menu, const Desk &desk, const ContactDetail &detail)
{
    menu->clear();
    const ContactMenuFiller filler(desk, detail);
    filler.addPauses(menu);
    filler.addStates(menu, detail.contact);
    menu->addSeparator();
    filler.addResearch(menu, detail.contact);
    QAction *exported = menu->addAction(icon(u"export"_s), ContactMenuWords::tr("Export as vCard…"));
    exported->setObjectName(u"exportContact"_s);
    QObject::connect(exported, &QAction::triggered, menu,
                     [desk, menu, contact = detail.contact] { exportVcard(desk, menu, contact); });
    menu->addSeparator();
    filler.add(menu, u"trashContact"_s, ContactMenuWords::tr("Move to the trash"), u"trash"_s,
               commands::trash({detail.contact.uid.text()}),
               ContactMenuWords::tr("%1 is in the trash").arg(detail.contact.displayName()));
}

} // namespace cultivar::ui
