// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_view.h"

#include "ui/style/text_role.h"
#include "ui/style/theme.h"
#include "ui/widgets/openable_url.h"

#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct Piece
{
    int position = 0;
    int length = 0;
    QTextCharFormat format;
};

/// Pictures become the words that stand for them, and links that may not be opened lose their target.
void disarm(QTextDocument &document)
{
    std::vector<Piece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isImageFormat() || (format.isAnchor() && !isOpenable(QUrl(format.anchorHref()))))
                pieces.push_back({fragment.position(), fragment.length(), format});
        }
    QTextCursor cursor(&document);
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        cursor.setPosition(piece->position);
        cursor.setPosition(piece->position + piece->length, QTextCursor::KeepAnchor);
        if (piece->format.isImageFormat()) {
            const QTextImageFormat image = piece->format.toImageFormat();
            const QString words = image.property(QTextFormat::ImageAltText).toString();
            cursor.insertText(words.isEmpty() ? image.name() : words, QTextCharFormat());
        } else {
            cursor.setCharFormat(QTextCharFormat());
        }
    }
}

/// Whether a line is of plain words: no list, heading, quotation, table, code or rule, nor what goes on in one.
bool isPlain(const QString &line)
{
    static const QRegularExpression marked(u"^(?:\\s|[-*+#>|`~_=]|\\d+[.)]\\s)"_s);
    return !line.isEmpty() && !marked.match(line).hasMatch();
}

/// Lines of a paragraph stay lines, as they were typed: Markdown alone would run them together.
QString withLineBreaks(QString markdown)
{
    markdown.replace("\r\n"_L1, "\n"_L1);
    QString result;
    bool plain = false; // all of the paragraph so far
    const QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool begins = i == 0 || lines[i - 1].trimmed().isEmpty();
        const bool goesOn = !begins && plain && isPlain(lines[i]);
        plain = isPlain(lines[i]) && (begins || plain);
        if (i > 0)
            result += goesOn ? QChar(QChar::LineSeparator) : QChar(u'\n');
        result += lines[i];
    }
    return result;
}

} // namespace

MarkdownView::MarkdownView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isOpenable(url))
            Q_EMIT linkChosen(url);
    });
    dress();
}

void MarkdownView::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    QTextDocument::MarkdownFeatures features(QTextDocument::MarkdownDialectGitHub);
    features.setFlag(QTextDocument::MarkdownNoHTML);
    document()->setMarkdown(withLineBreaks(markdown), features);
    disarm(*document());
    setAccessibleDescription(document()->toPlainText());
    updateGeometry();
    fit();
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    // Not nothing: for nothing Qt would look for a file of that name itself.
    QImage blank(1, 1, QImage::Format_ARGB32_Premultiplied);
    blank.fill(Qt::transparent);
    return blank;
}

int MarkdownView::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDocumentMargin(0);
    copy->setTextWidth(width);
    return static_cast<int>(std::ceil(copy->size().height()));
}

QSize MarkdownView::sizeHint() const
{
    constexpr int usual = 480;
    return {usual, heightForWidth(width() > 0 ? width() : usual)};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, fontMetrics().height()};
}

void MarkdownView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int wanted = std::max(1, static_cast<int>(std::ceil(document()->size().height())));
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
    // The colour of links is taken when the text is set.
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        showMarkdown(m_markdown);
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    // The page scrolls.
    event->ignore();
}

void MarkdownView::dress()
{
    document()->setDefaultFont(roleFont(TextRole::Body));
}

} // namespace cultivar::ui
