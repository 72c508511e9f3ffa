// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QPixmap render(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = u"cultivar/%1/%2x%3/%4"_s.arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, m_name, rect, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, size, colorFor(mode));
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_token); }

    QString iconName() override { return m_name; }

    [[nodiscard]] QString key() const override { return u"cultivar"_s; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const Theme &theme = themeOf(nullptr);
        if (mode == QIcon::Disabled)
            return theme.color(Token::Disabled);
        return theme.color(mode == QIcon::Selected ? Token::SelText : m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString &name, Token token)
{
    return QIcon(new ThemedIconEngine(name, token));
}

void paintIcon(QPainter *painter, const QString &name, const QRectF &rect, const QColor &color)
{
    const double scale = painter->device()->devicePixelRatioF();
    QPixmap pixmap = render(name, (rect.size() * scale).toSize(), color);
    if (pixmap.isNull())
        return;
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

} // namespace cultivar::ui
