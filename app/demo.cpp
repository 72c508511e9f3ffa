// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "core/exchange/json_archive.h"
#include "core/sample/sample_network.h"
#include "core/workspace/exchange/export_job.h"

namespace cultivar::app {

using namespace Qt::StringLiterals;

namespace {
constexpr quint32 demoSeed = 1;
}

QFuture<Result<ImportReport>> fillWithSample(Workspace &workspace, const QString &folder)
{
    const QString archive = folder + u"/sample.json"_s;
    const Present present = workspace.present();
    if (const Result<void> written =
            writeFile(archive, writeArchive(sampleNetwork(present.today, present.zone, demoSeed)));
        !written) {
        QPromise<Result<ImportReport>> failed;
        failed.start();
        failed.addResult(Result<ImportReport>(passOn(written)));
        failed.finish();
        return failed.future();
    }
    ImportRequest request;
    request.files = {archive};
    return workspace.import(request);
}

} // namespace cultivar::app
