// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_standing.h"

#include "core/wording/standing_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_mark.h"

#include <QHBoxLayout>
#include <QPainter>

namespace cultivar::ui {

/// The painted ring.
class ContactStanding::Mark : public QWidget
{
public:
    explicit Mark(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(14, 18);
    }

    void show(const rules::Due &due)
    {
        setVisible(due.state.has_value());
        m_mark = {due.state.value_or(rules::State::Never), due.x};
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        paintStateMark(&painter, QRectF(0, 2, 14, 14), m_mark, theme.color(m_mark.state), theme.color(Token::Window));
    }

private:
    StateMark m_mark;
};

namespace {

Token tokenOf(const std::optional<rules::State> &state)
{
    if (!state)
        return Token::Faint;
    switch (*state) {
    case rules::State::Fresh:
        return Token::Fresh;
    case rules::State::Soon:
        return Token::Soon;
    case rules::State::Due:
        return Token::Due;
    case rules::State::Overdue:
        return Token::Overdue;
    case rules::State::Dormant:
        return Token::Dormant;
    case rules::State::Never:
        return Token::Never;
    }
    Q_UNREACHABLE();
}

} // namespace

ContactStanding::ContactStanding(QWidget *parent)
    : QWidget(parent)
    , m_mark(new Mark(this))
    , m_state(new Label(TextRole::Second))
    , m_rhythm((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"contactStanding"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_state, 0, Qt::AlignTop);
    row->addWidget(m_rhythm, 1, Qt::AlignTop);
}

void ContactStanding::showDetail(const ContactDetail &detail, QDate today)
{
    m_mark->show(detail.due);
    m_state->setColor(tokenOf(detail.due.state));
    m_state->setText(wording::standingText(detail.due, today));
    QStringList parts;
    if (detail.cadence)
        parts += detail.cadenceFrom.isEmpty()
                     ? tr("%1, set here", "a rhythm").arg(wording::cadenceText(*detail.cadence))
                     : tr("%1, from %2", "a rhythm, a circle")
                           .arg(wording::cadenceText(*detail.cadence), detail.cadenceFrom);
    if (detail.clock.lastContact)
        parts += tr("last talked %1").arg(wording::shortDayText(*detail.clock.lastContact, today));
    if (detail.clock.attempts > 0)
        parts += tr("%n tries since without an answer", nullptr, detail.clock.attempts);
    m_rhythm->setText(parts.join(u" · "_s));
}

} // namespace cultivar::ui
