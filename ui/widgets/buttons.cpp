// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVariant>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString buttonWordOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Secondary:
        return u"secondary"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Link:
        return u"link"_s;
    }
    Q_UNREACHABLE();
}

void setLook(QPushButton *button, const char *property, const QString &value)
{
    if (button->property(property) == value)
        return;
    button->setProperty(property, value);
    // A button keeps its size until it hears of a change.
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(button, &changed);
}

} // namespace

QPushButton *makeButton(ButtonKind kind, const ButtonText &text, QWidget *parent)
{
    // An ampersand in data or in "Q&A" is no mnemonic; keys are shown as hints.
    auto *button = new QPushButton(QString(text.text).replace(u'&', u"&&"_s), parent);
    button->setObjectName(text.name);
    button->setAccessibleName(text.text);
    button->setAutoDefault(false);
    if (!text.icon.isEmpty())
        button->setIcon(icon(text.icon));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setProperty("keyHint", text.key);
    setButtonKind(button, kind);
    return button;
}

QPushButton *makeIconButton(const ButtonText &text, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(text.name);
    button->setAccessibleName(text.text);
    button->setToolTip(text.key.isEmpty() ? text.text : u"%1 (%2)"_s.arg(text.text, text.key));
    button->setAutoDefault(false);
    button->setIcon(icon(text.icon));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setProperty("kind", u"icon"_s);
    return button;
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    setLook(button, "kind", buttonWordOf(kind));
}

void setKeyHint(QPushButton *button, const QString &key)
{
    setLook(button, "keyHint", key);
}

} // namespace cultivar::ui
