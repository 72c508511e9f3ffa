// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/settings_view.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace cultivar::ui {

class Banner;
class GrowingTextEdit;
class SettingRow;
class WrappedText;

/// A letter template, and how it reads with somebody's data in it.
class LetterEditor : public QWidget
{
    Q_OBJECT

public:
    explicit LetterEditor(QWidget *parent = nullptr);

    /// What is being typed into the same letter stays. `view`: whose name and introduction the preview shows.
    void show(const MessageTemplate &letter, bool own, const SettingsView &view, QDate today);
    [[nodiscard]] MessageTemplate typed() const;
    [[nodiscard]] bool differs() const;
    void setNameError(const QString &text);
    void focusName();

Q_SIGNALS:
    /// A field was left and differs.
    void edited();

private:
    void build();
    QWidget *makePlaceholders();
    QWidget *makePreview();
    void fillFields();
    void left();
    void preview();

    MessageTemplate m_letter;
    SettingsView m_view;
    QDate m_today;
    bool m_own = false;
    QLineEdit *m_name;
    SettingRow *m_nameRow;
    QComboBox *m_language;
    QLineEdit *m_subject;
    GrowingTextEdit *m_body;
    QWidget *m_placeholders;
    Banner *m_warning;
    WrappedText *m_shownSubject;
    WrappedText *m_shownBody;
};

} // namespace cultivar::ui
