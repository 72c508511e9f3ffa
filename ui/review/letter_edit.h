// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>

#include <vector>

namespace cultivar::ui {

/// The text of a letter in reading size. What the program put in is tinted until it is changed, links are coloured.
class LetterEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LetterEdit(QWidget *parent = nullptr);

    /// Takes the place of what is there; `filled`: the parts of it that the program filled in. Says nothing.
    void setLetter(const QString &text, const QStringList &filled);

    /// What is tinted, in the order of the text.
    [[nodiscard]] QStringList tinted() const;

Q_SIGNALS:
    /// By the user.
    void edited(const QString &text);
    /// Esc.
    void left();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Tint
    {
        QTextCursor cursor; ///< around the part, moves with the text
        QString text;
    };

    void dress();
    void find(const QString &part);
    void paintTints();
    void takeEdit();

    std::vector<Tint> m_tints;
    bool m_setting = false;
};

} // namespace cultivar::ui
