// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"
#include "core/rules/due.h"

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace cultivar::ui {

/// The colours by what they are for; their values are in resources/style/tokens.json, under these words.
enum class Token
{
    Side,
    Window,
    Base,
    Raised,
    Sunken,
    Hover,
    Text,
    Text2,
    Faint,
    Disabled,
    Border,
    Strong,
    Accent,
    AccentHover,
    AccentPress,
    AccentText,
    Soft,
    Ink,
    Selection,
    SelText,
    SelInactive,
    Focus,
    Fresh,
    Soon,
    Due,
    Overdue,
    Dormant,
    Never,
    Positive,
    PositiveBg,
    Warning,
    WarningBg,
    Error,
    ErrorBg,
    Mark,
    TipBg,
    TipText,
    Dim
};

inline constexpr int hueCount = 10;

/// One of the ten hues of avatars and circles.
struct Hue
{
    QColor tint;
    QColor ink;
    QColor dot;
};

/// Every colour of the window, as a value.
class Theme
{
public:
    enum class Kind
    {
        Light,
        Dark
    };

    /// Read from the resources.
    [[nodiscard]] static Theme of(Kind kind);

    [[nodiscard]] bool isDark() const { return m_kind == Kind::Dark; }

    [[nodiscard]] QColor color(Token token) const { return m_colors[static_cast<size_t>(token)]; }

    [[nodiscard]] QColor color(rules::State state) const;

    /// `number`: any; taken modulo ten.
    [[nodiscard]] const Hue &hue(size_t number) const { return m_hues[number % hueCount]; }

    /// The hue that belongs to a record for good, whatever it is called.
    [[nodiscard]] const Hue &hueOf(const Uid &uid) const;

    [[nodiscard]] QPalette palette() const;

private:
    Kind m_kind = Kind::Light;
    std::array<QColor, static_cast<size_t>(Token::Dim) + 1> m_colors;
    std::array<Hue, hueCount> m_hues;
};

/// The theme of the style a widget is drawn with; null: of the program.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);

} // namespace cultivar::ui

template <> struct cultivar::EnumWords<cultivar::ui::Token>
{
    static constexpr std::array words = {
        QLatin1StringView("side"),       QLatin1StringView("window"),      QLatin1StringView("base"),
        QLatin1StringView("raised"),     QLatin1StringView("sunken"),      QLatin1StringView("hover"),
        QLatin1StringView("text"),       QLatin1StringView("text2"),       QLatin1StringView("faint"),
        QLatin1StringView("disabled"),   QLatin1StringView("border"),      QLatin1StringView("strong"),
        QLatin1StringView("accent"),     QLatin1StringView("accenthover"), QLatin1StringView("accentpress"),
        QLatin1StringView("accenttext"), QLatin1StringView("soft"),        QLatin1StringView("ink"),
        QLatin1StringView("selection"),  QLatin1StringView("seltext"),     QLatin1StringView("selinactive"),
        QLatin1StringView("focus"),      QLatin1StringView("fresh"),       QLatin1StringView("soon"),
        QLatin1StringView("due"),        QLatin1StringView("overdue"),     QLatin1StringView("dormant"),
        QLatin1StringView("never"),      QLatin1StringView("positive"),    QLatin1StringView("positivebg"),
        QLatin1StringView("warning"),    QLatin1StringView("warningbg"),   QLatin1StringView("error"),
        QLatin1StringView("errorbg"),    QLatin1StringView("mark"),        QLatin1StringView("tipbg"),
        QLatin1StringView("tiptext"),    QLatin1StringView("dim")};
};
