// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/brief_pdf.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace cultivar::ui {

namespace {

QTextCharFormat sized(double points, bool strong)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
    return format;
}

} // namespace

QByteArray briefAsPdf(const QString &text)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    bool isFirst = true;
    bool afterGap = false;
    for (const QString &line : text.split(u'\n')) {
        const bool isHeading = afterGap && !line.startsWith(u' ') && !line.isEmpty();
        QTextBlockFormat block;
        block.setBottomMargin(2);
        if (!isFirst)
            cursor.insertBlock(block);
        cursor.insertText(line, isFirst ? sized(16, true) : sized(10, isHeading));
        afterGap = line.isEmpty();
        isFirst = false;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(150);
    document.print(&writer);
    return bytes;
}

} // namespace cultivar::ui
