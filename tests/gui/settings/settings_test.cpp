// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/documents.h"
#include "core/practice/settings.h"
#include "tests/gui/settings/shown_settings.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/remark_line.h"
#include "ui/settings/settings_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

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
    click(u"panelClose"_s);
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
    CHECK(ShownSettings::words(u"settingsName"_s).startsWith(u"Enter your name"_s));
    CHECK(shown.profile().professional == u"Dr. Ida Lindqvist"_s);
    CHECK(shown.entries() == before + 1);
    click(u"panelClose"_s); // with something to set right, it asks
    click(u"keepEditingButton"_s);
    CHECK(find<QLineEdit>(u"settingsName"_s)->hasFocus());
    type(u"Ida"_s);
    click(u"panelClose"_s);
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
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(find<QCheckBox>(u"workday3"_s)->isChecked());
    CHECK(find<QPushButton>(u"undoSetting"_s)->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(find<QCheckBox>(u"workday3"_s)->isChecked());

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
    find<TimeField>(u"workTo1"_s)->setTime(QTime(8, 0)); // before it begins
    click(u"workFrom1"_s);
    click(u"workTo1"_s);
    key(Qt::Key_Tab);
    CHECK(shown.profile().workingHours[0] == Workday{});
    CHECK(says(u"settingsDialog"_s, u"The end must be after the start."_s));
    find<TimeField>(u"workTo1"_s)->setTime(QTime(0, 0)); // midnight ends the day
    click(u"workTo1"_s);
    key(Qt::Key_Tab);
    CHECK(shown.profile().workingHours[0] == Workday{9 * 60, 24 * 60});
    CHECK_FALSE(says(u"settingsDialog"_s, u"The end must be after the start."_s));

    typeInto(u"settingsBuffer"_s, u"15"_s);
    CHECK(shown.profile().bufferMinutes == 0);
    key(Qt::Key_Return);
    CHECK(shown.profile().bufferMinutes == 15);
    typeInto(u"settingsJoinEarly"_s, u"10"_s);
    key(Qt::Key_Return);
    CHECK(shown.profile().policy.joinEarlyMinutes == 10);
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
    CHECK(ShownSettings::words(u"typePrice"_s) ==
          u"Enter a price, for example 95.00 (0 if free)."_s);
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
    CHECK(ShownSettings::words(u"typeName"_s).contains(u"already exists"_s));
    key(Qt::Key_Escape);
    click(u"discardButton"_s);
    waitUntilGone(u"typeDialog"_s);

    for (int row : {0, 1}) {
        table->setCurrentCell(row, 0);
        click(u"offerType"_s);
        CHECK(table->item(row, 3)->text() == u"No"_s);
    }
    table->setCurrentCell(2, 0);
    click(u"offerType"_s);
    CHECK(find<RemarkLine>(u"typeProblem"_s)->sentence().contains(u"Add another first."_s));
    table->setCurrentCell(0, 0);
    CHECK(find<QPushButton>(u"offerType"_s)->text() == u"Activa&te"_s);
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
    settle();
    const auto top = [](const QString &field) {
        return findShown(field)->mapToGlobal(QPoint()).y();
    };
    for (const QString &field : {u"settingsFeeKind"_s, u"settingsFeeAmount"_s}) {
        CHECK(top(field) == top(u"settingsNoticeHours"_s));
        CHECK(findShown(field)->height() == findShown(u"settingsNoticeHours"_s)->height());
    }
    typeInto(u"settingsNoticeHours"_s, u"48"_s);
    key(Qt::Key_Return);
    CHECK(shown.profile().policy.noticeHours == 48);
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
              .startsWith(u"1 upcoming session will show at a different time."_s));
    CHECK(find<QLabel>(u"shiftedSession"_s)->text() == u"Thu, 19 Nov 2026, 10:30 → 09:30"_s);
    CHECK(find<QPushButton>(u"changeZone"_s)->hasFocus()); // as it can be undone
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
    CHECK(ShownSettings::words(u"settingsCurrency"_s)
              .startsWith(u"1 session is booked at a price"_s));
}

TEST_CASE("prices that a currency would round are shown before, and kept with one key",
          "[settings][currency]")
{
    ShownSettings shown;
    SessionType type = shown.practice().settings().sessionTypes()->front();
    const SessionType seen = type;
    type.price = Money{85'50};
    REQUIRE(shown.practice().settings().editSessionType(seen, type).ok());
    const auto price = [&] { return shown.practice().settings().sessionTypes()->front().price; };
    shown.open();
    pickEntry(u"settingsCurrency"_s, u"JPY"_s);
    findShown(u"currencyDialog"_s);
    CHECK(find<ConsequenceBox>(u"currencyConsequences"_s)
              ->lines()
              .join(u' ')
              .contains(u"Individual therapy: €85.50 becomes ¥86."_s));
    CHECK(shown.profile().currency.code == u"EUR"_s);
    CHECK(find<QPushButton>(u"keepCurrency"_s)->hasFocus());
    key(Qt::Key_Escape);
    waitUntilGone(u"currencyDialog"_s);
    CHECK(shown.profile().currency.code == u"EUR"_s);
    CHECK(find<QComboBox>(u"settingsCurrency"_s)->currentData() == u"EUR"_s);
    CHECK(price() == Money{85'50});

    pickEntry(u"settingsCurrency"_s, u"JPY"_s);
    findShown(u"currencyDialog"_s);
    click(u"changeCurrency"_s);
    waitUntilGone(u"currencyDialog"_s);
    CHECK(shown.profile().currency.code == u"JPY"_s);
    CHECK(price() == Money{86});
    pickEntry(u"settingsCurrency"_s, u"EUR"_s); // nothing to round
    CHECK(shown.profile().currency.code == u"EUR"_s);
    CHECK_FALSE(isShown(u"currencyDialog"_s));
}

TEST_CASE("the sample of the formats is one amount in every currency", "[settings]")
{
    for (const auto &[code, sample] :
         {std::pair(u"JPY"_s, u"18,500"_s), std::pair(u"EUR"_s, u"18,500.00"_s)}) {
        PracticeProfile profile = someProfile();
        profile.currency = *currencyByCode(code);
        profile.localeName = u"en_GB"_s;
        PracticeFixture fixture(profile);
        const SettingsDialog dialog(fixture.practice());
        QStringList words;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            words << label->text();
        const QString said = words.filter(u"weeks begin on"_s).join(u' ');
        INFO(said.toStdString());
        CHECK(said.contains(sample));
        CHECK_FALSE(said.contains(u"1,850,000"_s));
    }
}

TEST_CASE("a footer without room for a page is refused at its field, and stays to be shortened",
          "[settings][documents]")
{
    ShownSettings shown;
    shown.openAt(u"documentSettings"_s);
    auto *footer = find<QPlainTextEdit>(u"letterFooter"_s);
    const QString tooLong = u"Line\n"_s.repeated(8) + u"last"_s;
    footer->setFocus();
    footer->setPlainText(tooLong);
    key(Qt::Key_Tab);
    CHECK(ShownSettings::words(u"letterFooter"_s).startsWith(u"The footer stands on each page."_s));
    typeInto(u"letterPhone"_s, u"555 01 23"_s); // what is right is kept meanwhile
    key(Qt::Key_Tab);
    CHECK(shown.practice().documents().letterhead()->phone == u"555 01 23"_s);
    CHECK(footer->toPlainText() == tooLong);
    footer->setFocus();
    footer->setPlainText(u"One line"_s);
    key(Qt::Key_Tab);
    CHECK(shown.practice().documents().letterhead()->footer == u"One line"_s);
    CHECK_FALSE(
        ShownSettings::words(u"letterFooter"_s).startsWith(u"The footer stands on each page."_s));
}
