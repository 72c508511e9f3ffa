// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

namespace cultivar::ui {

/// How high rows and controls are.
enum class Density
{
    Comfortable,
    Compact
};

/// Draws all controls from the theme, over Fusion. What a button is, is told by properties that ui/widgets/buttons.h
/// sets.
class CultivarStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CultivarStyle(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void setTheme(const Theme &theme) { m_theme = theme; }

    [[nodiscard]] Density density() const { return m_density; }

    void setDensity(Density density) { m_density = density; }

    /// Less movement: every duration is 0.
    void setStill(bool still) { m_still = still; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

    /// The 2 px ring: outside of buttons and chips with 1 px between, inside of rows and fields.
    static void paintFocusRing(QPainter *painter, const QRectF &rect, const QColor &color, double corner);

private:
    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }

    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;
    void drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
    Density m_density = Density::Comfortable;
    bool m_still = false;
};

} // namespace cultivar::ui
