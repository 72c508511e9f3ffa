// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_deeds.h"

#include "ui/shell/navigator.h"

#include <QCoreApplication>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct DeedWords
{
    Q_DECLARE_TR_FUNCTIONS(WindowDeed)
};

} // namespace

std::vector<WindowDeed> windowDeeds(Navigator &go)
{
    return {
        {u"logContact"_s, DeedWords::tr("Log contact"), DeedWords::tr("a talk, a call, a message"), u"call"_s,
         [&go] { go.logContact({}); }},
        {u"newMeeting"_s, DeedWords::tr("New meeting"), {}, u"meetings"_s, [&go] { go.newMeeting({}); }},
        {u"import"_s, DeedWords::tr("Import contacts"), {}, u"import"_s, [&go] { go.startImport({}); }},
        {u"export"_s, DeedWords::tr("Export contacts"), {}, u"export"_s, [&go] { go.exportContacts({}); }},
        {u"imports"_s, DeedWords::tr("Earlier imports"), {}, u"history"_s, [&go] { go.showImports(); }},
        {u"choose"_s, DeedWords::tr("Choose who matters"), {}, u"circle"_s, [&go] { go.chooseWhoMatters(); }},
        {u"duplicates"_s, DeedWords::tr("Duplicates"), DeedWords::tr("merge people who are here twice"), u"merge"_s,
         [&go] { go.showPage(u"duplicates"_s); }},
        {u"settings"_s, DeedWords::tr("Settings"), {}, u"settings"_s, [&go] { go.showSettings({}); }},
        {u"look"_s, DeedWords::tr("Look"), DeedWords::tr("light, dark, close or wide rows"), u"preview"_s,
         [&go] { go.showSettings(u"look"_s); }},
        {u"data"_s, DeedWords::tr("Data and backups"), DeedWords::tr("trash, backups, check"), u"save"_s,
         [&go] { go.showSettings(u"data"_s); }},
        {u"about"_s, DeedWords::tr("About Cultivar"), DeedWords::tr("version, licence"), u"info"_s,
         [&go] { go.showSettings(u"about"_s); }},
    };
}

} // namespace cultivar::ui
