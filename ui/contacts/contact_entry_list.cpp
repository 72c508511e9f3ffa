// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_entry_list.h"

#include "core/base/enum_text.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"
#include "ui/widgets/wrapped_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t atFirst = 60; ///< rows shown before all are asked for

class EntryRow : public QWidget
{
public:
    EntryRow(const EntryLine &line, int number)
        : m_line(line)
        , m_actions(new QWidget)
    {
        setObjectName(u"entry%1"_s.arg(number));
        setAccessibleName(QStringList{line.title, line.caption, line.trailing}.join(u' ').trimmed());
        setToldRole(this, QAccessible::ListItem);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(40, 7, 8, 7);
        row->setSpacing(10);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        auto *title = new WrappedText(TextRole::Body, line.settled ? Token::Text2 : Token::Text);
        title->setText(line.title);
        words->addWidget(title);
        if (!line.caption.isEmpty()) {
            auto *caption = new WrappedText(TextRole::Second, Token::Text2);
            caption->setText(line.caption);
            words->addWidget(caption);
        }
        row->addLayout(words, 1);
        auto *buttons = new QHBoxLayout(m_actions);
        buttons->setContentsMargins(0, 0, 0, 0);
        buttons->setSpacing(2);
        for (const EntryAction &action : line.actions) {
            QPushButton *button = makeButton(ButtonKind::Quiet, {action.name, action.text, {}, {}});
            button->setAccessibleDescription(line.title);
            button->setFixedHeight(26);
            QObject::connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
            buttons->addWidget(button);
        }
        QSizePolicy kept = m_actions->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        m_actions->setSizePolicy(kept);
        row->addWidget(m_actions, 0, Qt::AlignTop);
        if (!line.trailing.isEmpty())
            row->addWidget(new Label(line.trailing, TextRole::Second, Token::Text2), 0, Qt::AlignTop);
        m_actions->hide();
    }

protected:
    void enterEvent(QEnterEvent *) override { showActions(true); }

    void leaveEvent(QEvent *) override { showActions(false); }

    void focusInEvent(QFocusEvent *event) override
    {
        QWidget::focusInEvent(event);
        showActions(true);
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QWidget::focusOutEvent(event);
        QTimer::singleShot(0, this, [this] { showActions(underMouse()); });
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const auto run = [&](const QString &name) {
            const auto found = std::ranges::find(m_line.actions, name, &EntryAction::name);
            if (found != m_line.actions.end())
                found->run();
        };
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_line.actions.empty())
                m_line.actions.front().run();
            return;
        case Qt::Key_F2:
            run(u"editEntry"_s);
            return;
        case Qt::Key_Delete:
            run(u"trashEntry"_s);
            return;
        case Qt::Key_Down:
            focusNextPrevious(true);
            return;
        case Qt::Key_Up:
            focusNextPrevious(false);
            return;
        default:
            QWidget::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Hover));
            painter.drawRoundedRect(rect(), 6, 6);
        }
        const int x = layoutDirection() == Qt::RightToLeft ? width() - 28 : 12;
        paintIcon(&painter, m_line.icon, QRectF(x, 8, 16, 16),
                  theme.color(m_line.settled ? Token::Positive : Token::Text2));
        if (hasFocus())
            CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 6);
    }

private:
    void showActions(bool shown)
    {
        const QWidget *focus = window()->focusWidget();
        m_actions->setVisible(shown || hasFocus() || (focus && isAncestorOf(focus)));
        update();
    }

    void focusNextPrevious(bool forward)
    {
        const QList<EntryRow *> rows = parentWidget()->findChildren<EntryRow *>(Qt::FindDirectChildrenOnly);
        const qsizetype next = rows.indexOf(this) + (forward ? 1 : -1);
        if (next >= 0 && next < rows.size())
            rows[next]->setFocus(Qt::OtherFocusReason);
    }

    EntryLine m_line;
    QWidget *m_actions;
};

} // namespace

ContactEntryList::ContactEntryList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ContactEntryList::showLines(std::vector<EntryLine> lines)
{
    m_lines = std::move(lines);
    fill();
}

void ContactEntryList::fill()
{
    int focused = -1;
    const QWidget *focus = window()->focusWidget();
    for (int i = 0; i < m_column->count(); ++i) {
        const QWidget *row = m_column->itemAt(i)->widget();
        if (row && focus && (row == focus || row->isAncestorOf(focus)))
            focused = i;
    }
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    const size_t shown = m_all ? m_lines.size() : std::min(m_lines.size(), atFirst);
    for (size_t i = 0; i < shown; ++i)
        m_column->addWidget(new EntryRow(m_lines[i], static_cast<int>(i)));
    if (shown < m_lines.size()) {
        QPushButton *all = makeButton(ButtonKind::Link, {u"allEntries"_s, tr("All %1").arg(m_lines.size()), {}, {}});
        connect(all, &QPushButton::clicked, this, [this] {
            m_all = true;
            fill();
        });
        m_column->addWidget(all);
    }
    if (focused >= 0 && m_column->count() > 0)
        m_column->itemAt(std::min(focused, m_column->count() - 1))->widget()->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui
