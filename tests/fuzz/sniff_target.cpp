// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/whole_file.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

void decode(QByteArrayView file)
{
    const QByteArray guess = guessedCharset(file);
    promise(readableCharsets().contains(QString::fromLatin1(guess)), "the guess can be read",
            QString::fromLatin1(guess));
    promise(decodedText(file) == decodedText(file, guess), "the guess is what is read");
    for (const QString &charset : readableCharsets())
        if (const auto text = decodedAs(file, charset.toLatin1()))
            promise(*text == decodedText(file, charset.toLatin1()), "what is of a charset is read the same", charset);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    decode(file);
    ReadingContext context;
    context.mine = QTimeZone("Europe/Lisbon");
    context.now = QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC);
    for (const QString &name : {u"people.csv"_s, u"a.vcf"_s, QString()}) {
        context.fileName = name;
        const FileFormat format = sniffFormat(file, name);
        if (const auto parsed = readWhole(format, file, context); parsed && *parsed)
            for (const RowProblem &problem : (*parsed)->problems)
                promise(problem.line >= 0, "a problem has a line", problem.detail);
    }
    return 0;
}
