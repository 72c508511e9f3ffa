// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/export_job.h"

#include "core/exchange/json_archive.h"
#include "core/exchange/own_csv.h"
#include "core/exchange/vcard_writer.h"
#include "core/workspace/commands.h"

#include <QSaveFile>

namespace cultivar {

namespace {

Result<QByteArray> asCsv(const Records &records, const std::vector<Contact> &contacts)
{
    const Result<std::vector<Circle>> circles = records.all<Circle>();
    if (!circles)
        return passOn(circles);
    OwnCsvNames names;
    names.circle = [&](CircleId id) {
        const auto found = std::ranges::find(*circles, id, &Circle::id);
        return found == circles->end() ? QString() : found->name;
    };
    names.contact = [&](ContactId id) {
        const Result<std::optional<Contact>> found = records.find(id);
        return found && *found ? (*found)->uid : Uid();
    };
    return writeOwnCsv(contacts, names);
}

} // namespace

Result<QByteArray> exportContacts(const Records &records, ExportFormat format, const QString &contact)
{
    if (format == ExportFormat::Json) {
        if (!contact.isEmpty())
            return fail(ErrorKind::InvalidInput, u"contact"_s, u"json_is_everything"_s);
        const Result<Network> network = records.network();
        if (!network)
            return passOn(network);
        return writeArchive(*network);
    }
    std::vector<Contact> contacts;
    if (contact.isEmpty()) {
        Result<std::vector<Contact>> all = records.all<Contact>();
        if (!all)
            return passOn(all);
        contacts = std::move(*all);
        std::erase_if(contacts, [](const Contact &each) { return each.trashed.has_value(); });
    } else {
        Result<Contact> one = commands::contactNamed(records, contact);
        if (!one)
            return passOn(one);
        contacts.push_back(std::move(*one));
    }
    if (format == ExportFormat::Csv)
        return asCsv(records, contacts);
    QByteArray cards;
    for (const Contact &each : contacts)
        cards += writeVcard(each, format == ExportFormat::Vcard4 ? VcardVersion::V4 : VcardVersion::V3);
    return cards;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const auto failure = [&]() -> Failure {
        const bool full = file.error() == QFileDevice::ResourceError || file.errorString().contains(u"No space left"_s);
        const bool refused = file.error() == QFileDevice::PermissionsError;
        const ErrorKind kind = full ? ErrorKind::DiskFull : refused ? ErrorKind::NoPermission : ErrorKind::CannotWrite;
        return fail(kind, path, file.errorString());
    };
    if (!file.open(QFile::WriteOnly))
        return failure();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // QSaveFile commits a short write on a full disk unless it is asked about each step.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Failure why = failure();
        file.cancelWriting();
        return why;
    }
    if (!file.commit())
        return failure();
    return {};
}

} // namespace cultivar
