// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_bar.h"

#include "ui/shell/side_button.h"
#include "ui/style/icons.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 196;
constexpr int rail = 56;

/// The sign of the program.
class Sign : public QWidget
{
public:
    Sign() { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, u"cultivar-16"_s, rect(), Qt::black);
    }
};

} // namespace

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SideButton(SideButton::Kind::Field, tr("Go to, find, do"), u"search"_s))
    , m_quickAdd(new SideButton(SideButton::Kind::Line, tr("Quick add"), u"add-person"_s))
    , m_name(new Label(tr("Cultivar"), TextRole::Strong))
    , m_place(new Label(TextRole::Caption, Token::Text2))
    , m_backup(new Label(TextRole::Caption, Token::Text2))
    , m_where(new QWidget)
    , m_pages(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setObjectName(u"sideBar"_s);
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 9, 8);
    column->setSpacing(4);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(8, 4, 0, 6);
    brand->setSpacing(8);
    brand->addWidget(new Sign);
    brand->addWidget(m_name, 1);
    column->addLayout(brand);
    m_search->setObjectName(u"goTo"_s);
    m_search->setKey(keyText(u"Ctrl+K"_s));
    column->addWidget(m_search);
    column->addSpacing(8);
    m_pages->setSpacing(2);
    column->addLayout(m_pages);
    column->addStretch();
    m_quickAdd->setObjectName(u"quickAdd"_s);
    m_quickAdd->setKey(keyText(u"Ctrl+Shift+N"_s));
    m_foot->setSpacing(2);
    m_foot->addWidget(m_quickAdd);
    column->addLayout(m_foot);
    auto *where = new QVBoxLayout(m_where);
    where->setContentsMargins(8, 8, 0, 4);
    where->setSpacing(0);
    where->addWidget(m_place);
    where->addWidget(m_backup);
    column->addWidget(m_where);
    connect(m_search, &QAbstractButton::clicked, this, &SideBar::searchWanted);
    connect(m_quickAdd, &QAbstractButton::clicked, this, &SideBar::newContactWanted);
    setFixedWidth(sideWidth);
}

SideButton *SideBar::addButton(const QString &id, const QString &text, const QString &iconName, const QString &key)
{
    auto *button = new SideButton(SideButton::Kind::Line, text, iconName, this);
    button->setObjectName(id + u"Button"_s);
    button->setCheckable(true);
    button->setNarrow(m_narrow);
    if (m_narrow || !key.isEmpty())
        button->setToolTip(key);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
    m_buttons.insert(id, button);
    return button;
}

void SideBar::addPage(const PageInfo &info)
{
    switch (info.place) {
    case PagePlace::Main:
        ++m_pageCount;
        m_pages->addWidget(addButton(info.id, info.title, info.iconName, keyText(u"Ctrl+%1"_s.arg(m_pageCount))));
        break;
    case PagePlace::Foot:
        m_foot->addWidget(addButton(info.id, info.title, info.iconName, {}));
        break;
    case PagePlace::Hidden:
        return;
    }
    orderTabsAsLaidOut(this);
}

void SideBar::setCurrent(const QString &id)
{
    for (auto button = m_buttons.constBegin(); button != m_buttons.constEnd(); ++button)
        (*button)->setChecked(button.key() == id);
    update();
}

void SideBar::setWaiting(const QString &id, int count)
{
    if (SideButton *button = m_buttons.value(id))
        button->setWaiting(count);
}

void SideBar::setWhere(const QString &place, const QString &backup)
{
    m_place->setText(place);
    m_backup->setText(backup);
}

void SideBar::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    setFixedWidth(narrow ? rail : sideWidth);
    m_name->setVisible(!narrow);
    m_where->setVisible(!narrow);
    m_search->setNarrow(narrow);
    m_quickAdd->setNarrow(narrow);
    for (SideButton *button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

void SideBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Side));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), theme.color(Token::Border));
    for (const SideButton *button : std::as_const(m_buttons))
        if (button->isChecked()) {
            const QRect row = button->geometry();
            painter.fillRect(QRect(mirrored ? width() - 3 : 0, row.top() + 8, 3, row.height() - 16),
                             theme.color(Token::Accent));
        }
}

} // namespace cultivar::ui
