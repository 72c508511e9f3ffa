// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QPainter>

#include <cmath>
#include <vector>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// Addresses are broken after their signs first: a space without width stands there.
QString breakable(const QString &text)
{
    if (!text.contains(u'@') && !text.contains("://"_L1))
        return text;
    constexpr QStringView signs = u"@./?&=_";
    QString broken;
    broken.reserve(text.size() + 16);
    for (const QChar sign : text) {
        broken += sign;
        if (signs.contains(sign))
            broken += QChar(0x200b);
    }
    return broken;
}

} // namespace

/// The paragraphs with their lines, as many as are shown.
struct WrappedText::Laid
{
    std::vector<std::unique_ptr<QTextLayout>> paragraphs;
    double height = 0;
    bool whole = true;
};

WrappedText::WrappedText(TextRole role, Token color, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_color(color)
{
    setToldRole(this, toldRoleOf(role));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void WrappedText::setColor(Token color)
{
    m_color = color;
    update();
}

void WrappedText::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void WrappedText::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
    update();
}

QFont WrappedText::textFont() const
{
    return roleFont(m_role);
}

WrappedText::Laid WrappedText::lay(int width) const
{
    Laid laid;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    const QFont font = textFont();
    int lines = 0;
    for (const QString &each : m_text.split(u'\n')) {
        const QString paragraph = breakable(each);
        auto &layout = laid.paragraphs.emplace_back(std::make_unique<QTextLayout>(paragraph, font));
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->beginLayout();
        qsizetype told = 0;
        while (laid.whole) {
            // Asked before a line is made: one without a place would be drawn over the first.
            if (m_mostLines > 0 && lines == m_mostLines) {
                laid.whole = told >= paragraph.size() && told > 0;
                break;
            }
            QTextLine line = layout->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(std::max(1, width));
            told = line.textStart() + line.textLength();
            line.setPosition({0, laid.height});
            laid.height += line.height();
            ++lines;
        }
        layout->endLayout();
        if (!laid.whole)
            break;
    }
    return laid;
}

bool WrappedText::isCutAt(int width) const
{
    return !lay(width).whole;
}

int WrappedText::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(lay(width).height));
}

QSize WrappedText::sizeHint() const
{
    constexpr int widest = 480;
    const QFontMetrics metrics(textFont());
    int width = 0;
    for (const QString &paragraph : m_text.split(u'\n'))
        width = std::max(width, metrics.horizontalAdvance(paragraph));
    width = std::min(width + 2, widest);
    return {width, heightForWidth(width)};
}

QSize WrappedText::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.averageCharWidth() * 6, metrics.height()};
}

void WrappedText::paintEvent(QPaintEvent *)
{
    const Laid laid = lay(width());
    QPainter painter(this);
    painter.setPen(themeOf(this).color(isEnabled() ? m_color : Token::Disabled));
    const size_t count = laid.paragraphs.size();
    for (size_t i = 0; i < count; ++i) {
        const QTextLayout &layout = *laid.paragraphs[i];
        const bool cut = !laid.whole && (i + 1 == count || laid.paragraphs[i + 1]->lineCount() == 0);
        for (int line = 0; line < layout.lineCount(); ++line) {
            const QTextLine each = layout.lineAt(line);
            if (!cut || line + 1 < layout.lineCount()) {
                each.draw(&painter, {});
                continue;
            }
            // The last line takes in as much as there is room for, and says that it goes on.
            const QFontMetrics metrics(layout.font());
            const QString rest = layout.text().mid(each.textStart()) + u'…';
            painter.setFont(layout.font());
            painter.drawText(QRectF(0, each.y(), width(), each.height()), Qt::AlignLeft | Qt::TextSingleLine,
                             metrics.elidedText(rest, Qt::ElideRight, width()));
        }
        if (cut)
            break;
    }
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_mostLines > 0)
        setToolTip(lay(width()).whole ? QString() : plainToolTip(m_text));
}

void WrappedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace cultivar::ui
