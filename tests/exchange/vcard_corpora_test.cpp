// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard_reader.h"
#include "core/exchange/vcard_writer.h"

#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <iostream>
#include <set>

// What survives is judged by a splitter of this file's own, which shares nothing with the reader and knows only what it
// must: lines are compared as group, name, set of parameters and value, apart from VERSION, folding, transfer encoding
// and the style of escapes.
namespace cultivar {
namespace {

struct PlainLine
{
    QString group;
    QString name;
    std::multiset<QString> parameters;
    QString value;

    bool operator==(const PlainLine &) const = default;
};

struct PlainCard
{
    int line = 0;
    bool ended = false;
    std::vector<PlainLine> lines;
};

QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    // The corpora hold no byte from 0x80 to 0x9F outside UTF-8, so that Latin-1 will do.
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString withoutEscapes(const QString &value)
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size()) {
            ++i;
            plain += value[i] == u'n' || value[i] == u'N' ? QChar(u'\n') : value[i];
        } else {
            plain += value[i];
        }
    }
    return plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QByteArray hexDecoded(const QByteArray &value)
{
    QByteArray plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        bool isHex = false;
        const int code = value[i] == '=' ? value.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        plain += isHex ? static_cast<char>(code) : value[i];
        i += isHex ? 2 : 0;
    }
    return plain;
}

bool isQuotedPrintable(const QByteArray &line)
{
    return line.left(line.indexOf(':')).toUpper().contains("QUOTED-PRINTABLE");
}

PlainLine plainLine(const QByteArray &line)
{
    PlainLine result;
    bool quoted = false;
    qsizetype colon = 0;
    while (colon < line.size() && (quoted || line[colon] != ':'))
        quoted = line[colon++] == '"' ? !quoted : quoted;
    QString head = decoded(line.left(colon));
    QByteArray value = line.mid(colon + 1);
    if (isQuotedPrintable(line))
        value = hexDecoded(value);
    QStringList parts;
    quoted = false;
    parts += QString();
    for (const QChar c : std::as_const(head)) {
        quoted = c == u'"' ? !quoted : quoted;
        if (c == u';' && !quoted)
            parts += QString();
        else if (c != u'"')
            parts.last() += c;
    }
    const QString name = parts.takeFirst();
    const qsizetype dot = name.indexOf(u'.');
    result.group = dot < 0 ? QString() : name.left(dot);
    result.name = name.mid(dot + 1);
    bool base64 = false;
    for (const QString &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = equals < 0 ? u"TYPE"_s : part.left(equals).toUpper();
        for (const QString &each : part.mid(equals + 1).split(u',')) {
            const QString upper = each.toUpper();
            if (upper == u"BASE64" || (key == u"ENCODING" && upper == u"B"))
                base64 = true;
            else if (!each.isEmpty() && upper != u"QUOTED-PRINTABLE" && key != u"CHARSET")
                result.parameters.insert(key + u'=' + each);
        }
    }
    if (base64)
        result.parameters.insert(u"base64"_s);
    result.value = withoutEscapes(decoded(value));
    if (base64)
        result.value.remove(u' ');
    return result;
}

std::vector<PlainCard> plainCards(const QByteArray &file)
{
    std::vector<PlainCard> cards;
    std::vector<QByteArray> lines;
    bool open = false;
    bool soft = false;
    const auto finish = [&] {
        for (const QByteArray &line : lines)
            cards.back().lines.push_back(plainLine(line));
        lines.clear();
    };
    int number = 0;
    for (QByteArray line : file.split('\n')) {
        ++number;
        while (line.endsWith('\r'))
            line.chop(1);
        const QByteArray word = line.trimmed().toUpper();
        if (word == "BEGIN:VCARD" || word == "END:VCARD") {
            if (open)
                finish();
            open = word == "BEGIN:VCARD";
            soft = false;
            if (open)
                cards.push_back({number, false, {}});
            else if (!cards.empty())
                cards.back().ended = true;
            continue;
        }
        if (!open)
            continue;
        if (soft)
            lines.back() += line;
        else if (!lines.empty() && (line.startsWith(' ') || line.startsWith('\t')))
            lines.back() += line.mid(1);
        else if (!line.isEmpty())
            lines.push_back(line);
        soft = !lines.empty() && isQuotedPrintable(lines.back()) && lines.back().endsWith('=');
        if (soft)
            lines.back().chop(1);
        else if (!lines.empty() && isQuotedPrintable(lines.back()))
            while (lines.back().endsWith(' '))
                lines.back().chop(1);
    }
    return cards;
}

/// What has to be there again: all but the version, and but a formatted name that says nothing, which is filled.
std::vector<PlainLine> lasting(const PlainCard &card)
{
    std::vector<PlainLine> lines;
    for (const PlainLine &line : card.lines) {
        const QString name = line.name.toUpper();
        if (name != u"VERSION" && !(name == u"FN" && line.value.isEmpty()))
            lines.push_back(line);
    }
    return lines;
}

bool hasName(const PlainCard &card)
{
    return std::any_of(card.lines.begin(), card.lines.end(), [](const PlainLine &line) {
        static const QStringList names = {u"FN"_s, u"N"_s, u"NICKNAME"_s, u"ORG"_s, u"EMAIL"_s, u"TEL"_s};
        return names.contains(line.name.toUpper()) && !QString(line.value).remove(u';').trimmed().isEmpty();
    });
}

bool survives(const PlainCard &card, const Contact &contact, VcardVersion version)
{
    const std::vector<PlainCard> written = plainCards(writeVcard(contact, version));
    if (written.size() != 1)
        return false;
    const std::vector<PlainLine> before = lasting(card);
    std::vector<PlainLine> after = lasting(written.front());
    // A name is made where there was none.
    const auto isMade = [&before](const PlainLine &line) {
        return line.name.toUpper() == u"FN" && std::find(before.begin(), before.end(), line) == before.end();
    };
    after.erase(std::remove_if(after.begin(), after.end(), isMade), after.end());
    return before == after;
}

QStringList corpusFiles(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, {u"*.vcf"_s, u"*.vcf.ref"_s, u"*.vcf.2_1ref"_s, u"*.vcard*.ref"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        files += entries.next();
    files.sort();
    return files;
}

class VcardCorpora : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = qEnvironmentVariable("CULTIVAR_CORPORA");
        if (m_folder.isEmpty())
            GTEST_SKIP() << "CULTIVAR_CORPORA is not set: there are no sample files";
        m_files = corpusFiles(m_folder);
        ASSERT_FALSE(m_files.isEmpty());
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }

    QString m_folder;
    QStringList m_files;
};

TEST_F(VcardCorpora, EveryCardIsTakenOrReportedWithItsLine)
{
    for (const QString &path : m_files) {
        const QByteArray file = contentOf(path);
        const Parsed parsed = readVcards(file);
        std::set<int> taken;
        for (const ParsedContact &contact : parsed.contacts)
            taken.insert(contact.line);
        std::set<int> reported;
        for (const RowProblem &problem : parsed.problems)
            reported.insert(problem.line);
        for (const PlainCard &card : plainCards(file)) {
            const bool valid = card.ended && hasName(card);
            EXPECT_EQ(taken.contains(card.line), valid) << path.toStdString() << ':' << card.line;
            EXPECT_EQ(reported.contains(card.line), !valid) << path.toStdString() << ':' << card.line;
        }
        EXPECT_FALSE(parsed.contacts.empty() && parsed.problems.empty()) << path.toStdString();
    }
}

TEST_F(VcardCorpora, ValidCardsSurviveBothVersions)
{
    int cards = 0;
    int lossless = 0;
    for (const QString &path : m_files) {
        const QByteArray file = contentOf(path);
        const std::vector<PlainCard> plain = plainCards(file);
        for (const ParsedContact &parsed : readVcards(file).contacts) {
            const auto card = std::find_if(plain.begin(), plain.end(),
                                           [&](const PlainCard &each) { return each.line == parsed.line; });
            ASSERT_NE(card, plain.end()) << path.toStdString();
            ++cards;
            const bool inBoth =
                survives(*card, parsed.contact, VcardVersion::V3) && survives(*card, parsed.contact, VcardVersion::V4);
            lossless += inBoth ? 1 : 0;
            if (!inBoth)
                std::cout << "not lossless: " << path.toStdString() << ':' << parsed.line << '\n';
        }
    }
    std::cout << lossless << " of " << cards << " valid cards lossless\n";
    EXPECT_GT(cards, 150);
    EXPECT_GE(lossless * 100, cards * 98);
}

TEST_F(VcardCorpora, KnownBrokenFilesAreReported)
{
    const auto onlyProblem = [this](const QString &path) {
        const Parsed parsed = readVcards(contentOf(m_folder + u'/' + path));
        EXPECT_TRUE(parsed.contacts.empty());
        return parsed.problems.size() == 1 ? parsed.problems.front() : RowProblem{};
    };
    EXPECT_EQ(onlyProblem(u"khard/unparsable.vcf"_s), (RowProblem{1, ProblemKind::MissingEnd, {}}));
    EXPECT_EQ(onlyProblem(u"evolution-data-server/7.vcf"_s),
              (RowProblem{1, ProblemKind::MissingBegin, u"VERSION:3.0"_s}));
    EXPECT_EQ(onlyProblem(u"evolution-data-server/8.vcf"_s), (RowProblem{1, ProblemKind::MissingEnd, {}}));
    EXPECT_EQ(onlyProblem(u"ical4j-vcard/vcard-url.vcf"_s), (RowProblem{1, ProblemKind::NoName, {}}));
}

} // namespace
} // namespace cultivar
