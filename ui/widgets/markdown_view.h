// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <functional>

namespace cultivar::ui {

/// Shows Markdown as the user wrote it for themselves: no HTML, nothing loaded from anywhere, pictures as their words.
/// Links that may be opened (http, https, mailto, tel) are handed out on a click; all others are only words. As high as
/// its text.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkChosen(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void dress();
    void fit();

    QString m_markdown;
};

} // namespace cultivar::ui
