// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QTimer>

namespace cultivar::ui {

/// What stands on an answer tile.
struct Answer
{
    QString key;               ///< on its cap
    QString word;              ///< the answer
    QString consequence;       ///< one quiet line: what follows from it
    std::optional<Uid> circle; ///< whose dot stands before the word

    bool operator==(const Answer &) const = default;
};

/// A big answer with its key. Tiles of one question have one width.
class AnswerTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AnswerTile(QWidget *parent = nullptr);

    void setAnswer(const Answer &answer);

    [[nodiscard]] const Answer &answer() const { return m_answer; }

    /// Answered with it before, or proposed.
    void setMarked(bool marked);
    /// Shows for a moment that its key was pressed.
    void flash();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;

    Answer m_answer;
    bool m_marked = false;
    QTimer m_flash;
};

/// A key as a cap of 26 px.
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key, const Theme &theme);

} // namespace cultivar::ui
