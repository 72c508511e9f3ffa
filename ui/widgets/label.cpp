// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace cultivar::ui {

namespace {

/// The system's font, from which roles are sized; what a parent chose for itself does not count.
QFont systemFont()
{
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
}

} // namespace

Label::Label(TextRole role, Token color, QWidget *parent)
    : Label(QString(), role, color, parent)
{
}

Label::Label(const QString &text, TextRole role, Token color, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_color(color)
{
    // What it is told as is settled by the first word of it.
    if (toldRoleOf(role) == QAccessible::Heading)
        setToldRole(this, QAccessible::Heading);
    setTextFormat(Qt::PlainText);
    if (!text.isEmpty())
        setText(text);
    // On other grounds Qt would take another role's colour.
    setForegroundRole(QPalette::WindowText);
    dress();
}

void Label::setColor(Token color)
{
    m_color = color;
    dress();
}

Label *Label::wrapped()
{
    setWordWrap(true);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    return this;
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::EnabledChange)
        dress();
}

void Label::dress()
{
    // Setting the palette changes the palette.
    if (m_dressing)
        return;
    m_dressing = true;
    setFont(fontFor(m_role, systemFont()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeOf(this).color(isEnabled() ? m_color : Token::Disabled));
    setPalette(colors);
    m_dressing = false;
}

QAccessible::Role toldRoleOf(TextRole role)
{
    return role == TextRole::Title || role == TextRole::Heading ? QAccessible::Heading : QAccessible::StaticText;
}

ElidedLabel::ElidedLabel(TextRole role, Token color, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_color(color)
{
    setToldRole(this, toldRoleOf(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    keepToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setColor(Token color)
{
    m_color = color;
    update();
}

QFont ElidedLabel::textFont() const
{
    return fontFor(m_role, systemFont());
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {std::min(metrics.horizontalAdvance(m_text) + 2, metrics.averageCharWidth() * 6), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(textFont());
    painter.setPen(themeOf(this).color(isEnabled() ? m_color : Token::Disabled));
    const QFontMetrics metrics(textFont());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_text, m_mode, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepToolTip();
}

void ElidedLabel::keepToolTip()
{
    const bool whole = QFontMetrics(textFont()).horizontalAdvance(m_text) <= width();
    setToolTip(whole ? QString() : plainToolTip(m_text));
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype widest = 60;
    QString broken;
    for (const QString &line : text.split(u'\n')) {
        QString rest = line;
        while (rest.size() > widest) {
            qsizetype cut = rest.lastIndexOf(u' ', widest);
            if (cut <= 0) {
                QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, rest);
                finder.setPosition(widest);
                cut = finder.isAtBoundary() ? widest : finder.toNextBoundary();
            }
            broken += rest.left(cut) + u'\n';
            rest = rest.mid(cut).trimmed();
        }
        broken += rest + u'\n';
    }
    broken.chop(1);
    // Qt takes a tooltip for rich text when it looks like it; so it is made that, with every sign escaped.
    return Qt::mightBeRichText(broken)
               ? QStringLiteral("<p style='white-space:pre'>") + broken.toHtmlEscaped() + QStringLiteral("</p>")
               : broken;
}

} // namespace cultivar::ui
