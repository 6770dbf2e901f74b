// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/practice.h"
#include "core/practice/sealing.h"
#include "tests/support/catch.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/welcome/refusal_dialog.h"
#include "ui/welcome/welcome_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

namespace {

/// Shown as at the first start. The flag keeps it: closing it would delete it.
struct ShownWelcome
{
    WelcomeDialog dialog;
    QSignalSpy confirmed{&dialog, &WelcomeDialog::practiceRequested};
    QSignalSpy sample{&dialog, &WelcomeDialog::sampleRequested};

    ShownWelcome()
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        findShown(u"welcomeDialog"_s);
        giveInputTo(dialog);
    }
    static QString words(const QString &field) { return findShown(field)->accessibleDescription(); }
};

} // namespace

TEST_CASE("the first start asks for the names, and takes the rest from the system", "[welcome]")
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Lisbon");
    ShownWelcome shown;
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    CHECK(find<QLineEdit>(u"welcomePracticeName"_s)->hasFocus());
    type(u"Hugarró"_s);
    key(Qt::Key_Tab);
    type(u"Sigrún Halldórsdóttir"_s);
    CHECK(find<QComboBox>(u"welcomeCurrency"_s)->currentData().toString() == u"GBP"_s);
    typeInto(u"welcomeTypePrice"_s, u"85"_s);
    click(u"goesWithoutPassphrase"_s);
    click(u"createPractice"_s);
    REQUIRE(shown.confirmed.count() == 1);

    const PracticeProfile profile = shown.dialog.profile();
    CHECK(profile.name == u"Hugarró"_s);
    CHECK(profile.professional == u"Sigrún Halldórsdóttir"_s);
    CHECK(profile.currency.code == u"GBP"_s);
    CHECK(profile.zone.id() == "Europe/Lisbon");
    CHECK(profile.policy.noticeHours == 24);
    CHECK(profile.policy.feeKind == FeeKind::FullPrice);
    const SessionType type = shown.dialog.sessionType();
    CHECK(type.name == u"Individual therapy"_s);
    CHECK(type.lengthMinutes == 50);
    CHECK(type.price == Money{85'00});
}

TEST_CASE("what was wrong is no longer said once it is changed", "[welcome]")
{
    ShownWelcome shown;
    click(u"createPractice"_s);
    const QString signs = ShownWelcome::words(u"welcomeName"_s);
    const QString price = ShownWelcome::words(u"welcomeTypePrice"_s);
    typeInto(u"welcomeName"_s, u"Ida"_s);
    CHECK(ShownWelcome::words(u"welcomeName"_s) != signs);
    CHECK(ShownWelcome::words(u"welcomeTypePrice"_s) == price); // still wrong
    typeInto(u"welcomeTypePrice"_s, u"85"_s);
    CHECK(ShownWelcome::words(u"welcomeTypePrice"_s) != price);
    find<QComboBox>(u"welcomeZone"_s)->setCurrentText(u"Nowhere"_s);
    click(u"createPractice"_s);
    const QString zone = ShownWelcome::words(u"welcomeZone"_s);
    CHECK_FALSE(zone.isEmpty());
    find<QComboBox>(u"welcomeZone"_s)->setCurrentText(u"UTC"_s);
    CHECK(ShownWelcome::words(u"welcomeZone"_s) != zone);
}

TEST_CASE("each heading stands as far from its fields as the others do", "[welcome]")
{
    ShownWelcome shown;
    const QWidget *dialog = findShown(u"welcomeDialog"_s);
    QSet<int> distances;
    for (const QString &words :
         {u"Your first session type"_s, u"Late cancellations"_s, u"Passphrase"_s}) {
        const auto labels = dialog->findChildren<QLabel *>();
        const auto heading = std::ranges::find_if(labels, [&](const QLabel *label) {
            return label->text() == words && label->font() == textFont(TextStyle::Section);
        });
        REQUIRE(heading != labels.end());
        const int below = (*heading)->mapTo(dialog, QPoint(0, (*heading)->height())).y();
        int nearest = dialog->height();
        for (const auto *field : dialog->findChildren<FormField *>()) {
            const int top = field->mapTo(dialog, QPoint()).y();
            if (field->isVisible() && top >= below)
                nearest = std::min(nearest, top);
        }
        distances << nearest - below;
    }
    CHECK(distances.size() == 1);
    CHECK(*distances.cbegin() >= 8);
}

TEST_CASE("a click into the time zone chooses all of it", "[welcome]")
{
    ShownWelcome shown;
    auto *zone = find<QComboBox>(u"welcomeZone"_s);
    click(zone->lineEdit(), {40, zone->lineEdit()->height() / 2});
    CHECK(zone->lineEdit()->hasSelectedText());
    type(u"Lond"_s);
    CHECK(zone->currentText() == u"Lond"_s);
}

TEST_CASE("what is missing is said at its field, all at once", "[welcome]")
{
    ShownWelcome shown;
    find<QComboBox>(u"welcomeZone"_s)->setCurrentText(u"Nowhere"_s);
    typeInto(u"welcomeTypeName"_s, {});
    click(u"createPractice"_s);
    CHECK(shown.confirmed.isEmpty());
    CHECK(ShownWelcome::words(u"welcomeName"_s).startsWith(u"Enter your name"_s));
    CHECK(ShownWelcome::words(u"welcomeZone"_s) == u"Choose the practice's time zone."_s);
    CHECK(ShownWelcome::words(u"welcomeTypeName"_s).startsWith(u"Enter a name, e.g."_s));
    CHECK(ShownWelcome::words(u"welcomeTypePrice"_s) ==
          u"Enter a price, for example 95.00 (0 if free)."_s);
    CHECK(find<QLineEdit>(u"welcomeName"_s)->hasFocus());

    type(u"Sigrún"_s);
    find<QComboBox>(u"welcomeZone"_s)->setCurrentText(u"Atlantic / Reykjavik"_s);
    typeInto(u"welcomeTypeName"_s, u"Couples"_s);
    typeInto(u"welcomeTypePrice"_s, u"0"_s);
    click(u"goesWithoutPassphrase"_s);
    click(u"createPractice"_s);
    CHECK(shown.confirmed.count() == 1);
    CHECK(shown.dialog.profile().zone.id() == "Atlantic/Reykjavik");
}

TEST_CASE("a time zone is found by a part of its name", "[welcome][keyboard]")
{
    ShownWelcome shown;
    typeInto(u"welcomeZone"_s, u"reykj"_s);
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the list of names");
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(find<QComboBox>(u"welcomeZone"_s)->currentText() == u"Atlantic / Reykjavik"_s);
    CHECK(shown.dialog.profile().zone.id() == "Atlantic/Reykjavik");
    CHECK(shown.confirmed.isEmpty());
}

TEST_CASE("a city alone, or a part of one name alone, is a time zone", "[welcome][keyboard]")
{
    ShownWelcome shown;
    const auto [typed, meant] =
        GENERATE(std::pair{u"london"_s, u"Europe / London"_s},
                 std::pair{u"reykj"_s, u"Atlantic / Reykjavik"_s},
                 std::pair{u"europe"_s, u"europe"_s}, std::pair{u"nowhere"_s, u"nowhere"_s});
    typeInto(u"welcomeZone"_s, typed);
    key(Qt::Key_Tab);
    CHECK(find<QComboBox>(u"welcomeZone"_s)->currentText() == meant);
    CHECK(shown.dialog.profile().zone.isValid() == meant.contains(u'/'));
}

TEST_CASE("currency and late fee can be chosen", "[welcome]")
{
    ShownWelcome shown;
    typeInto(u"welcomeName"_s, u"Sigrún"_s);
    auto *currency = find<QComboBox>(u"welcomeCurrency"_s);
    currency->setCurrentIndex(currency->findData(u"ISK"_s));
    typeInto(u"welcomeTypePrice"_s, u"18,500"_s);
    find<QSpinBox>(u"welcomeNoticeHours"_s)->setValue(48);
    CHECK_FALSE(isShown(u"welcomeFeePercent"_s));
    find<QComboBox>(u"welcomeFeeKind"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"welcomeFeePercent"_s)->setValue(60);
    CHECK(shown.dialog.profile().policy.feeKind == FeeKind::Percent);
    CHECK(shown.dialog.profile().policy.feeValue == 60);

    find<QComboBox>(u"welcomeFeeKind"_s)->setCurrentIndex(2);
    click(u"goesWithoutPassphrase"_s);
    click(u"createPractice"_s);
    CHECK(shown.confirmed.isEmpty()); // the amount is missing
    typeInto(u"welcomeFeeAmount"_s, u"9500"_s);
    click(u"createPractice"_s);
    REQUIRE(shown.confirmed.count() == 1);
    const PracticeProfile profile = shown.dialog.profile();
    CHECK(profile.policy.noticeHours == 48);
    CHECK(profile.policy.feeKind == FeeKind::Fixed);
    CHECK(profile.policy.feeValue == 9500);
    CHECK(shown.dialog.sessionType().price == Money{18500});
}

TEST_CASE("a new practice has a passphrase unless that is declined", "[welcome][security]")
{
    ShownWelcome shown;
    const KeyEffort usual = keyEffort();
    setKeyEffort(KeyEffort::least());
    typeInto(u"welcomeName"_s, u"Sigrún"_s);
    typeInto(u"welcomeTypePrice"_s, u"85"_s);
    click(u"createPractice"_s);
    CHECK(shown.confirmed.isEmpty());
    CHECK(ShownWelcome::words(u"newPassphrase"_s) == u"Choose a passphrase."_s);
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->hasFocus());
    type(u"a heron at dusk"_s);
    typeInto(u"repeatedPassphrase"_s, u"a heron at down"_s);
    click(u"createPractice"_s);
    CHECK(shown.confirmed.isEmpty());
    CHECK(ShownWelcome::words(u"repeatedPassphrase"_s) == u"The two passphrases don't match."_s);
    typeInto(u"repeatedPassphrase"_s, u"a heron at dusk"_s);
    click(u"createPractice"_s);
    waitFor([&] { return !shown.confirmed.isEmpty(); }, "the keys");
    setKeyEffort(usual);

    REQUIRE(shown.dialog.seal());
    const NewSeal &made = *shown.dialog.seal();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice"_s);
    REQUIRE(Practice::create(path, shown.dialog.profile(), {shown.dialog.sessionType()},
                             systemClock, made.seal)
                .ok());
    REQUIRE(needsPassphrase(path));
    CHECK(unlock(path, u"a heron at dusk"_s).ok());
    CHECK(unlockByRecoveryKey(path, made.recoveryGroups.join(u' ')).ok());
    // Should the file not be made, all is still there.
    shown.dialog.showFailure({ErrorKind::Storage, u"The disk is full."_s});
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->text() == u"a heron at dusk"_s);
    CHECK(find<QPushButton>(u"createPractice"_s)->isEnabled());
}

TEST_CASE("by Tab the choice to go without comes where it stands, before the passphrase",
          "[welcome][keyboard]")
{
    ShownWelcome shown;
    QWidget *fee = find<QComboBox>(u"welcomeFeeKind"_s);
    fee->setFocus();
    key(Qt::Key_Tab);
    CHECK(find<QCheckBox>(u"goesWithoutPassphrase"_s)->hasFocus());
    key(Qt::Key_Tab);
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->hasFocus());
}

TEST_CASE("to go without a passphrase is a choice that says what it means", "[welcome][security]")
{
    ShownWelcome shown;
    typeInto(u"welcomeName"_s, u"Sigrún"_s);
    typeInto(u"welcomeTypePrice"_s, u"85"_s);
    typeInto(u"newPassphrase"_s, u"a heron at dusk"_s);
    key(Qt::Key_D, Qt::AltModifier);
    const auto *without = find<QCheckBox>(u"goesWithoutPassphrase"_s);
    waitFor([=] { return without->isChecked(); },
            "the choice"); // a button's key acts a moment later
    CHECK(ShownWelcome::words(u"goesWithoutPassphrase"_s).contains("can then read everything"_L1));
    CHECK_FALSE(isShown(u"newPassphrase"_s));
    click(u"createPractice"_s);
    REQUIRE(shown.confirmed.count() == 1);
    CHECK_FALSE(shown.dialog.seal());
    // Changed one's mind: what was typed before is gone.
    shown.dialog.letActAgain();
    click(u"goesWithoutPassphrase"_s);
    CHECK(find<QLineEdit>(u"newPassphrase"_s)->text().isEmpty());
}

TEST_CASE("one may look around first, or leave", "[welcome]")
{
    ShownWelcome shown;
    click(u"lookAround"_s);
    CHECK(shown.sample.count() == 1);
    key(Qt::Key_Escape);
    waitUntilGone(u"welcomeDialog"_s);
    CHECK(shown.dialog.result() == QDialog::Rejected);
    CHECK(shown.confirmed.isEmpty());
}

TEST_CASE("a practice that another computer holds is taken over only on purpose", "[welcome]")
{
    const Error why{ErrorKind::Storage, u"It is open on atlas."_s};
    RefusalDialog dialog(u"/nowhere/practice.sessionbook"_s, u"/nowhere"_s, why, true);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSignalSpy confirmed(&dialog, &ActDialog::confirmed);
    dialog.open();
    giveInputTo(dialog);
    CHECK(find<QLabel>(u"refusalSentence"_s)->text() == why.sentence);
    CHECK(find<QPushButton>(u"closeRefusal"_s)->hasFocus());
    CHECK(confirmed.isEmpty());

    SECTION("Enter leaves it")
    {
        key(Qt::Key_Return);
        CHECK_FALSE(dialog.isVisible());
        CHECK(confirmed.isEmpty());
    }
    SECTION("the button asks for it, and says when it fails")
    {
        click(u"takeOver"_s);
        CHECK(confirmed.size() == 1);
        dialog.showFailure({ErrorKind::Storage, u"It runs there."_s});
        CHECK(find<QLabel>(u"messageSentence"_s)->text() == u"It runs there."_s);
        CHECK(find<QPushButton>(u"takeOver"_s)->isEnabled());
    }
}

TEST_CASE("any other refusal does not offer to open it all the same", "[welcome]")
{
    RefusalDialog dialog(u"/nowhere/practice.sessionbook"_s, u"/nowhere"_s,
                         {ErrorKind::Storage, u"It is damaged."_s}, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    CHECK(isShown(u"closeRefusal"_s));
    CHECK_FALSE(isShown(u"takeOver"_s));
}
