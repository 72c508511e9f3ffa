// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include "core/model/edit.h"
#include "ui/widgets/label.h"

#include <gmock/gmock.h>

#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>
#include <type_traits>

using namespace cultivar;
using namespace cultivar::app;

namespace {

using namespace Qt::StringLiterals;

const QString hostile = u"<b>x</b><img src=\"file:///etc/hostname\">"_s;

/// Puts the text wherever a user could have written it: into every text and every list of texts.
template <class T> void spoil(T &value)
{
    T::describe([&](const char *, auto member) {
        auto &field = value.*member;
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, QString>)
            field = hostile;
        else if constexpr (std::is_same_v<Field, QStringList>)
            field = {hostile, hostile + u'2'};
        else if constexpr (requires { field.front().describe([](const char *, auto) {}); }) {
            field.resize(std::max<size_t>(field.size(), 1));
            for (auto &each : field)
                spoil(each);
        }
    });
}

class HostileText : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        fillWithSample();
        change([](const Records &records) { return spoilAll(records); });
        open();
        window()->resize(1280, 800);
    }

    template <class R> static void spoilThose(const Records &records, Edit &edit)
    {
        const Result<std::vector<R>> all = records.all<R>();
        ASSERT_TRUE(all.has_value());
        for (const R &before : *all) {
            R after = before;
            spoil(after);
            keepValid(before, after);
            edit.update(before, after);
        }
    }

    // What has a form of its own stays as it was.
    static void keepValid(const Contact &before, Contact &after)
    {
        after.timeZone = before.timeZone;
        after.language = before.language;
        after.sources = before.sources;
        after.dates = before.dates;
        for (ContactDate &date : after.dates)
            date.label = hostile;
    }

    static void keepValid(const Interaction &before, Interaction &after) { after.origin = before.origin; }

    static void keepValid(const Meeting &before, Meeting &after)
    {
        after.timeZone = before.timeZone;
        after.checklist = before.checklist;
    }

    static void keepValid(const MessageTemplate &before, MessageTemplate &after) { after.language = before.language; }

    template <class R> static void keepValid(const R &, R &) {}

    static Result<Edit> spoilAll(const Records &records)
    {
        Edit edit;
        spoilThose<Contact>(records, edit);
        spoilThose<Interaction>(records, edit);
        spoilThose<FollowUp>(records, edit);
        spoilThose<Meeting>(records, edit);
        spoilThose<MessageTemplate>(records, edit);
        spoilThose<GoodwillEntry>(records, edit);
        spoilThose<Clip>(records, edit);
        spoilThose<Referral>(records, edit);
        spoilThose<Goal>(records, edit);
        spoilThose<Overview>(records, edit);
        return edit;
    }
};

/// Whether a text document shows the text as it is, with nothing of it taken as markup.
void expectPlain(const QTextDocument &document, const std::string &where)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            EXPECT_FALSE(part.fragment().charFormat().isImageFormat()) << where;
            EXPECT_FALSE(part.fragment().text() == u"x" && part.fragment().charFormat().fontWeight() > QFont::Medium)
                << where;
        }
}

void expectPlain(const QWidget &widget, const std::string &where)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    EXPECT_TRUE(!label || label->textFormat() == Qt::PlainText || !label->text().contains(u"<b>x"_s)) << where;
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        expectPlain(*text->document(), where);
    EXPECT_FALSE(widget.toolTip().contains(u"<b>x"_s)) << where << ": tooltip";
    EXPECT_FALSE(widget.whatsThis().contains(u"<b>x"_s)) << where;
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (!view || !view->model())
        return;
    for (int row = 0; row < std::min(view->model()->rowCount(), 50); ++row)
        EXPECT_FALSE(view->model()->index(row, 0).data(Qt::ToolTipRole).toString().contains(u"<b>x"_s)) << where;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    const auto *elided = qobject_cast<const ui::ElidedLabel *>(&widget);
    return elided ? elided->text() : QString();
}

TEST_F(HostileText, IsShownAsTypedOnEveryPage)
{
    int met = 0;
    for (const ui::Page *page : pages()) {
        show(page->info().id);
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            expectPlain(*widget, page->info().id.toStdString() + '/' + widget->objectName().toStdString());
            met += textOf(*widget).contains(hostile.left(8)) ? 1 : 0;
        }
    }
    EXPECT_GT(met, 5) << "the text is hardly anywhere, so this looks at the wrong things";
}

TEST_F(HostileText, IsShownAsTypedInEveryPartOfAContact)
{
    show(u"contacts"_s);
    auto *list = window()->findChild<QAbstractItemView *>(u"contactList"_s);
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(until([&] { return list->model()->rowCount() > 0; }));
    EXPECT_EQ(list->model()->index(0, 0).data().toString().left(3), u"<b>"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    settle();
    const QWidget *detail = window()->findChild<QWidget *>(u"contactDetail"_s);
    ASSERT_NE(detail, nullptr);
    for (int tab = 0; tab < 5; ++tab) {
        for (const QWidget *widget : detail->findChildren<QWidget *>())
            expectPlain(*widget, "contact/" + widget->objectName().toStdString());
        QTest::keyClick(window()->focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        settle();
    }
}

} // namespace
