// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/about_section.h"

#include "ui/settings/setting_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int licenceHeight = 360;

struct Library
{
    QString name;
    QString licence;
};

std::vector<Library> librariesUsed()
{
    return {{u"Qt"_s, AboutSection::tr("GNU Lesser General Public License, version 3")},
            {u"SQLite"_s, AboutSection::tr("in the public domain")},
            {u"tl::expected"_s, AboutSection::tr("Creative Commons Zero 1.0")}};
}

Label *valueLabel(const QString &text)
{
    auto *label = new Label(text, TextRole::Body);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    return label;
}

} // namespace

AboutSection::AboutSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("About Cultivar"), parent)
    , m_versions(valueLabel({}))
    , m_show(makeButton(ButtonKind::Secondary, {u"showLicence"_s, tr("Show the licence"), u"file"_s, {}}))
    , m_licence(new QPlainTextEdit)
{
    setIntroduction(tr("Networking is planting relationships, not collecting contacts. Everything stays on this "
                       "computer: no account, and nothing is sent unless you press a button that says so."));
    addProgram();
    addLicence();
    column()->addStretch();
}

void AboutSection::addProgram()
{
    m_versions->setObjectName(u"versions"_s);
    column()->addWidget(new SettingRow(tr("Version"), m_versions));
    auto *place = new ElidedLabel(TextRole::Body);
    place->setElideMode(Qt::ElideMiddle);
    place->setText(QDir::toNativeSeparators(desk().workspace.path()));
    place->setMinimumWidth(260);
    place->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column()->addWidget(new SettingRow(tr("Your data"), place));
    auto *keys = valueLabel(tr("F1 this page · Ctrl+K go to, find, do · Ctrl+, settings · F6 from pane to pane · "
                               "Ctrl+Z undo"));
    keys->setWordWrap(true);
    keys->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    keys->setMinimumWidth(360);
    column()->addWidget(new SettingRow(tr("Keys"), keys));
}

void AboutSection::addLicence()
{
    column()->addWidget(new SectionHeader(tr("Licence")));
    column()->addWidget((new Label(tr("Cultivar is free software under the GNU General Public License, version 3 or "
                                      "later: you may use, study, share and change it. It comes without any warranty."),
                                   TextRole::Body))
                            ->wrapped());
    column()->addWidget(m_show);
    m_licence->setObjectName(u"licenceText"_s);
    m_licence->setAccessibleName(tr("GNU General Public License"));
    m_licence->setReadOnly(true);
    m_licence->setTabChangesFocus(true);
    m_licence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_licence->setMinimumHeight(licenceHeight);
    m_licence->hide();
    column()->addWidget(m_licence);
    column()->addWidget(new SectionHeader(tr("Made with")));
    for (const Library &library : librariesUsed())
        column()->addWidget(new SettingRow(library.name, valueLabel(library.licence)));
    connect(m_show, &QPushButton::clicked, this, &AboutSection::showLicence);
}

void AboutSection::fill(const SettingsView &view)
{
    const QString own = QCoreApplication::applicationVersion();
    m_versions->setText(tr("Cultivar %1 · Qt %2 · SQLite %3")
                            .arg(own.isEmpty() ? QStringLiteral(CULTIVAR_VERSION) : own, QLatin1StringView(qVersion()),
                                 view.sqliteVersion));
}

void AboutSection::showLicence()
{
    if (m_licence->toPlainText().isEmpty())
        if (QFile file(u":/LICENSE"_s); file.open(QFile::ReadOnly))
            m_licence->setPlainText(QString::fromUtf8(file.readAll()));
    const bool open = !m_licence->isVisible();
    m_licence->setVisible(open);
    m_show->setText(open ? tr("Hide the licence") : tr("Show the licence"));
    m_show->setAccessibleName(m_show->text());
    if (open)
        m_licence->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui
