// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/settings.h"
#include "tests/gui/settings/shown_settings.h"
#include "ui/look/theme.h"
#include "ui/settings/preferences.h"

#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("formats and colours follow at once, and are given back", "[settings][preferences]")
{
    const QLocale before;
    {
        ShownSettings shown;
        const Preferences preferences(*qApp, shown.practice(), {});
        CHECK(QLocale() == before);
        shown.open();
        const auto *box = find<QComboBox>(u"settingsLocale"_s);
        const QString austrian = box->itemText(box->findData(u"de_AT"_s));
        CHECK(austrian.endsWith(u"Österreich) · German (Austria)"_s));
        typeInto(u"settingsLocale"_s, austrian);
        key(Qt::Key_Return);
        CHECK(shown.profile().localeName == u"de_AT"_s);
        CHECK(QLocale() == QLocale(u"de_AT"_s));
        // The pages are made anew, with the focus where it was.
        waitFor(
            [] {
                return isShown(u"settingsLocale"_s) &&
                       find<QComboBox>(u"settingsLocale"_s)->locale() == QLocale(u"de_AT"_s);
            },
            "the fields in other formats");
        CHECK(ShownSettings::words(u"settingsLocale"_s).contains(u"Montag"_s));

        ShownSettings::openPage(u"appearanceSettings"_s);
        click(u"appearance_dark"_s);
        CHECK(shown.profile().appearance == Appearance::Dark);
        CHECK(theme(shown.window.palette()).dark);
        key(Qt::Key_Z, Qt::ControlModifier); // the formats; what it looks like is no act
        CHECK(QLocale() == before);
        CHECK(theme(shown.window.palette()).dark);
        CHECK(shown.practice().undoable() != JournalAction::PracticeEdited);
    }
    CHECK(QLocale() == before);
    applyTheme(*qApp, Appearance::Light); // as the tests began
}

TEST_CASE("what was asked for at the start stays until another is chosen",
          "[settings][preferences]")
{
    PracticeFixture fixture;
    PracticeProfile dark = fixture.practice().profile();
    dark.appearance = Appearance::Dark;
    REQUIRE(fixture.practice().settings().changePractice(dark).ok());
    {
        const Preferences preferences(*qApp, fixture.practice(), Appearance::Light);
        CHECK_FALSE(theme(QApplication::palette()).dark);
    }
    {
        const Preferences preferences(*qApp, fixture.practice(), {});
        CHECK(theme(QApplication::palette()).dark);
        dark.appearance = Appearance::Light;
        REQUIRE(fixture.practice().settings().changePractice(dark).ok());
        CHECK_FALSE(theme(QApplication::palette()).dark);
    }
}
