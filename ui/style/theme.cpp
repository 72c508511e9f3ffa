// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/cultivar_style.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

const std::array<QString, hueCount> &hueNames()
{
    static const std::array<QString, hueCount> names = {u"moss"_s, u"fern"_s,   u"lagoon"_s, u"woad"_s,    u"iris"_s,
                                                        u"plum"_s, u"madder"_s, u"clay"_s,   u"saffron"_s, u"olive"_s};
    return names;
}

QJsonObject readTokens()
{
    QFile file(u":/style/tokens.json"_s);
    const bool opened = file.open(QFile::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
}

} // namespace

Theme Theme::of(Kind kind)
{
    const QJsonObject all = readTokens();
    const QString word = kind == Kind::Dark ? u"dark"_s : u"light"_s;
    const QJsonObject colors = all[word].toObject();
    Theme theme;
    theme.m_kind = kind;
    for (size_t i = 0; i < theme.m_colors.size(); ++i)
        theme.m_colors[i] = QColor(colors[toWord(static_cast<Token>(i))].toString());
    const QJsonObject hues = all[u"hues"_s].toObject();
    for (size_t i = 0; i < theme.m_hues.size(); ++i) {
        const QJsonObject hue = hues[hueNames()[i]].toObject()[word].toObject();
        theme.m_hues[i] = {QColor(hue[u"tint"_s].toString()), QColor(hue[u"ink"_s].toString()),
                           QColor(hue[u"dot"_s].toString())};
    }
    return theme;
}

QColor Theme::color(rules::State state) const
{
    switch (state) {
    case rules::State::Fresh:
        return color(Token::Fresh);
    case rules::State::Soon:
        return color(Token::Soon);
    case rules::State::Due:
        return color(Token::Due);
    case rules::State::Overdue:
        return color(Token::Overdue);
    case rules::State::Dormant:
        return color(Token::Dormant);
    case rules::State::Never:
        return color(Token::Never);
    }
    Q_UNREACHABLE();
}

const Hue &Theme::hueOf(const Uid &uid) const
{
    // The same in every run and on every machine, which qHash is not.
    quint32 hash = 2166136261U;
    for (const QChar unit : uid.text())
        hash = (hash ^ unit.unicode()) * 16777619U;
    return hue(hash);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token active, Token inactive, Token disabled) {
        palette.setColor(QPalette::Active, role, color(active));
        palette.setColor(QPalette::Inactive, role, color(inactive));
        palette.setColor(QPalette::Disabled, role, color(disabled));
    };
    set(QPalette::Window, Token::Window, Token::Window, Token::Window);
    set(QPalette::WindowText, Token::Text, Token::Text, Token::Disabled);
    set(QPalette::Base, Token::Base, Token::Base, Token::Window);
    set(QPalette::AlternateBase, Token::Base, Token::Base, Token::Window);
    set(QPalette::Text, Token::Text, Token::Text, Token::Disabled);
    set(QPalette::Button, Token::Raised, Token::Raised, Token::Window);
    set(QPalette::ButtonText, Token::Text, Token::Text, Token::Disabled);
    set(QPalette::Highlight, Token::Selection, Token::SelInactive, Token::SelInactive);
    set(QPalette::HighlightedText, Token::SelText, Token::Text, Token::Disabled);
    set(QPalette::PlaceholderText, Token::Faint, Token::Faint, Token::Disabled);
    set(QPalette::Link, Token::Ink, Token::Ink, Token::Disabled);
    set(QPalette::LinkVisited, Token::Ink, Token::Ink, Token::Disabled);
    set(QPalette::ToolTipBase, Token::TipBg, Token::TipBg, Token::TipBg);
    set(QPalette::ToolTipText, Token::TipText, Token::TipText, Token::TipText);
    set(QPalette::BrightText, Token::Error, Token::Error, Token::Disabled);
    set(QPalette::Light, Token::Raised, Token::Raised, Token::Border);
    set(QPalette::Midlight, Token::Hover, Token::Hover, Token::Border);
    set(QPalette::Mid, Token::Border, Token::Border, Token::Border);
    set(QPalette::Dark, Token::Strong, Token::Strong, Token::Border);
    set(QPalette::Shadow, Token::Strong, Token::Strong, Token::Border);
    return palette;
}

const Theme &themeOf(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const CultivarStyle *>(style))
        return ours->theme();
    static const Theme light = Theme::of(Theme::Kind::Light);
    return light;
}

} // namespace cultivar::ui
