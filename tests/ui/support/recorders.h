// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompter.h"

#include <QHash>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

/// Notes where it was to go: "contact 3", "page today".
class RecordingNavigator : public Navigator
{
public:
    void showPage(const QString &id) override { went += u"page "_s + id; }

    void showContact(ContactId contact) override { note(u"contact"_s, contact.value()); }

    void logContact(ContactId contact) override { note(u"log"_s, contact.value()); }

    void newContact(const QString &name) override { went += u"new contact "_s + name; }

    void showMeeting(MeetingId meeting) override { note(u"meeting"_s, meeting.value()); }

    void prepareMeeting(MeetingId meeting) override { note(u"prepare"_s, meeting.value()); }

    void newMeeting(ContactId with) override { note(u"new meeting"_s, with.value()); }

    void showReview() override { went += u"review"_s; }

    void writeTo(ContactId contact) override { note(u"write"_s, contact.value()); }

    void startImport(const QStringList &files) override { went += u"import "_s + files.join(u','); }

    void showImports() override { went += u"imports"_s; }

    void exportContacts(ContactId contact) override { note(u"export"_s, contact.value()); }

    void chooseWhoMatters() override { went += u"choose"_s; }

    void showSettings(const QString &section) override { went += u"settings "_s + section; }

    void openSample() override { went += u"sample"_s; }

    QStringList went;

private:
    void note(const QString &what, qint64 id) { went += u"%1 %2"_s.arg(what).arg(id); }
};

/// Answers with what the test put there, and notes what would have left the program.
class RecordingPrompter : public Prompter
{
public:
    void openFiles(QWidget *, const FileQuestion &question, std::function<void(const QStringList &)> then) override
    {
        asked += question.title;
        if (!filesToOpen.isEmpty())
            then(filesToOpen);
    }

    void openFolder(QWidget *, const QString &title, std::function<void(const QString &)> then) override
    {
        asked += title;
        if (!folderToOpen.isEmpty())
            then(folderToOpen);
    }

    void saveFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> then) override
    {
        asked += question.title;
        suggested = question.suggested;
        if (!fileToSave.isEmpty())
            then(fileToSave);
    }

    void confirm(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked += question.title;
        if (agrees)
            then();
    }

    bool openUrl(const QUrl &url) override
    {
        if (!isOpenable(url))
            return false;
        opened += url;
        return true;
    }

    void showFolder(const QString &path) override { folders += path; }

    void copy(const QString &text) override { copied += text; }

    QStringList filesToOpen;
    QString folderToOpen;
    QString fileToSave;
    bool agrees = true;

    QStringList asked;
    QString suggested;
    QList<QUrl> opened;
    QStringList folders;
    QStringList copied;
};

/// Remembers in memory.
class RecordingLook : public Look
{
public:
    [[nodiscard]] ThemeChoice themeChoice() const override { return theme; }

    void chooseTheme(ThemeChoice choice) override
    {
        theme = choice;
        Q_EMIT changed();
    }

    [[nodiscard]] Density density() const override { return dense; }

    void setDensity(Density density) override
    {
        dense = density;
        Q_EMIT changed();
    }

    [[nodiscard]] bool isStill() const override { return still; }

    void setStill(bool wanted) override
    {
        still = wanted;
        Q_EMIT changed();
    }

    [[nodiscard]] QVariant remembered(const QString &key) const override { return memory.value(key); }

    void remember(const QString &key, const QVariant &value) override { memory[key] = value; }

    ThemeChoice theme = ThemeChoice::Light;
    Density dense = Density::Comfortable;
    bool still = true;
    QHash<QString, QVariant> memory;
};

} // namespace cultivar::ui
