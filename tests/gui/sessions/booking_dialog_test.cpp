// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/session_desk.h"
#include "ui/fields/typed_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// What the booking dialog says, offers and refuses, beside the paths in session_paths_test.cpp.

namespace {

QStringList candidates() { return rowsOf(u"clientCandidates"_s); }

QString clientText() { return find<QLineEdit>(u"clientEdit"_s)->text(); }

/// What the calendar pop-up and the arrows of the field would set.
void setTime(QDate day, QTime time)
{
    find<DayField>(u"dayEdit"_s)->setDate(day);
    find<TimeField>(u"timeEdit"_s)->setTime(time);
}

/// Into the field that has the focus.
void pickClient(const QString &typed)
{
    type(typed);
    SessionDesk::closeCandidates();
    key(Qt::Key_Tab);
}

} // namespace

TEST_CASE("A client is found without case and accents, anywhere in the name", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    type(u"thors"_s); // the first focus is the client
    CHECK(candidates() == QStringList{u"Björn Þórsson"_s, u"New client: thors"_s});
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(clientText() == u"Björn Þórsson"_s);
    CHECK_FALSE(isShown(u"emailEdit"_s));
}

TEST_CASE("A typed name makes no client unseen", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    type(u"an"_s); // Anna, and Neumann
    desk.closeCandidates();
    key(Qt::Key_Return);
    // The first press only shows what it came to stand for.
    CHECK(isShown(u"bookingDialog"_s));
    CHECK_FALSE(isShown(u"messageDialog"_s));
    CHECK(says(u"bookingDialog"_s, u"an is not in your list"_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Add client and book"_s);
    CHECK(desk.count(u"client"_s) == 3);

    typeInto(u"clientEdit"_s, u"Dóra Lind"_s);
    desk.closeCandidates();
    typeInto(u"emailEdit"_s, u"dora"_s);
    click(u"confirmButton"_s);
    CHECK(says(u"bookingDialog"_s, u"Enter an e-mail address"_s));
    typeInto(u"emailEdit"_s, {});
    click(u"confirmButton"_s);
    CHECK(says(u"messageDialog"_s, u"Dóra has no e-mail address"_s));
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"client"_s) == 4);
    CHECK(desk.details({1}).client.name == u"Dóra Lind"_s);
}

TEST_CASE("Tab leads from a new client's name to the address", "[gui][sessions][keyboard]")
{
    SessionDesk desk;
    desk.newSession();
    type(u"an"_s); // in the names of Anna and of Neumann
    desk.closeCandidates();
    key(Qt::Key_Tab);
    CHECK(find<QLineEdit>(u"emailEdit"_s)->hasFocus());
    key(Qt::Key_Tab);
    CHECK(find<QLineEdit>(u"addressedEdit"_s)->hasFocus());
    key(Qt::Key_Tab);
    CHECK(find<QComboBox>(u"typeCombo"_s)->hasFocus());
}

TEST_CASE("A new client is asked about and written to as the booking says", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    CHECK_FALSE(isShown(u"addressedEdit"_s));
    typeInto(u"clientEdit"_s, u"The Meyer family"_s);
    desk.closeCandidates();
    CHECK(find<QLineEdit>(u"addressedEdit"_s)->text() == u"The Meyer family"_s);
    typeInto(u"emailEdit"_s, u"meyer@example.com"_s);
    typeInto(u"addressedEdit"_s, u"Eva and Karl"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    CHECK(says(u"messageDialog"_s, u"Notify Eva and Karl?"_s));
    CHECK(
        find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().startsWith(u"Dear Eva and Karl,"_s));
    click(u"notifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.details({1}).client.name == u"The Meyer family"_s);
    CHECK(desk.details({1}).client.addressedAs == u"Eva and Karl"_s);
}

TEST_CASE("A booking starts from the client's latest session, a type fills length and price",
          "[gui][sessions]")
{
    SessionDesk desk;
    SessionFields fields = desk.fieldsAt(desk.at(QDate(2026, 11, 11), QTime(9, 0)));
    fields.type = desk.couples();
    fields.lengthMinutes = 75;
    fields.price = Money{12000};
    fields.place = Place::Online;
    fields.address = u"https://meet.example.com/anna"_s;
    desk.book(desk.anna(), fields);
    desk.newSession();
    pickClient(u"anna"_s);
    CHECK(find<QComboBox>(u"typeCombo"_s)->currentText() == u"Couples therapy"_s);
    CHECK(find<QSpinBox>(u"lengthSpin"_s)->value() == 75);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"120.00"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == fields.address);

    find<QComboBox>(u"typeCombo"_s)->setFocus();
    key(Qt::Key_Up);
    CHECK(find<QSpinBox>(u"lengthSpin"_s)->value() == 50);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"90.00"_s);

    click(u"inPersonSegment"_s); // each place keeps its own text
    typeInto(u"addressEdit"_s, u"Room 2"_s);
    click(u"onlineSegment"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == fields.address);
    click(u"inPersonSegment"_s);
    CHECK(find<QLineEdit>(u"addressEdit"_s)->text() == u"Room 2"_s);
}

TEST_CASE("A clash and a time in the past are said and allowed", "[gui][sessions]")
{
    SessionDesk desk;
    desk.booked(desk.bjorn(), 18, QTime(8, 0));
    desk.newSession();
    pickClient(u"clara"_s);
    CHECK(desk.label(u"confirmButton"_s) == u"Book session"_s);
    setTime(QDate(2026, 11, 18), QTime(8, 30));
    CHECK(says(u"bookingDialog"_s, u"Overlaps with Björn Þórsson, 08:00 – 08:50."_s));
    CHECK(says(u"bookingDialog"_s, u"This time has passed."_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Book anyway"_s);
    click(u"confirmButton"_s); // nobody is to be told of what is over
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 2);
}

TEST_CASE("What can't be taken is said at its field, and nothing happens", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    click(u"confirmButton"_s);
    CHECK(says(u"bookingDialog"_s, u"Choose a client, or enter the name of a new one."_s));
    pickClient(u"clara"_s); // the focus is where the first error is
    CHECK(clientText() == u"Clara Neumann"_s);

    find<QSpinBox>(u"lengthSpin"_s)->setValue(0);
    typeInto(u"priceEdit"_s, u"90,0x"_s);
    click(u"onlineSegment"_s);
    typeInto(u"addressEdit"_s, u"my room"_s);
    click(u"confirmButton"_s);
    CHECK(says(u"bookingDialog"_s, u"Enter a length between 1 minute and 24 hours."_s));
    CHECK(says(u"bookingDialog"_s, u"Enter a price, for example 95.00 (0 if free)."_s));
    CHECK(says(u"bookingDialog"_s, u"Enter a link such as"_s));
    CHECK(desk.count(u"session"_s) == 0);
    key(Qt::Key_Escape);
    click(u"discardButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 0);
}

TEST_CASE("A time that daylight saving skips or doubles is never taken silently", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    pickClient(u"clara"_s);
    setTime(QDate(2027, 3, 28), QTime(2, 30));
    CHECK(says(u"bookingDialog"_s, u"there is no 02:30"_s));
    click(u"confirmButton"_s);
    CHECK_FALSE(isShown(u"messageDialog"_s));

    setTime(QDate(2027, 10, 31), QTime(2, 30));
    CHECK_FALSE(says(u"bookingDialog"_s, u"there is no 02:30"_s));
    click(u"confirmButton"_s);
    CHECK(says(u"bookingDialog"_s, u"choose which 02:30 is meant"_s));
    key(Qt::Key_Down); // the focus is on the choice, on none of the two
    key(Qt::Key_Down);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    const WallTime both = resolve(QDate(2027, 10, 31), QTime(2, 30), QTimeZone("Europe/Berlin"));
    CHECK(desk.details({1}).session().fields.startsAt == both.second);
}

TEST_CASE("A wrong day and a wrong time stay said until each is right", "[gui][sessions]")
{
    SessionDesk desk;
    desk.newSession();
    pickClient(u"clara"_s);
    const auto isMarked = [](const QString &field) {
        return !find<QWidget>(field)->accessibleDescription().isEmpty();
    };
    typeInto(u"dayEdit"_s, u"31/2"_s);
    key(Qt::Key_Tab);
    CHECK(isMarked(u"dayEdit"_s));
    typeInto(u"timeEdit"_s, u"2/12/3026"_s);
    key(Qt::Key_Tab);
    find<QSpinBox>(u"lengthSpin"_s)->setValue(75);
    CHECK(isMarked(u"dayEdit"_s));
    CHECK(isMarked(u"timeEdit"_s));
    CHECK(says(u"bookingDialog"_s, u"no such day"_s));
    CHECK(says(u"bookingDialog"_s, u"Enter a time"_s));
    typeInto(u"timeEdit"_s, u"14:00"_s);
    key(Qt::Key_Tab);
    CHECK_FALSE(isMarked(u"timeEdit"_s));
    CHECK_FALSE(says(u"bookingDialog"_s, u"Enter a time"_s));
    CHECK(isMarked(u"dayEdit"_s));
    CHECK(says(u"bookingDialog"_s, u"no such day"_s));
    typeInto(u"dayEdit"_s, u"27 Nov 2026"_s);
    key(Qt::Key_Tab);
    CHECK_FALSE(isShown(u"timeProblem"_s));
}

TEST_CASE("Book on credit is there while a sponsor's credit is", "[gui][sessions]")
{
    SessionDesk desk;
    desk.grant(desk.anna(), 1, u"Hub"_s);
    const SponsorId town = desk.grant(desk.anna(), 2, u"Town"_s);
    desk.newSession();
    CHECK_FALSE(isShown(u"creditBox"_s));
    pickClient(u"clara"_s);
    CHECK_FALSE(isShown(u"creditBox"_s));
    CHECK(isShown(u"noCredits"_s)); // so that the button does not stand there alone
    CHECK(isShown(u"creditsButton"_s));
    typeInto(u"clientEdit"_s, u"anna"_s);
    desk.closeCandidates();
    key(Qt::Key_Tab);
    click(u"creditBox"_s);
    find<QComboBox>(u"sponsorCombo"_s)->setFocus();
    key(Qt::Key_Down);
    CHECK(find<QComboBox>(u"sponsorCombo"_s)->currentText() == u"Town (2 available)"_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    REQUIRE(desk.details({1}).sponsor);
    CHECK(desk.details({1}).sponsor->id == town);
}

TEST_CASE("The button that books tells what it will do, and follows each answer",
          "[gui][sessions][accessibility]")
{
    SessionDesk desk;
    desk.grant(desk.anna(), 3);
    desk.newSession();
    const auto told = [] { return find<QPushButton>(u"confirmButton"_s)->accessibleDescription(); };
    CHECK(told().isEmpty()); // nobody is chosen yet
    pickClient(u"anna berg"_s);
    CHECK(told() == u"1 session will be booked. Nothing is charged yet."_s);
    click(u"creditBox"_s);
    CHECK(told().endsWith(u"One sponsored credit is reserved; 2 stay available."_s));
    CHECK(find<QPushButton>(u"confirmButton"_s)->toolTip().count(u'\n') == 1);
    typeInto(u"priceEdit"_s, u"much"_s);
    CHECK(told().isEmpty()); // it can't be booked like this
}
