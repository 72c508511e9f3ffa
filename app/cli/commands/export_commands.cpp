// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/workspace/exchange/export_job.h"

namespace cultivar::cli {

namespace {

Result<Output> runExport(Session &session, const Invocation &invocation)
{
    ExportFormat format = ExportFormat::Vcard4;
    if (invocation.isSet(u"format"_s)) {
        const Result<ExportFormat> asked = wordFrom<ExportFormat>(u"format"_s, invocation.value(u"format"_s));
        if (!asked)
            return passOn(asked);
        format = *asked;
    }
    const QString contact = invocation.value(u"contact"_s);
    const Result<QByteArray> bytes =
        session.read([&](const Records &records) { return exportContacts(records, format, contact); });
    if (!bytes)
        return passOn(bytes);
    Output output;
    if (!invocation.isSet(u"out"_s)) {
        output.bytes = bytes->isNull() ? QByteArray("") : *bytes;
        if (format != ExportFormat::Json)
            output.json = QJsonObject{{u"format"_s, toWord(format)}, {u"content"_s, QString::fromUtf8(*bytes)}};
        return output;
    }
    const QString path = invocation.value(u"out"_s);
    if (const Result<void> written = writeFile(path, *bytes); !written)
        return passOn(written);
    output.json = QJsonObject{{u"file"_s, path}, {u"bytes"_s, bytes->size()}};
    output.text = say("Written: %1").arg(path) + u'\n';
    return output;
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{u"export"_s,
             {},
             say("Write contacts, meetings or everything to a file or to stdout."),
             u"cultivar-cli export --format json --out everything.json"_s,
             0,
             0,
             {{u"format"_s,
               say("vcard4, vcard3, csv or google_csv: contacts; ics: meetings and promises; json: everything "
                   "(default: vcard4)."),
               u"FORMAT"_s},
              {u"out"_s, say("The file to write."), u"FILE"_s},
              {u"contact"_s, say("Only this contact."), u"UID"_s}},
             runExport}};
}

} // namespace cultivar::cli
