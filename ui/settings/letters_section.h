// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QBoxLayout;
class QPushButton;

namespace cultivar::ui {

class LetterEditor;
class SettingLinesView;

/// The letters the review writes with: the one the program comes with, and one's own.
class LettersSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LettersSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void keep() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButtons(QBoxLayout *into);
    void showLines();
    void showLetter();
    void add(MessageTemplate letter);
    void addCopy();
    void change();
    void use();
    void remove();
    [[nodiscard]] const MessageTemplate *own(const QString &uid) const;
    [[nodiscard]] QString freeName(const QString &wanted) const;

    SettingsView m_view;
    QBoxLayout *m_halves;
    QWidget *m_side;
    SettingLinesView *m_list;
    QPushButton *m_use;
    QPushButton *m_remove;
    LetterEditor *m_editor;
    QString m_shown; ///< the uid in the editor; empty: the built-in one
    bool m_filled = false;
    QString m_wanted; ///< name of the letter just added, to be shown once it is there
};

} // namespace cultivar::ui
