// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_folders.h"

#include "core/base/text.h"

#include <QSet>
#include <QtEndian>

namespace cultivar {

namespace {

/// Folded. English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Norwegian, Danish, Finnish, Polish,
/// Czech, Turkish, Russian, Ukrainian, Japanese, Chinese and Korean.
const QSet<QString> &namesOfUnwanted()
{
    static constexpr QStringView names[] = {
        u"draft",
        u"drafts",
        u"junk",
        u"spam",
        u"bulk mail",
        u"junk e-mail",
        u"junk email",
        u"junk mail",
        u"trash",
        u"bin",
        u"deleted items",
        u"deleted messages",
        u"entwurf",
        u"entwurfe",
        u"entwuerfe",
        u"papierkorb",
        u"spamverdacht",
        u"spam-verdacht",
        u"unerwunscht",
        u"junk-e-mail",
        u"geloschte elemente",
        u"geloschte objekte",
        u"brouillon",
        u"brouillons",
        u"corbeille",
        u"indesirables",
        u"courrier indesirable",
        u"pourriel",
        u"elements supprimes",
        u"messages supprimes",
        u"borrador",
        u"borradores",
        u"papelera",
        u"correo no deseado",
        u"elementos eliminados",
        u"bozza",
        u"bozze",
        u"cestino",
        u"posta indesiderata",
        u"posta eliminata",
        u"rascunho",
        u"rascunhos",
        u"lixeira",
        u"lixo",
        u"itens excluidos",
        u"concepten",
        u"prullenbak",
        u"ongewenste e-mail",
        u"verwijderde items",
        u"utkast",
        u"skrappost",
        u"papperskorgen",
        u"soppelpost",
        u"papirkurv",
        u"kladder",
        u"luonnokset",
        u"roskaposti",
        u"roskakori",
        u"wersje robocze",
        u"kosz",
        u"koncepty",
        u"kos",
        u"nevyzadana posta",
        u"szkice",
        u"robocze",
        u"niechciane",
        u"wiadomości-śmieci",
        u"elementy usunięte",
        u"rozepsané",
        u"odstraněná pošta",
        u"odstraněné",
        u"skräppost",
        u"raderat",
        u"borttaget",
        u"borttagna objekt",
        u"uønsket mail",
        u"uønsket post",
        u"uønsket e-post",
        u"slettet post",
        u"slettede elementer",
        u"slettet",
        u"kladd",
        u"søppel",
        u"søppelkasse",
        u"papirkurven",
        u"roskapostit",
        u"poistetut",
        u"poistetut viestit",
        u"çöp",
        u"çöp kutusu",
        u"taslaklar",
        u"istenmeyen",
        u"istenmeyen posta",
        u"önemsiz",
        u"önemsiz e-posta",
        u"gereksiz",
        u"gereksiz e-posta",
        u"silinmiş öğeler",
        u"silinmiş",
        u"спам",
        u"нежелательная почта",
        u"черновики",
        u"корзина",
        u"удаленные",
        u"удалённые",
        u"чернетки",
        u"кошик",
        u"небажана пошта",
        u"видалені",
        u"迷惑メール",
        u"下書き",
        u"ゴミ箱",
        u"削除済みアイテム",
        u"垃圾邮件",
        u"垃圾箱",
        u"草稿",
        u"草稿箱",
        u"已删除",
        u"已删除邮件",
        u"已删除的邮件",
        u"垃圾郵件",
        u"垃圾桶",
        u"已刪除的郵件",
        u"已刪除郵件",
        u"刪除的郵件",
        u"스팸함",
        u"스팸",
        u"스팸메일함",
        u"임시보관함",
        u"임시 보관함",
        u"휴지통",
        u"지운 편지함",
        u"정크 메일",
    };
    static const QSet<QString> folded = [] {
        QSet<QString> all;
        for (const QStringView name : names)
            all.insert(fold(name));
        return all;
    }();
    return folded;
}

/// As IMAP writes names (RFC 3501, 5.1.3): "Entw&APw-rfe". What cannot be read so stays as it is.
QString readableName(QStringView name)
{
    if (!name.contains(u'&'))
        return name.toString();
    QString readable;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const qsizetype end = name[at] == u'&' ? name.indexOf(u'-', at) : -1;
        if (end < 0) {
            readable += name[at];
            continue;
        }
        const QByteArray coded = name.sliced(at + 1, end - at - 1).toLatin1().replace(',', '/');
        const QByteArray bytes = QByteArray::fromBase64(coded);
        if (coded.isEmpty())
            readable += u'&';
        for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
            readable += QChar(qFromBigEndian<char16_t>(bytes.data() + i));
        at = end;
    }
    return readable;
}

} // namespace

bool isFolderOfUnwanted(QStringView name)
{
    constexpr qsizetype longest = 64;
    const QStringView trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return false;
    return namesOfUnwanted().contains(fold(readableName(trimmed)));
}

bool isPathOfUnwanted(QStringView path)
{
    for (const QStringView folder : path.split(u'/'))
        for (const QStringView part : folder.split(u'.'))
            if (isFolderOfUnwanted(part))
                return true;
    return false;
}

bool isMarkedUnwanted(QStringView maildirFile)
{
    // Where a colon cannot be in a name, other signs stand for it.
    const qsizetype info = maildirFile.lastIndexOf(u"2,");
    if (info <= 0 || !QStringView(u":;!-").contains(maildirFile[info - 1]))
        return false;
    const QStringView flags = maildirFile.sliced(info + 2);
    return flags.contains(u'D') || flags.contains(u'T');
}

} // namespace cultivar
