// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/look_section.h"

#include "ui/settings/setting_row.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct Choice
{
    QString name; ///< objectName
    QString text;
};

/// Radio buttons in a line: one tab stop, arrow keys go between them.
QWidget *makeChoices(QButtonGroup *group, const std::vector<Choice> &choices)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (size_t i = 0; i < choices.size(); ++i) {
        auto *button = new QRadioButton(choices[i].text);
        button->setObjectName(choices[i].name);
        button->setAccessibleName(choices[i].text);
        group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    return line;
}

} // namespace

LookSection::LookSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Look"), parent)
    , m_themes(new QButtonGroup(this))
    , m_densities(new QButtonGroup(this))
    , m_still(new QCheckBox(tr("Nothing slides or fades")))
{
    setIntroduction(tr("How Cultivar looks on this computer. It is seen at once."));
    auto *colours = new SettingRow(tr("Colours"), makeChoices(m_themes, {{u"themeSystem"_s, tr("As the system")},
                                                                         {u"themeLight"_s, tr("Light")},
                                                                         {u"themeDark"_s, tr("Dark")}}));
    auto *rows = new SettingRow(
        tr("Rows"), makeChoices(m_densities, {{u"comfortable"_s, tr("Comfortable")}, {u"compact"_s, tr("Compact")}}));
    rows->setHelp(tr("Compact rows are lower; letters keep their size."));
    m_still->setObjectName(u"still"_s);
    auto *still = new SettingRow(tr("Less movement"), m_still);
    for (SettingRow *row : {colours, rows, still})
        column()->addWidget(row);
    column()->addStretch();
    connect(m_themes, &QButtonGroup::idClicked, this,
            [this](int id) { this->desk().look.chooseTheme(static_cast<ThemeChoice>(id)); });
    connect(m_densities, &QButtonGroup::idClicked, this,
            [this](int id) { this->desk().look.setDensity(static_cast<Density>(id)); });
    connect(m_still, &QCheckBox::toggled, this, [this](bool on) {
        if (on != this->desk().look.isStill())
            this->desk().look.setStill(on);
    });
    connect(&desk.look, &Look::changed, this, &LookSection::showChoices);
    showChoices();
}

void LookSection::fill(const SettingsView &)
{
    showChoices();
}

void LookSection::enter()
{
    showChoices();
}

void LookSection::showChoices()
{
    const Look &look = desk().look;
    m_themes->button(static_cast<int>(look.themeChoice()))->setChecked(true);
    m_densities->button(static_cast<int>(look.density()))->setChecked(true);
    m_still->setChecked(look.isStill());
}

} // namespace cultivar::ui
