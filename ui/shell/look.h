// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/cultivar_style.h"

#include <QVariant>

namespace cultivar::ui {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

/// How the window looks, and what it remembers from run to run: on this computer, not in the database.
class Look : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual ThemeChoice themeChoice() const = 0;
    virtual void chooseTheme(ThemeChoice choice) = 0;
    [[nodiscard]] virtual Density density() const = 0;
    virtual void setDensity(Density density) = 0;
    [[nodiscard]] virtual bool isStill() const = 0;
    virtual void setStill(bool still) = 0;

    /// Sizes, columns, the last contact: whatever a page wants to find again. Invalid if there is nothing.
    [[nodiscard]] virtual QVariant remembered(const QString &key) const = 0;
    virtual void remember(const QString &key, const QVariant &value) = 0;

Q_SIGNALS:
    /// Theme, density or movement.
    void changed();
};

} // namespace cultivar::ui

template <> struct cultivar::EnumWords<cultivar::ui::ThemeChoice>
{
    static constexpr std::array words = {QLatin1StringView("system"), QLatin1StringView("light"),
                                         QLatin1StringView("dark")};
};

template <> struct cultivar::EnumWords<cultivar::ui::Density>
{
    static constexpr std::array words = {QLatin1StringView("comfortable"), QLatin1StringView("compact")};
};
