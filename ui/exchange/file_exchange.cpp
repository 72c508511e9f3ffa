// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/file_exchange.h"

#include "core/wording/error_text.h"
#include "core/wording/problem_text.h"
#include "core/workspace/export_job.h"

#include <QFileInfo>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t problemsShown = 5;

ExportFormat formatFor(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"csv" ? ExportFormat::Csv : suffix == u"json" ? ExportFormat::Json : ExportFormat::Vcard4;
}

} // namespace

FileExchange::FileExchange(const Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
{
}

void FileExchange::startImport(const QStringList &files)
{
    if (!files.isEmpty()) {
        look(files);
        return;
    }
    m_desk.prompter.openFiles(
        m_window, {tr("Import contacts"), {}, tr("vCard, LinkedIn, CSV, JSON (*.vcf *.csv *.json);;All files (*)")},
        [this](const QStringList &chosen) { look(chosen); });
}

void FileExchange::look(const QStringList &files)
{
    ImportRequest request;
    request.files = files;
    request.dryRun = true;
    m_desk.doer.take(m_desk.workspace.import(request), this,
                     [this, files](const ImportReport &found) { askWhether(files, found); });
}

void FileExchange::askWhether(const QStringList &files, const ImportReport &found)
{
    QStringList lines;
    int changes = 0;
    for (const ImportedFile &file : found.files) {
        const QString name = QFileInfo(file.file).fileName();
        if (file.error) {
            lines += wording::errorText(*file.error);
            continue;
        }
        changes += file.added + file.updated;
        lines += tr("%1: %2 new, %3 updated, %4 the same, %5 left out")
                     .arg(name)
                     .arg(file.added)
                     .arg(file.updated)
                     .arg(file.unchanged)
                     .arg(file.failed);
        for (size_t i = 0; i < std::min(file.problems.size(), problemsShown); ++i) {
            const RowProblem &problem = file.problems[i];
            lines +=
                tr("  line %1: %2").arg(problem.line).arg(wording::problemText(toWord(problem.kind), problem.detail));
        }
    }
    if (changes == 0) {
        lines += QString();
        lines += tr("Nothing of this would be new.");
        m_desk.doer.say(lines.join(u'\n'));
        return;
    }
    lines += QString();
    lines += tr("A backup is made first, and the import can be taken back whole.");
    m_desk.prompter.confirm(m_window, {tr("Look before adding"), lines.join(u'\n'), tr("Import")},
                            [this, files] { import(files); });
}

void FileExchange::import(const QStringList &files)
{
    ImportRequest request;
    request.files = files;
    m_desk.doer.take(m_desk.workspace.import(request), this, [this](const ImportReport &done) {
        int added = 0;
        int updated = 0;
        for (const ImportedFile &file : done.files) {
            added += file.added;
            updated += file.updated;
            if (file.error)
                m_desk.doer.complain(*file.error);
        }
        Q_EMIT m_desk.doer.said(tr("%1 added, %2 updated").arg(added).arg(updated), true);
        m_desk.navigator.showPage(u"contacts"_s);
    });
}

void FileExchange::exportContacts(ContactId contact)
{
    m_desk.prompter.saveFile(
        m_window, {tr("Export contacts"), u"contacts.vcf"_s, tr("vCard (*.vcf);;CSV (*.csv);;JSON (*.json)")},
        [this, contact](const QString &path) { write(contact, path); });
}

void FileExchange::write(ContactId contact, const QString &path)
{
    const auto written = m_desk.workspace.query([contact, path](const Records &records) -> Result<bool> {
        QString uid;
        if (!contact.isNull()) {
            const Result<std::optional<Contact>> found = records.find(contact);
            if (!found)
                return passOn(found);
            if (*found)
                uid = (*found)->uid.text();
        }
        const Result<QByteArray> bytes = cultivar::exportContacts(records, formatFor(path), uid);
        if (!bytes)
            return passOn(bytes);
        if (const Result<void> done = writeFile(path, *bytes); !done)
            return passOn(done);
        return true;
    });
    m_desk.doer.take(written, this,
                     [this, path](bool) { m_desk.doer.say(tr("Saved as %1").arg(QFileInfo(path).fileName())); });
}

} // namespace cultivar::ui
