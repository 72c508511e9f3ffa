// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_folders.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace cultivar {

bool isFolderOfUnwanted(QStringView name)
{
    // Folded; English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Norwegian, Danish, Finnish, Polish
    // and Czech.
    static constexpr std::array<QStringView, 70> names = {
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
        u"entw&apw-rfe",
        u"papierkorb",
        u"spamverdacht",
        u"spam-verdacht",
        u"unerwunscht",
        u"unerw&apw-nscht",
        u"junk-e-mail",
        u"geloschte elemente",
        u"geloschte objekte",
        u"gel&apy-schte elemente",
        u"gel&apy-schte objekte",
        u"brouillon",
        u"brouillons",
        u"corbeille",
        u"indesirables",
        u"ind&aok-sirables",
        u"courrier indesirable",
        u"courrier ind&aok-sirable",
        u"pourriel",
        u"elements supprimes",
        u"&amk-l&aok-ments supprim&aok-s",
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
    };
    constexpr qsizetype longest = 64;
    const QStringView trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return false;
    const QString folded = fold(trimmed);
    return std::ranges::find(names, QStringView(folded)) != names.end();
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
