// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/settings_view.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace cultivar::ui {

class Label;

/// One section of the settings: its heading, then whatever it has in a column.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(const Desk &desk, const QString &title, QWidget *parent = nullptr);

    /// What is stored now. What is being typed stays.
    virtual void fill(const SettingsView &view) = 0;

    /// It comes into sight.
    virtual void enter() {}

    /// Another page is shown: keeps what is half typed.
    virtual void keep() {}

    /// Stays below the section, where it does not scroll away; null: there is none. Taken over by whoever asks.
    [[nodiscard]] virtual QWidget *foot() { return nullptr; }

protected:
    [[nodiscard]] const Desk &desk() const { return m_desk; }

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// Quiet words below the heading.
    void setIntroduction(const QString &text);
    /// Stands at the end of the heading's line.
    void addToHead(QWidget *widget);

private:
    Desk m_desk;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    Label *m_introduction;
};

} // namespace cultivar::ui
