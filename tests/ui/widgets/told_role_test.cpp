// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/told_role.h"

#include "ui/settings/step_slider.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wrapped_text.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QKeyEvent>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

QAccessible::Role roleOf(QWidget &widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->role() : QAccessible::NoRole;
}

TEST(ToldRoleTest, TextsAreTextsAndTitlesAreHeadings)
{
    ElidedLabel title(TextRole::Title);
    ElidedLabel fact(TextRole::Body);
    WrappedText words(TextRole::Body);
    Label heading(TextRole::Heading);
    Label label(TextRole::Body);
    EXPECT_EQ(roleOf(title), QAccessible::Heading);
    EXPECT_EQ(roleOf(fact), QAccessible::StaticText);
    EXPECT_EQ(roleOf(words), QAccessible::StaticText);
    EXPECT_EQ(roleOf(heading), QAccessible::Heading);
    EXPECT_EQ(roleOf(label), QAccessible::StaticText);
    const auto nameOf = [](QWidget &widget) {
        return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
    };
    heading.setText(u"Ready"_s);
    title.setText(u"Today"_s);
    EXPECT_EQ(nameOf(heading), u"Ready"_s);
    EXPECT_EQ(nameOf(title), u"Today"_s);
    SectionHeader section(u"Follow-ups"_s);
    auto *head = section.findChild<QLabel *>();
    EXPECT_EQ(roleOf(*head), QAccessible::Heading);
    EXPECT_EQ(nameOf(*head), u"Follow-ups"_s);
}

class Pressed : public QWidget
{
public:
    int presses = 0;

protected:
    void keyPressEvent(QKeyEvent *event) override { presses += event->key() == Qt::Key_Return ? 1 : 0; }
};

TEST(ToldRoleTest, AButtonIsPressedByWhatEnterDoes)
{
    Pressed widget;
    setToldRole(&widget, QAccessible::Button);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    ASSERT_NE(interface, nullptr);
    ASSERT_NE(interface->actionInterface(), nullptr);
    EXPECT_TRUE(interface->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(widget.presses, 1);
}

TEST(ToldRoleTest, ASliderTellsTheUnitThatIsShown)
{
    StepSlider slider;
    slider.setRange(0, 60);
    slider.setStepWorth(0.05);
    slider.setValue(16);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&slider);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::Slider);
    QAccessibleValueInterface *value = interface->valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_DOUBLE_EQ(value->currentValue().toDouble(), 0.8);
    EXPECT_DOUBLE_EQ(value->maximumValue().toDouble(), 3);
    EXPECT_DOUBLE_EQ(value->minimumStepSize().toDouble(), 0.05);
    value->setCurrentValue(1.5);
    EXPECT_EQ(slider.value(), 30);
}

TEST(ToldRoleTest, AnAlertBearsItsWords)
{
    QWidget alert;
    setToldRole(&alert, QAccessible::Notification);
    EXPECT_EQ(roleOf(alert), QAccessible::Notification);
    showAlert(&alert, u"first"_s);
    showAlert(&alert, u"second"_s);
    EXPECT_TRUE(alert.isVisible());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&alert)->text(QAccessible::Name), u"second"_s);
}

} // namespace
} // namespace cultivar::ui
