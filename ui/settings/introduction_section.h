// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QPushButton;

namespace cultivar::ui {

class EmptyState;
class OverviewCard;

/// My introduction of one minute, in its versions.
class IntroductionSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit IntroductionSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void keep() override;

private:
    OverviewCard *addCard();
    void add();
    void change(OverviewCard *card);
    void use(OverviewCard *card);
    void remove(OverviewCard *card);

    QStringList m_names;
    QVBoxLayout *m_list;
    std::vector<OverviewCard *> m_cards;
    EmptyState *m_nothing;
    QPushButton *m_add;
    qint64 m_added = 0; ///< the key of the version whose words are to be typed now
};

} // namespace cultivar::ui
