// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/settings.h"
#include "tests/support/catch.h"
#include "tests/support/gui_driver.h"
#include "tests/support/practice_fixture.h"
#include "ui/look/theme.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settings_dialog.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimeEdit>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct ShownSettings : PracticeFixture
{
    MainWindow window{practice()};

    ShownSettings()
    {
        window.resize(1024, 700);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        window.activateWindow();
        waitFor([this] { return window.isActiveWindow(); }, "the window");
    }
    void open()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        const QWidget *dialog = findShown(u"settingsDialog"_s);
        waitFor([&] { return dialog->isActiveWindow(); }, "the settings to have the input");
    }
    /// By the keys alone, from the list of pages.
    static void openPage(const QString &objectName)
    {
        find<QListWidget>(u"settingsPages"_s)->setFocus();
        key(Qt::Key_Home);
        while (!isShown(objectName))
            key(Qt::Key_Down);
    }
    /// Offscreen nobody gives the input back to the window.
    void close()
    {
        click(u"closeSettings"_s);
        waitUntilGone(u"settingsDialog"_s);
        window.activateWindow();
        waitFor([this] { return window.isActiveWindow(); }, "the window to have the input");
    }
    void openAt(const QString &page)
    {
        open();
        openPage(page);
    }
    [[nodiscard]] const PracticeProfile &profile() const { return practice().profile(); }
    [[nodiscard]] qint64 entries() const { return raw().number(u"SELECT count(*) FROM journal"_s); }
    static bool says(const QString &sentence)
    {
        const auto labels = findShown(u"settingsDialog"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text() == sentence;
        });
    }
    static QString words(const QString &field) { return findShown(field)->accessibleDescription(); }
};

/// Chooses by hand: opens the list, goes there with the keys.
void pickEntry(const QString &combo, const QVariant &data)
{
    auto *box = find<QComboBox>(combo);
    const int wanted = box->findData(data);
    REQUIRE(wanted >= 0);
    box->setFocus();
    box->showPopup();
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the list");
    key(Qt::Key_Home);
    while (box->view()->currentIndex().row() < wanted)
        key(Qt::Key_Down);
    key(Qt::Key_Return);
}

} // namespace

TEST_CASE("the settings are opened by key and from the menu", "[settings]")
{
    ShownSettings shown;
    shown.open();
    CHECK(find<QListWidget>(u"settingsPages"_s)->hasFocus());
    CHECK(findShown(u"settingsDialog"_s)->width() <= 1024);
    CHECK(findShown(u"settingsDialog"_s)->height() <= 700);
    key(Qt::Key_Escape);
    waitUntilGone(u"settingsDialog"_s);
    click(u"moreButton"_s);
    choose(u"settingsAction"_s);
    findShown(u"settingsDialog"_s);
    click(u"closeSettings"_s);
    waitUntilGone(u"settingsDialog"_s);
}

TEST_CASE("a name takes effect once it is finished, as one act", "[settings][keyboard]")
{
    ShownSettings shown;
    shown.open();
    const qint64 before = shown.entries();
    key(Qt::Key_Tab);
    CHECK(find<QLineEdit>(u"settingsPracticeName"_s)->hasFocus());
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Praxis am See"_s);
    CHECK(shown.profile().name == u"Praxis am Park"_s);
    key(Qt::Key_Tab);
    CHECK(shown.profile().name == u"Praxis am See"_s);
    CHECK(shown.entries() == before + 1);

    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    key(Qt::Key_Return);
    CHECK(ShownSettings::words(u"settingsName"_s).startsWith(u"Write your name"_s));
    CHECK(shown.profile().professional == u"Dr. Ida Lindqvist"_s);
    CHECK(shown.entries() == before + 1);
    click(u"closeSettings"_s); // with something to set right, it leads there
    CHECK(find<QLineEdit>(u"settingsName"_s)->hasFocus());
    type(u"Ida"_s);
    click(u"closeSettings"_s);
    waitUntilGone(u"settingsDialog"_s);
    CHECK(shown.profile().professional == u"Ida"_s);
}

TEST_CASE("a setting is taken back where it was made, and from the window", "[settings][undo]")
{
    ShownSettings shown;
    shown.openAt(u"calendarSettings"_s);
    CHECK_FALSE(find<QPushButton>(u"undoSetting"_s)->isEnabled());
    click(u"workday3"_s);
    CHECK_FALSE(shown.profile().workingHours[2]);
    CHECK(find<QPushButton>(u"undoSetting"_s)->text() == u"&Undo: change settings"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.profile().workingHours[2] == Workday{});
    CHECK(find<QCheckBox>(u"workday3"_s)->isChecked());
    CHECK_FALSE(find<QPushButton>(u"undoSetting"_s)->isEnabled());

    click(u"workday6"_s);
    CHECK(shown.profile().workingHours[5] == Workday{});
    shown.close();
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(shown.profile().workingHours[5]);
}

TEST_CASE("working hours and the pause after a session", "[settings]")
{
    ShownSettings shown;
    shown.openAt(u"calendarSettings"_s);
    find<QTimeEdit>(u"workTo1"_s)->setTime(QTime(8, 0)); // before it begins
    click(u"workFrom1"_s);
    click(u"workTo1"_s);
    key(Qt::Key_Tab);
    CHECK(shown.profile().workingHours[0] == Workday{});
    CHECK(ShownSettings::says(u"Work ends later than it begins."_s));
    find<QTimeEdit>(u"workTo1"_s)->setTime(QTime(0, 0)); // midnight ends the day
    click(u"workTo1"_s);
    key(Qt::Key_Tab);
    CHECK(shown.profile().workingHours[0] == Workday{9 * 60, 24 * 60});
    CHECK_FALSE(ShownSettings::says(u"Work ends later than it begins."_s));

    typeInto(u"settingsBuffer"_s, u"15"_s);
    CHECK(shown.profile().bufferMinutes == 0);
    key(Qt::Key_Return);
    CHECK(shown.profile().bufferMinutes == 15);
}

TEST_CASE("session types are added, edited, and no longer offered", "[settings]")
{
    ShownSettings shown;
    shown.openAt(u"typeSettings"_s);
    auto *table = find<QTableWidget>(u"typeTable"_s);
    REQUIRE(table->rowCount() == 2);
    click(u"addType"_s);
    findShown(u"typeDialog"_s);
    type(u"Intake"_s);
    click(u"saveType"_s);
    CHECK(ShownSettings::words(u"typePrice"_s).startsWith(u"The price can't be read."_s));
    typeInto(u"typePrice"_s, u"120"_s);
    click(u"saveType"_s);
    waitUntilGone(u"typeDialog"_s);
    REQUIRE(table->rowCount() == 3);
    CHECK(table->currentRow() == 2);
    CHECK(shown.practice().settings().sessionTypes()->back().price == Money{120'00});

    key(Qt::Key_Up);
    key(Qt::Key_Return);
    findShown(u"typeDialog"_s);
    typeInto(u"typeName"_s, u"Individual therapy"_s); // as another that is offered
    click(u"saveType"_s);
    CHECK(ShownSettings::words(u"typeName"_s).contains(u"is offered already"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"typeDialog"_s);

    for (int row : {0, 1}) {
        table->setCurrentCell(row, 0);
        click(u"offerType"_s);
        CHECK(table->item(row, 3)->text() == u"No longer"_s);
    }
    table->setCurrentCell(2, 0);
    click(u"offerType"_s);
    CHECK(find<RemarkLine>(u"typeProblem"_s)->sentence().contains(u"Add another first."_s));
    table->setCurrentCell(0, 0);
    CHECK(find<QPushButton>(u"offerType"_s)->text() == u"&Offer again"_s);
    click(u"offerType"_s);
    CHECK_FALSE(shown.practice().settings().sessionTypes()->front().retired);

    // What is no longer offered can't be chosen when booking.
    shown.close();
    key(Qt::Key_N);
    const auto *types = find<QComboBox>(u"typeCombo"_s);
    CHECK(types->findText(u"Individual therapy"_s) >= 0);
    CHECK(types->findText(u"Couples therapy"_s) < 0);
}

TEST_CASE("ways to pay and the late fee", "[settings]")
{
    ShownSettings shown;
    shown.openAt(u"paymentSettings"_s);
    for (const QString &method : {u"card_terminal"_s, u"cash"_s, u"other"_s})
        click(u"method_"_s + method);
    CHECK(shown.profile().methods == std::vector{PaymentMethod::BankTransfer});
    click(u"method_bank_transfer"_s);
    CHECK(shown.profile().methods == std::vector{PaymentMethod::BankTransfer});
    CHECK(find<QCheckBox>(u"method_bank_transfer"_s)->isChecked());

    pickEntry(u"settingsFeeKind"_s, QVariant::fromValue(FeeKind::Fixed));
    CHECK(shown.profile().policy.feeKind == FeeKind::FullPrice); // no amount yet
    typeInto(u"settingsFeeAmount"_s, u"much"_s);
    key(Qt::Key_Return);
    CHECK(shown.profile().policy.feeKind == FeeKind::FullPrice);
    typeInto(u"settingsFeeAmount"_s, u"45.50"_s);
    key(Qt::Key_Return);
    CHECK(shown.profile().policy.feeKind == FeeKind::Fixed);
    CHECK(shown.profile().policy.feeValue == 45'50);
    typeInto(u"settingsNoticeHours"_s, u"48"_s);
    key(Qt::Key_Return);
    CHECK(shown.profile().policy.noticeHours == 48);
}

TEST_CASE("a text of her own, with what is filled in, and its preview", "[settings][message]")
{
    ShownSettings shown;
    shown.openAt(u"messageSettings"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text().startsWith(u"Dear Anna,"_s));
    typeInto(u"messageBody"_s, u"Dear {clinet}"_s);
    key(Qt::Key_Tab);
    CHECK(ShownSettings::words(u"messageBody"_s).startsWith(u"There is no {clinet}."_s));
    click(u"messageKind_update"_s); // not before it is set right
    CHECK(find<QRadioButton>(u"messageKind_confirmation"_s)->isChecked());
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->hasFocus());
    CHECK_FALSE(shown.practice().settings().messageLibrary().isCustomised(MessageKind::Confirmation,
                                                                          u"en"_s));

    typeInto(u"messageBody"_s, u"Hello "_s);
    click(u"insertPlaceholder"_s);
    choose(u"client"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText() == u"Hello {client}"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text() == u"Hello Anna"_s);
    key(Qt::Key_Tab);
    CHECK(shown.practice()
              .settings()
              .messageLibrary()
              .text(MessageKind::Confirmation, u"en"_s)
              .body == u"Hello {client}\n"_s);
    CHECK(ShownSettings::words(u"messageBody"_s) == u"Your own text."_s);

    click(u"messageKind_cancellation"_s);
    pickEntry(u"messageLanguage"_s, u"is"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text().contains(u"hefur verið afbókaður"_s));
    pickEntry(u"messageLanguage"_s, u"sv"_s); // the program has none of its own
    CHECK(ShownSettings::words(u"messageBody"_s).startsWith(u"No text yet"_s));
    click(u"messageKind_confirmation"_s);
    typeInto(u"messageSubject"_s, u"Din tid {date}"_s);
    typeInto(u"messageBody"_s, u"Hej {client}! {length}"_s);
    CHECK(find<QLabel>(u"previewBody"_s)->text() == u"Hej Anna! 50 min"_s);
    pickEntry(u"messageLanguage"_s, u"en"_s);
    CHECK(shown.practice().settings().messageLibrary().languages().back() == u"sv"_s);
    click(u"resetMessage"_s);
    CHECK_FALSE(shown.practice().settings().messageLibrary().isCustomised(MessageKind::Confirmation,
                                                                          u"en"_s));
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().startsWith(u"Dear {client},"_s));
}

TEST_CASE("a change of the time zone is shown before it is done", "[settings][zone]")
{
    ShownSettings shown;
    shown.book(shown.anna(), shown.at(QDate(2026, 11, 19), QTime(10, 30)));
    shown.open();
    typeInto(u"settingsZone"_s, u"Europe / Lisbon"_s);
    key(Qt::Key_Return);
    findShown(u"zoneDialog"_s);
    CHECK(find<ConsequenceBox>(u"zoneConsequences"_s)
              ->lines()
              .front()
              .startsWith(u"1 coming session will show at another time."_s));
    CHECK(find<QLabel>(u"shiftedSession"_s)->text() == u"Thu, 19 Nov 2026, 10:30 → 09:30"_s);
    CHECK(find<QPushButton>(u"keepZone"_s)->hasFocus());
    key(Qt::Key_Escape);
    waitUntilGone(u"zoneDialog"_s);
    CHECK(shown.profile().zone.id() == "Europe/Berlin");
    CHECK(find<QComboBox>(u"settingsZone"_s)->currentText() == u"Europe / Berlin"_s);

    typeInto(u"settingsZone"_s, u"Europe / Lisbon"_s);
    key(Qt::Key_Return);
    click(u"changeZone"_s);
    waitUntilGone(u"zoneDialog"_s);
    CHECK(shown.profile().zone.id() == "Europe/Lisbon");
    typeInto(u"settingsZone"_s, u"Nowhere"_s);
    key(Qt::Key_Tab);
    CHECK(ShownSettings::words(u"settingsZone"_s) == u"Choose the practice's time zone."_s);
    CHECK(shown.profile().zone.id() == "Europe/Lisbon");
}

TEST_CASE("the currency can't be changed once something is booked at a price, and says so",
          "[settings]")
{
    ShownSettings shown;
    shown.open();
    pickEntry(u"settingsCurrency"_s, u"ISK"_s);
    CHECK(shown.profile().currency.code == u"ISK"_s);
    shown.close();
    shown.book(shown.anna(), shown.now());
    shown.open();
    CHECK_FALSE(find<QComboBox>(u"settingsCurrency"_s)->isEnabled());
    CHECK(ShownSettings::words(u"settingsCurrency"_s).startsWith(u"1 session is booked at a price"_s));
}

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
        key(Qt::Key_Z, Qt::ControlModifier);
        CHECK_FALSE(theme(shown.window.palette()).dark);
        CHECK(find<QRadioButton>(u"appearance_system"_s)->isChecked());
        key(Qt::Key_Z, Qt::ControlModifier);
        CHECK(QLocale() == before);
    }
    CHECK(QLocale() == before);
    applyTheme(*qApp, Appearance::Light); // as the tests began
}

TEST_CASE("what was asked for at the start stays until she chooses", "[settings][preferences]")
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
