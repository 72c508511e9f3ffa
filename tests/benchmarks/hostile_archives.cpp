// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/json_archive.h"
#include "tests/benchmarks/hostile_kinds.h"

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1'000'000;
constexpr qsizetype longLine = 100'000'000; // bytes
constexpr qsizetype deep = 100'000;

void readOurs(const QByteArray &file)
{
    (void)readArchive(file);
}

void readMonicas(const QByteArray &file)
{
    (void)readMonica(file, QTimeZone("Europe/Lisbon"));
}

void look(const QByteArray &file)
{
    (void)isMonica(decodedText(file));
}

/// Our own archive with this between the brackets of its contacts.
std::function<QByteArray(qsizetype)> contacts(const QByteArray &before, const QByteArray &behind,
                                              const QByteArray &head = {}, const QByteArray &tail = {})
{
    return [=](qsizetype count) {
        const QByteArray list = numbered(count, [&](const QByteArray &n) { return before + n + behind; });
        return R"({"format":"cultivar","version":1,"records":{"contact":[)" + head + list.chopped(1) + tail + "]}}";
    };
}

/// Monica's export with so many of these in a collection.
std::function<QByteArray(qsizetype)> collection(const QByteArray &head, const QByteArray &before,
                                                const QByteArray &behind, const QByteArray &tail)
{
    return [=](qsizetype count) {
        const QByteArray list = numbered(count, [&](const QByteArray &n) { return before + n + behind; });
        return R"({"app_version":"4","exported_by":"x","account":{"uuid":"a","data":[)" + head + list.chopped(1) +
               tail + "]}}";
    };
}

std::function<QByteArray(qsizetype)> many(const QByteArray &head, const QByteArray &text, const QByteArray &tail = {})
{
    return [=](qsizetype count) { return head + text.repeated(count) + tail; };
}

} // namespace

std::vector<HostileKind> hostileArchives()
{
    const QByteArray person = R"({"type":"contact","values":[{"uuid":"c","properties":{"first_name":"A"},"data":[)";
    return {
        {u"lists in one another"_s, deep, many("", "[", ""), readOurs},
        {u"objects in one another"_s, deep, many("", "{\"a\":", ""), readOurs},
        {u"lists in one another, behind a long text"_s, longLine / 10, many("[\"", "x", "\"]"), readOurs},
        {u"no JSON behind many lines"_s, longLine / 10, many("[", "\n", "x"), readOurs},
        {u"contacts"_s, million / 4, contacts(R"({"uid":")", "\"},"), readOurs},
        {u"contacts of one name"_s, million / 4, contacts(R"({"uid":"1","name":")", "\"},"), readOurs},
        {u"addresses of one contact"_s, million / 4,
         contacts(R"({"value":")", "\"},", R"({"uid":"1","emails":[)", "]}"), readOurs},
        {u"keys of one contact"_s, million / 4, contacts("\"k", "\":1,", R"({"uid":"1",)", "}"), readOurs},
        {u"one key again and again"_s, million, contacts("\"name\":\"", "\",", R"({"uid":"1",)", "}"), readOurs},
        {u"introduced by one another"_s, million / 4,
         [](qsizetype count) {
             return R"({"format":"cultivar","version":1,"records":{"contact":[)" +
                    numbered(count,
                             [&](const QByteArray &n) {
                                 return R"({"uid":")" + n + R"(","introduced_by":")" +
                                        QByteArray::number(count - 1 - n.toLongLong()) + "\"},";
                             })
                        .chopped(1) +
                    "]}}";
         },
         readOurs},
        {u"one text"_s, longLine / 10, contacts("", ",", R"({"uid":")" + QByteArray(), "\"}"), readOurs},
        {u"halves of surrogate pairs"_s, million * 2, many("[\"", "\\ud800", "\"]"), readOurs},
        {u"halves of surrogate pairs in a name"_s, million,
         [](qsizetype count) {
             return R"({"format":"cultivar","version":1,"records":{"contact":[{"uid":"1","name":")" +
                    QByteArray("\\udc00").repeated(count) + "\"}]}}";
         },
         readOurs},
        {u"NUL"_s, million * 2, many("[\"", "\\u0000", "\"]"), readOurs},
        {u"Monica: contacts"_s, million / 8,
         collection(R"({"type":"contact","values":[)", R"({"uuid":")", R"(","properties":{"first_name":"A"}},)", "]}"),
         readMonicas},
        {u"Monica: notes of one contact"_s, million / 8,
         collection(person + R"({"type":"note","values":[)", R"({"uuid":")", R"(","properties":{"body":"x"}},)",
                    "]}]}]}"),
         readMonicas},
        {u"Monica: fields of one contact"_s, million / 8,
         collection(person + R"({"type":"contact_field","values":[)", R"({"uuid":")",
                    R"(","properties":{"data":"x"}},)", "]}]}]}"),
         readMonicas},
        {u"Monica: days of one contact"_s, million / 8,
         collection(person + R"({"type":"life_event","values":[)", R"({"uuid":")",
                    R"(","properties":{"name":"x","happened_at":"2020-01-02"}},)", "]}]}]}"),
         readMonicas},
        {u"Monica: collections of one contact"_s, million / 8,
         collection(person, R"({"type":"t)", "\",\"values\":[]},", "]}]}"), readMonicas},
        {u"Monica: relationships"_s, million / 8,
         collection(person + R"(]}]},{"type":"relationship","values":[)", R"({"uuid":")",
                    R"(","properties":{"type":"friend","contact_is":"c","of_contact":"c"}},)", "]}"),
         readMonicas},
        {u"Monica: collections in one another"_s, 500, many("", R"({"account":{"data":[)"), readMonicas},
        {u"looked at: objects in one another"_s, longLine / 10, many("", "{\"a\":"), look},
        {u"looked at: a text without end"_s, longLine / 10, many("{\"", "x"), look},
        {u"looked at: backslashes"_s, longLine / 10, many("{\"", "\\"), look},
        {u"looked at: keys"_s, longLine / 10, many("{", "\"a\":1,"), look},
    };
}

} // namespace cultivar::benchmarks
