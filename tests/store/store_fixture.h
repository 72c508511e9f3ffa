// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/contact_clock.h"
#include "core/store/edit_writer.h"
#include "core/store/migrations.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>

namespace cultivar::store {

inline ContactClock wholeClock(std::span<const Touch> touches)
{
    return rules::contactClock(touches, QDate(9999, 12, 31));
}

/// Expects that the statement works.
inline void run(Database &database, const QString &sql)
{
    const Result<void> done = database.execute(sql);
    EXPECT_TRUE(done.has_value()) << sql.toStdString();
}

/// What a step of the undo log did.
inline std::vector<Change> changesOf(UndoLog &log, const UndoStep &step)
{
    std::vector<Change> all;
    const Result<void> read =
        log.forEachPage(step, UndoLog::Order::Forwards, [&all](std::vector<Change> page) -> Result<void> {
            all.insert(all.end(), page.begin(), page.end());
            return {};
        });
    EXPECT_TRUE(read.has_value());
    return all;
}

/// Files in a folder of the test's own.
class StoreFileTest : public ::testing::Test
{
protected:
    [[nodiscard]] QString path(const QString &name = u"network.db"_s) const { return folder.filePath(name); }

    /// Opens and migrates; fails the test if that does not work.
    std::unique_ptr<Database> open(const QString &file)
    {
        Result<std::unique_ptr<Database>> opened = Database::open(file, Database::Mode::ReadWrite);
        EXPECT_TRUE(opened.has_value());
        if (!opened || !migrate(**opened))
            return nullptr;
        return std::move(*opened);
    }

    static void add(Database &database, const QString &name)
    {
        EditWriter writer(database, wholeClock);
        Contact contact;
        contact.name = name;
        Edit edit({EditKind::AddContact, name, 1});
        edit.add(contact);
        EXPECT_TRUE(writer.write(edit, now()).has_value());
    }

    static QStringList names(Database &database)
    {
        QStringList names;
        const auto contacts = RecordTable<Contact>(database).all();
        EXPECT_TRUE(contacts.has_value());
        for (const Contact &contact : contacts.value_or(std::vector<Contact>()))
            names += contact.name;
        return names;
    }

    static QDateTime now() { return QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC); }

    void write(const QString &file, const QByteArray &bytes)
    {
        QFile target(file);
        ASSERT_TRUE(target.open(QFile::WriteOnly));
        ASSERT_EQ(target.write(bytes), bytes.size());
    }

    static QByteArray bytes(const QString &file)
    {
        QFile source(file);
        EXPECT_TRUE(source.open(QFile::ReadOnly)) << file.toStdString();
        return source.readAll();
    }

    QTemporaryDir folder;
};

} // namespace cultivar::store
