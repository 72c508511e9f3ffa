// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QSettings>

namespace cultivar::app {

/// The look of the program, kept in an .ini file, and put on the application.
class LookSettings : public ui::Look
{
    Q_OBJECT

public:
    /// The application must be there.
    explicit LookSettings(const QString &file);

    [[nodiscard]] ui::ThemeChoice themeChoice() const override;
    void chooseTheme(ui::ThemeChoice choice) override;
    [[nodiscard]] ui::Density density() const override;
    void setDensity(ui::Density density) override;
    [[nodiscard]] bool isStill() const override;
    void setStill(bool still) override;
    [[nodiscard]] QVariant remembered(const QString &key) const override;
    void remember(const QString &key, const QVariant &value) override;

private:
    void dress();

    QSettings m_settings;
    ui::CultivarStyle *m_style; ///< belongs to the application
    bool m_systemIsDark;
};

} // namespace cultivar::app
