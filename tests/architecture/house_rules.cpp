// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/house_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>

namespace cultivar::architecture {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFile = 500;

struct Room
{
    QStringList below;  ///< the rooms it may include, besides itself
    QStringList banned; ///< beginnings of Qt headers it must not include
    bool mayTranslate = false;
};

const QStringList noWindows{u"QtGui"_s,           u"QtWidgets"_s, u"QWidget"_s,     u"QApplication"_s,
                            u"QGuiApplication"_s, u"QIcon"_s,     u"QPixmap"_s,     u"QImage"_s,
                            u"QColor"_s,          u"QFont"_s,     u"QMainWindow"_s, u"QDialog"_s,
                            u"QLabel"_s,          u"QAction"_s,   u"QPainter"_s,    u"QStandardItemModel"_s};
const QStringList noSql{u"QtSql"_s, u"QSql"_s};
const QStringList noNetwork{u"QtNetwork"_s, u"QNetwork"_s, u"QTcp"_s, u"QSsl"_s, u"QLocalServer"_s, u"QLocalSocket"_s};
const QStringList noClock{u"QSettings"_s, u"QElapsedTimer"_s, u"QTimer"_s};
const QStringList noFiles{u"QFile"_s, u"QSaveFile"_s, u"QDir"_s, u"QTemporary"_s, u"QStandardPaths"_s, u"QLockFile"_s};

/// The table of who may include whom. A room that is missing here may include nothing but itself.
const QMap<QString, Room> &rooms()
{
    static const QStringList values{u"core/model"_s, u"core/base"_s};
    static const QStringList ruled = QStringList(u"core/rules"_s) + values;
    static const QStringList core = ruled + QStringList{u"core/exchange"_s, u"core/store"_s, u"core/remote"_s,
                                                        u"core/wording"_s, u"core/workspace"_s};
    static const QStringList seenByUi = QStringList{u"core/workspace"_s, u"core/wording"_s} + ruled;
    static const QMap<QString, Room> table{
        {u"core/base"_s, {{}, noWindows + noSql + noNetwork, false}},
        {u"core/model"_s,
         {{u"core/base"_s}, noWindows + noSql + noNetwork + noFiles + QStringList{u"QObject"_s}, false}},
        {u"core/rules"_s,
         {values, noWindows + noSql + noNetwork + noFiles + noClock + QStringList{u"QObject"_s}, false}},
        {u"core/sample"_s, {values, noWindows + noSql + noNetwork + noFiles + noClock, false}},
        {u"core/exchange"_s, {values, noWindows + noSql + noNetwork + noFiles, false}},
        {u"core/store"_s, {values, noWindows + noNetwork, false}},
        {u"core/remote"_s, {QStringList(u"core/exchange"_s) + ruled, noWindows + noSql, false}},
        {u"core/wording"_s, {ruled, noWindows + noSql + noNetwork, true}},
        {u"core/workspace"_s, {core, noWindows, false}},
        {u"ui"_s, {seenByUi, noSql + noNetwork, true}},
        {u"app"_s, {core + QStringList{u"core/sample"_s, u"ui"_s}, {}, true}},
    };
    return table;
}

bool isWithin(const QString &path, const QString &room)
{
    return path.startsWith(room + u'/');
}

/// One file and what was found in it.
class Inspection
{
public:
    Inspection(const QString &path, const QString &content)
        : m_path(path)
        , m_lines(content.split(u'\n'))
        , m_room(rooms().value(roomOf(path)))
    {
    }

    [[nodiscard]] QStringList run()
    {
        checkFrame();
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            checkInclude(i);
            checkCode(i);
        }
        return m_found;
    }

private:
    void report(qsizetype line, const QString &what) { m_found << u"%1:%2: %3"_s.arg(m_path).arg(line + 1).arg(what); }

    void checkFrame();
    void checkInclude(qsizetype line);
    void checkOurs(qsizetype line, const QString &header);
    void checkQt(qsizetype line, const QString &header);
    void checkCode(qsizetype line);

    QString m_path;
    QStringList m_lines;
    Room m_room;
    QStringList m_found;
};

void Inspection::checkFrame()
{
    if (m_lines.value(0) != u"// SPDX-License-Identifier: GPL-3.0-or-later"_s)
        report(0, u"the licence line is not on top"_s);
    if (m_path.endsWith(u".h"_s) && m_lines.value(1) != u"#pragma once"_s)
        report(1, u"#pragma once does not follow the licence line"_s);
    const qsizetype length = m_lines.last().isEmpty() ? m_lines.size() - 1 : m_lines.size();
    if (length > longestFile)
        report(length - 1, u"longer than %1 lines"_s.arg(longestFile));
    if (!rooms().contains(roomOf(m_path)))
        report(0, u"stands in a room that the table does not know"_s);
}

void Inspection::checkInclude(qsizetype line)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s);
    const QRegularExpressionMatch match = include.match(m_lines[line]);
    if (!match.hasMatch())
        return;
    if (match.captured(1) == u"\""_s)
        checkOurs(line, match.captured(2));
    else
        checkQt(line, match.captured(2));
}

void Inspection::checkOurs(qsizetype line, const QString &header)
{
    const QString other = roomOf(header);
    if (other.isEmpty()) {
        report(line, u"%1 is not written from the root"_s.arg(header));
        return;
    }
    if (other != roomOf(m_path) && !m_room.below.contains(other))
        report(line, u"%1 may not include %2"_s.arg(roomOf(m_path), other));
    const QString mine = m_path.section(u'/', 1, 1);
    const QString theirs = header.section(u'/', 1, 1);
    const bool betweenUiRooms = other == u"ui"_s && roomOf(m_path) == u"ui"_s && m_path.count(u'/') > 1 &&
                                header.count(u'/') > 1 && mine != theirs;
    static const QStringList lent{u"style"_s, u"widgets"_s, u"shell"_s};
    const bool belowIsAbove = lent.indexOf(theirs) > lent.indexOf(mine) && lent.contains(mine);
    if (betweenUiRooms && (!lent.contains(theirs) || belowIsAbove))
        report(line, u"ui/%1 and ui/%2 meet in the shell"_s.arg(mine, theirs));
}

void Inspection::checkQt(qsizetype line, const QString &header)
{
    for (const QString &banned : m_room.banned)
        if (header.startsWith(banned))
            report(line, u"%1 may not see <%2>"_s.arg(roomOf(m_path), header));
}

void Inspection::checkCode(qsizetype line)
{
    static const QRegularExpression translation(uR"((?<![\w.>])tr\(\s*"|QCoreApplication::translate\()"_s);
    static const QRegularExpression loop(uR"(QEventLoop|processEvents|(\.|->)exec\(\s*\))"_s);
    static const QRegularExpression clock(
        uR"(current(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\()"_s);
    const QString &text = m_lines[line];
    if (text.trimmed().startsWith(u"//"_s))
        return;
    if (!m_room.mayTranslate && translation.match(text).hasMatch())
        report(line, u"words for the user belong to ui, app and core/wording"_s);
    // A statement and a query of the database are executed, too.
    const bool runsSql = isWithin(m_path, u"core/store"_s) && !text.contains(u"QEventLoop"_s);
    if (!runsSql && !isWithin(m_path, u"app"_s) && loop.match(text).hasMatch())
        report(line, u"an event loop inside another"_s);
    if (!isWithin(m_path, u"app"_s) && m_path != u"core/base/clock.cpp"_s && clock.match(text).hasMatch())
        report(line, u"only the composition root asks the clock"_s);
}

} // namespace

QStringList violations(const QString &path, const QString &content)
{
    return Inspection(path, content).run();
}

QStringList sourceFiles(const QString &root)
{
    QStringList files;
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator walk(root + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(root).relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

QString roomOf(const QString &path)
{
    QString top = path.section(u'/', 0, 0);
    if (top == u"core"_s && path.count(u'/') >= 2)
        return path.section(u'/', 0, 1);
    if ((top == u"ui"_s || top == u"app"_s) && path.contains(u'/'))
        return top;
    return {};
}

} // namespace cultivar::architecture
