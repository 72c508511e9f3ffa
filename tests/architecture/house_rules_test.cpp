// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/house_rules.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QRegularExpression>

#include <gmock/gmock.h>

namespace cultivar::architecture {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A header that breaks no rule, with these lines in it; the first of them is line 4.
QString header(const QString &lines)
{
    return u"// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n\n"_s + lines + u'\n';
}

TEST(House, IsInOrder)
{
    const QString root = QStringLiteral(CULTIVAR_SOURCES);
    const QStringList files = sourceFiles(root);
    ASSERT_GT(files.size(), 40);
    for (const QString &path : files) {
        QFile file(root + u'/' + path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        const QStringList found = violations(path, QString::fromUtf8(file.readAll()));
        EXPECT_TRUE(found.isEmpty()) << found.join(u'\n').toStdString();
    }
}

/// Otherwise moc would never see them (packaging/cmake/moc.cmake), and only the linker would complain.
TEST(House, NamesEveryHeaderWithMetaObjectsToTheBuild)
{
    static const QRegularExpression metaObject(u"^\\s*Q_(OBJECT|GADGET|NAMESPACE)$"_s,
                                               QRegularExpression::MultilineOption);
    const QString root = QStringLiteral(CULTIVAR_SOURCES) + u'/';
    int seen = 0;
    for (const QString &path : sourceFiles(QStringLiteral(CULTIVAR_SOURCES))) {
        QFile source(root + path);
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        if (!metaObject.match(QString::fromUtf8(source.readAll())).hasMatch())
            continue;
        ++seen;
        EXPECT_TRUE(path.endsWith(u".h"_s)) << path.toStdString() << ": meta objects belong to headers";
        QFile list(root + path.section(u'/', 0, -2) + u"/CMakeLists.txt"_s);
        ASSERT_TRUE(list.open(QIODevice::ReadOnly)) << list.fileName().toStdString();
        const QStringList named = QString::fromUtf8(list.readAll()).simplified().split(u' ');
        EXPECT_TRUE(named.contains(path.section(u'/', -1))) << path.toStdString() << " is not named";
    }
    EXPECT_GT(seen, 100);
}

TEST(HouseRules, AcceptRoomsBelow)
{
    EXPECT_THAT(violations(u"core/rules/due.h"_s, header(u"#include \"core/model/contact.h\"\n#include <QDate>"_s)),
                IsEmpty());
    EXPECT_THAT(violations(u"app/cli/review.cpp"_s, header(u"#include \"core/sample/sample_network.h\""_s)), IsEmpty());
}

TEST(HouseRules, RefuseRoomsAboveAndBeside)
{
    EXPECT_THAT(violations(u"core/model/contact.h"_s, header(u"#include \"core/rules/due.h\""_s)),
                ElementsAre(u"core/model/contact.h:4: core/model may not include core/rules"_s));
    EXPECT_THAT(violations(u"core/store/a.h"_s, header(u"#include \"core/rules/due.h\""_s)),
                ElementsAre(u"core/store/a.h:4: core/store may not include core/rules"_s));
    EXPECT_THAT(violations(u"ui/a.h"_s, header(u"#include \"core/store/database.h\""_s)),
                ElementsAre(u"ui/a.h:4: ui may not include core/store"_s));
    EXPECT_THAT(violations(u"core/workspace/a.h"_s, header(u"#include \"core/sample/sample_network.h\""_s)),
                ElementsAre(u"core/workspace/a.h:4: core/workspace may not include core/sample"_s));
}

TEST(HouseRules, RefuseUnknownRooms)
{
    EXPECT_THAT(violations(u"core/attic/a.h"_s, header(u""_s)),
                ElementsAre(u"core/attic/a.h:1: stands in a room that the table does not know"_s));
}

TEST(HouseRules, KeepTheRoomsOfTheWindowApart)
{
    EXPECT_THAT(violations(u"ui/contacts/list.h"_s, header(u"#include \"ui/widgets/avatar.h\""_s)), IsEmpty());
    EXPECT_THAT(violations(u"ui/shell/frame.h"_s, header(u"#include \"ui/contacts/list.h\""_s)),
                ElementsAre(u"ui/shell/frame.h:4: ui/shell and ui/contacts meet in the shell"_s));
    EXPECT_THAT(violations(u"ui/widgets/card.h"_s, header(u"#include \"ui/style/theme.h\""_s)), IsEmpty());
    EXPECT_THAT(violations(u"ui/style/theme.h"_s, header(u"#include \"ui/widgets/card.h\""_s)),
                ElementsAre(u"ui/style/theme.h:4: ui/style and ui/widgets meet in the shell"_s));
    EXPECT_THAT(violations(u"ui/contacts/list.h"_s, header(u"#include \"ui/review/wizard.h\""_s)),
                ElementsAre(u"ui/contacts/list.h:4: ui/contacts and ui/review meet in the shell"_s));
}

TEST(HouseRules, RefuseIncludesNotFromTheRoot)
{
    EXPECT_THAT(violations(u"core/model/a.h"_s, header(u"#include \"contact.h\""_s)),
                ElementsAre(u"core/model/a.h:4: contact.h is not written from the root"_s));
}

TEST(HouseRules, RefuseQtModulesOfOtherRooms)
{
    EXPECT_THAT(violations(u"core/workspace/a.h"_s, header(u"#include <QIcon>"_s)),
                ElementsAre(u"core/workspace/a.h:4: core/workspace may not see <QIcon>"_s));
    EXPECT_THAT(violations(u"ui/a.h"_s, header(u"#include <QSqlQuery>"_s)),
                ElementsAre(u"ui/a.h:4: ui may not see <QSqlQuery>"_s));
    EXPECT_THAT(violations(u"core/exchange/a.h"_s, header(u"#include <QFile>"_s)),
                ElementsAre(u"core/exchange/a.h:4: core/exchange may not see <QFile>"_s));
}

TEST(HouseRules, RefuseWordsForTheUserInTheCore)
{
    EXPECT_THAT(violations(u"core/rules/a.h"_s, header(u"auto s = tr(\"Hello\");"_s)),
                ElementsAre(u"core/rules/a.h:4: words for the user belong to ui, app and core/wording"_s));
    EXPECT_THAT(violations(u"core/wording/a.h"_s, header(u"auto s = tr(\"Hello\");"_s)), IsEmpty());
    EXPECT_THAT(violations(u"core/rules/a.h"_s, header(u"str(\"no translation\");"_s)), IsEmpty());
}

TEST(HouseRules, RefuseLoopsInsideLoops)
{
    EXPECT_THAT(violations(u"ui/a.h"_s, header(u"dialog.exec();"_s)),
                ElementsAre(u"ui/a.h:4: an event loop inside another"_s));
    EXPECT_THAT(violations(u"core/workspace/a.h"_s, header(u"QEventLoop loop;"_s)),
                ElementsAre(u"core/workspace/a.h:4: an event loop inside another"_s));
    EXPECT_THAT(violations(u"core/store/a.h"_s, header(u"query.exec();"_s)), IsEmpty());
}

TEST(HouseRules, RefuseToAskTheClock)
{
    EXPECT_THAT(violations(u"core/rules/a.h"_s, header(u"QDate::currentDate();"_s)),
                ElementsAre(u"core/rules/a.h:4: only the composition root asks the clock"_s));
}

TEST(HouseRules, RefuseHeadersWithoutTheirFrame)
{
    EXPECT_THAT(violations(u"core/base/a.h"_s, u"#include <QDate>\n"_s),
                ElementsAre(u"core/base/a.h:1: the licence line is not on top"_s,
                            u"core/base/a.h:2: #pragma once does not follow the licence line"_s));
}

TEST(HouseRules, RefuseVeryLongFiles)
{
    EXPECT_THAT(violations(u"core/base/a.h"_s, header(QString(500, u'\n'))),
                ElementsAre(u"core/base/a.h:504: longer than 500 lines"_s));
}

} // namespace
} // namespace cultivar::architecture
