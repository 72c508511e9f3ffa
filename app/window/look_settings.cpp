// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look_settings.h"

#include <QApplication>
#include <QToolTip>

namespace cultivar::app {

using namespace Qt::StringLiterals;
using namespace ui;

LookSettings::LookSettings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
    , m_style(new CultivarStyle(Theme::of(Theme::Kind::Light)))
    // Qt 6.4 knows no colour scheme of the system, but its palette tells.
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setStyle(m_style);
    dress();
}

void LookSettings::dress()
{
    const ThemeChoice choice = themeChoice();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemIsDark);
    const Theme theme = Theme::of(dark ? Theme::Kind::Dark : Theme::Kind::Light);
    m_style->setTheme(theme);
    m_style->setDensity(density());
    m_style->setStill(isStill());
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
}

ThemeChoice LookSettings::themeChoice() const
{
    return fromWord<ThemeChoice>(m_settings.value(u"look/theme"_s).toString()).value_or(ThemeChoice::System);
}

void LookSettings::chooseTheme(ThemeChoice choice)
{
    m_settings.setValue(u"look/theme"_s, toWord(choice));
    dress();
    Q_EMIT changed();
}

Density LookSettings::density() const
{
    return fromWord<Density>(m_settings.value(u"look/density"_s).toString()).value_or(Density::Comfortable);
}

void LookSettings::setDensity(Density density)
{
    m_settings.setValue(u"look/density"_s, toWord(density));
    dress();
    Q_EMIT changed();
}

bool LookSettings::isStill() const
{
    return m_settings.value(u"look/still"_s, false).toBool();
}

void LookSettings::setStill(bool still)
{
    m_settings.setValue(u"look/still"_s, still);
    dress();
    Q_EMIT changed();
}

QVariant LookSettings::remembered(const QString &key) const
{
    return m_settings.value(u"remembered/"_s + key);
}

void LookSettings::remember(const QString &key, const QVariant &value)
{
    m_settings.setValue(u"remembered/"_s + key, value);
}

} // namespace cultivar::app
