// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/style/icons.h"
#include "ui/widgets/photo_shelf.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

QString firstSign(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

bool isEastAsian(QStringView word)
{
    if (word.isEmpty())
        return false;
    switch (QChar::script(word.front().isHighSurrogate() && word.size() > 1 ? QChar::surrogateToUcs4(word[0], word[1])
                                                                            : word.front().unicode())) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

/// Alternating corners of 50 and 28 per cent, from the top left.
QPainterPath avatarLeaf(const QRectF &rect)
{
    const double wide = rect.width() * 0.5;
    const double calm = rect.width() * 0.28;
    QPainterPath path;
    path.moveTo(rect.left() + wide, rect.top());
    path.lineTo(rect.right() - calm, rect.top());
    path.arcTo(rect.right() - 2 * calm, rect.top(), 2 * calm, 2 * calm, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - wide);
    path.arcTo(rect.right() - 2 * wide, rect.bottom() - 2 * wide, 2 * wide, 2 * wide, 0, -90);
    path.lineTo(rect.left() + calm, rect.bottom());
    path.arcTo(rect.left(), rect.bottom() - 2 * calm, 2 * calm, 2 * calm, 270, -90);
    path.lineTo(rect.left(), rect.top() + wide);
    path.arcTo(rect.left(), rect.top(), 2 * wide, 2 * wide, 180, -90);
    path.closeSubpath();
    return path;
}

/// A brush, and no clip, for its edges are smooth.
QBrush photoBrush(const QImage &photo, const QRectF &rect)
{
    QBrush brush(photo);
    QTransform place = QTransform::fromTranslate(rect.left(), rect.top());
    place.scale(rect.width() / photo.width(), rect.height() / photo.height());
    brush.setTransform(place);
    return brush;
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        if (word.front().isLetterOrNumber() || word.front().isHighSurrogate())
            words += word;
    // "Dr. Ana Silva", but "J. Silva".
    const auto isTitle = [](const QString &word) { return word.size() > 2 && word.endsWith(u'.'); };
    while (words.size() > 1 && isTitle(words.first()))
        words.removeFirst();
    while (words.size() > 1 && isTitle(words.last()))
        words.removeLast();
    if (words.isEmpty())
        return {};
    if (isEastAsian(words.first()))
        return firstSign(words.first());
    QString initials = firstSign(words.first()).toUpper();
    if (words.size() > 1)
        initials += (words.last().front().script() == QChar::Script_Arabic ? QString(QChar(0x200C)) : QString()) +
                    firstSign(words.last()).toUpper();
    return initials;
}

void paintAvatar(QPainter *painter, const QRectF &rect, const Portrait &portrait, const Theme &theme)
{
    const Hue &hue = theme.hueOf(portrait.uid);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QColor line = theme.isDark() ? Qt::white : Qt::black;
    line.setAlphaF(0.10F);
    painter->setPen(QPen(line, 1));
    const QPainterPath leaf = avatarLeaf(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    PhotoShelf *photos = PhotoShelf::instance();
    if (const QImage photo = photos ? photos->photo(portrait.uid) : QImage(); !photo.isNull()) {
        painter->setBrush(photoBrush(photo, rect));
        painter->drawPath(leaf);
        painter->restore();
        return;
    }
    painter->setBrush(hue.tint);
    painter->drawPath(leaf);
    const QString initials = initialsOf(portrait.name);
    if (initials.isEmpty()) {
        paintIcon(painter, u"contacts"_s,
                  rect.adjusted(rect.width() * 0.22, rect.width() * 0.22, -rect.width() * 0.22, -rect.width() * 0.22),
                  hue.ink);
    } else {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPixelSize(std::max(7, qRound(rect.width() * 0.36)));
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(hue.ink);
        painter->drawText(rect, Qt::AlignCenter, initials);
    }
    painter->restore();
}

Avatar::Avatar(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Avatar::setPortrait(Portrait portrait)
{
    m_portrait = std::move(portrait);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_portrait, themeOf(this));
}

} // namespace cultivar::ui
