// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/session_desk.h"
#include "ui/fields/typed_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

// Series, from the dialogs to the rows in the file.

namespace {

const QDate firstTuesday(2026, 11, 24);

void typeClient(const QString &name)
{
    typeInto(u"clientEdit"_s, name);
    key(Qt::Key_Tab);
}

/// By the keys that move through its entries.
void chooseEntry(const QString &combo, int index)
{
    auto *box = find<QComboBox>(combo);
    box->setFocus();
    while (box->currentIndex() != index)
        key(index > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
}

QListWidget *occurrenceList() { return find<QListWidget>(u"occurrenceList"_s); }

/// The box before a row's words.
void clickBox(QListWidget *list, int row)
{
    // On a low screen the dialog scrolls, and the list within it.
    for (QWidget *around = list->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(list);
    }
    list->scrollToItem(list->item(row));
    const QRect place = list->visualItemRect(list->item(row));
    click(list->viewport(), QPoint(place.left() + 12, place.center().y()));
}

/// By the keys that walk the list.
void toggle(QListWidget *list, int row)
{
    list->setFocus();
    key(Qt::Key_Home);
    for (int step = 0; step < row; ++step)
        key(Qt::Key_Down);
    key(Qt::Key_Space);
}

TimeSlot tuesdayAtTen(const SessionDesk &desk)
{
    return {desk.at(firstTuesday, QTime(10, 0)), 50, false};
}

/// Five Tuesdays at ten for Anna; the first of them.
SessionId bookFive(SessionDesk &desk)
{
    const Instant first = desk.at(firstTuesday, QTime(10, 0));
    std::vector<Instant> starts;
    for (int week = 0; week < 5; ++week)
        starts.push_back(first.plusMinutes(week * 7LL * 24 * 60));
    const auto booked = desk.practice().sessions().book(repeated(
        BookingRequest{desk.anna(), desk.fieldsAt(first), {}}, {Frequency::Weekly, 1, 5}, starts));
    REQUIRE(booked.ok());
    return *booked;
}

} // namespace

TEST_CASE("A series is listed before it is booked, and a day can be left out", "[gui][series]")
{
    SessionDesk desk;
    desk.booked(desk.bjorn(), 27, QTime(9, 0)); // on another day: no clash
    desk.book(desk.bjorn(), desk.at(QDate(2026, 12, 1), QTime(10, 30)));
    desk.newSession(tuesdayAtTen(desk));
    typeClient(u"anna berg"_s);
    CHECK_FALSE(isShown(u"occurrenceList"_s));
    chooseEntry(u"repeatCombo"_s, 2);
    CHECK(find<QComboBox>(u"repeatCombo"_s)->currentText() == u"Every 2 weeks on Tuesday"_s);
    chooseEntry(u"repeatCombo"_s, 1);
    typeInto(u"repeatCountSpin"_s, u"5"_s);
    REQUIRE(occurrenceList()->count() == 5);
    CHECK(occurrenceList()->item(1)->text().contains(u"Overlaps with Björn Þórsson"_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Book 5 sessions anyway"_s);

    clickBox(occurrenceList(), 1);
    CHECK(desk.label(u"confirmButton"_s) == u"Book 4 sessions"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().count(u" – "_s) == 4);
    CHECK(desk.count(u"series"_s) == 0);
    click(u"notifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.raw().number(u"SELECT count(*) FROM session WHERE series_id = 1"_s) == 4);
    CHECK(desk.waiting() == QStringList{u"confirmation"_s});
    REQUIRE(desk.reporter.successes.size() == 1);
    CHECK(desk.reporter.successes.front().startsWith(u"4 sessions booked: Anna Berg"_s));
    REQUIRE(desk.practice().undo().ok());
    CHECK(desk.count(u"session"_s) == 2);
}

TEST_CASE("By keyboard alone: a series is booked with a day left out", "[gui][series][keyboard]")
{
    SessionDesk desk;
    desk.newSession(tuesdayAtTen(desk));
    type(u"clara neumann"_s);
    desk.closeCandidates();
    key(Qt::Key_Tab);
    key(Qt::Key_A, Qt::AltModifier); // Repeats
    key(Qt::Key_Down);
    key(Qt::Key_Y, Qt::AltModifier); // How many times
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"3"_s);
    key(Qt::Key_W, Qt::AltModifier); // What will be booked
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    CHECK(desk.label(u"confirmButton"_s) == u"Book 2 sessions"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    desk.takeInput(u"messageDialog"_s); // she has no address
    key(Qt::Key_Return);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 2);
}

TEST_CASE("How long a series goes on is checked at its field", "[gui][series]")
{
    SessionDesk desk;
    desk.newSession(tuesdayAtTen(desk));
    typeClient(u"anna berg"_s);
    chooseEntry(u"repeatCombo"_s, 1);
    typeInto(u"repeatCountSpin"_s, u"1"_s);
    CHECK(says(u"bookingDialog"_s, u"Choose from 2 to 260 times."_s));
    click(u"confirmButton"_s);
    CHECK_FALSE(isShown(u"messageDialog"_s));

    chooseEntry(u"repeatEndCombo"_s, 1);
    find<DayField>(u"repeatUntilEdit"_s)->setDate(firstTuesday.addDays(14));
    CHECK(occurrenceList()->count() == 3);
    for (int row = 0; row < 3; ++row)
        toggle(occurrenceList(), row);
    click(u"confirmButton"_s);
    CHECK(says(u"bookingDialog"_s, u"Choose at least one day."_s));
    CHECK(desk.count(u"session"_s) == 0);
    toggle(occurrenceList(), 2);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    // One day alone is no series.
    CHECK(desk.count(u"series"_s) == 0);
    CHECK(desk.details({1}).session().fields.startsAt ==
          desk.at(firstTuesday.addDays(14), QTime(10, 0)));
}

TEST_CASE("It is said how far the credits reach for a series", "[gui][series]")
{
    SessionDesk desk;
    desk.grant(desk.anna(), 2);
    desk.newSession(tuesdayAtTen(desk));
    typeClient(u"anna berg"_s);
    chooseEntry(u"repeatCombo"_s, 1);
    typeInto(u"repeatCountSpin"_s, u"3"_s);
    click(u"creditBox"_s);
    CHECK(says(u"bookingDialog"_s, u"The first 2 sessions reserve a credit each"_s));
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.credits() == u"0/2/0"_s);
    CHECK(desk.count(u"session"_s) == 3);
}

TEST_CASE("A session says where it stands in its series", "[gui][series]")
{
    SessionDesk desk;
    const SessionId first = bookFive(desk);
    desk.open({first.value + 2});
    CHECK(says(u"sessionDialog"_s, u"Every week on Tuesday"_s));
    CHECK(says(u"sessionDialog"_s, u"Session 3 of 5 in its series"_s));
}

TEST_CASE("Cancelling what follows says which sessions, and charges one alone", "[gui][series]")
{
    SessionDesk desk;
    const SessionId first = bookFive(desk);
    desk.cancel({first.value + 2});
    CHECK_FALSE(isShown(u"followingList"_s));
    CHECK(desk.label(u"confirmButton"_s) == u"Cancel session"_s);
    click(u"followingRadio"_s);
    const QStringList rows = rowsOf(u"followingList"_s);
    REQUIRE(rows.size() == 3);
    CHECK(rows.front().contains(u"8 Dec"_s));
    CHECK(desk.consequences().contains(u"3 sessions stay in the calendar, marked Cancelled."_s));
    click(u"reasonByClient"_s);
    click(u"chargeBox"_s);
    CHECK(desk.consequences().join(u' ').contains(u"The others are cancelled without a fee"_s));
    CHECK(desk.label(u"confirmButton"_s).startsWith(u"Cancel 3 sessions and charge"_s));
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().count(u" – "_s) == 3);
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.status({first.value + 1}) == u"booked"_s);
    CHECK(desk.status({first.value + 2}) == u"cancelled"_s);
    CHECK(desk.status({first.value + 4}) == u"cancelled"_s);
    CHECK(desk.count(u"charge"_s) == 1);
    CHECK(desk.waiting() == QStringList{u"cancellation"_s});
    CHECK(desk.reporter.successes.back().startsWith(u"3 sessions cancelled."_s));
    REQUIRE(desk.practice().undo().ok());
    CHECK(desk.status({first.value + 4}) == u"booked"_s);
    CHECK(desk.count(u"charge"_s) == 0);
}

TEST_CASE("The client is told of no session of a series that is over", "[gui][series]")
{
    SessionDesk desk;
    const SessionId first = bookFive(desk);
    desk.setNow(QDate(2026, 12, 8), QTime(11, 0)); // the third has passed
    desk.cancel({first.value + 2});
    click(u"followingRadio"_s);
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    const QString body = find<QPlainTextEdit>(u"messageBody"_s)->toPlainText();
    CHECK(body.count(u" – "_s) == 2);
    CHECK_FALSE(body.contains(u"8 Dec"_s));
    click(u"notifyButton"_s);
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.waiting() == QStringList{u"cancellation"_s});
}

TEST_CASE("A series that began before today is confirmed from today on", "[gui][series]")
{
    SessionDesk desk;
    desk.newSession(TimeSlot{desk.at(QDate(2026, 11, 17), QTime(10, 0)), 50, false});
    typeClient(u"anna berg"_s);
    chooseEntry(u"repeatCombo"_s, 1);
    typeInto(u"repeatCountSpin"_s, u"3"_s);
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    const QString body = find<QPlainTextEdit>(u"messageBody"_s)->toPlainText();
    CHECK(body.count(u" – "_s) == 2);
    CHECK_FALSE(body.contains(u"17 Nov"_s));
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.count(u"session"_s) == 3);
}

TEST_CASE("By keyboard alone: what follows is deleted", "[gui][series][keyboard]")
{
    SessionDesk desk;
    const SessionId first = bookFive(desk);
    desk.open({first.value + 3});
    key(Qt::Key_Delete);
    desk.takeInput(u"cancelDialog"_s);
    desk.check<QRadioButton>(u"followingRadio"_s, Qt::Key_F);
    desk.check<QCheckBox>(u"deleteBox"_s, Qt::Key_D);
    CHECK(desk.label(u"confirmButton"_s) == u"Delete 2 sessions"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    desk.takeInput(u"messageDialog"_s);
    key(Qt::Key_D, Qt::AltModifier); // Don't notify
    waitUntilGone(u"cancelDialog"_s);
    CHECK(desk.count(u"session"_s) == 3);
    CHECK_FALSE(desk.practice().undoable());
}

TEST_CASE("Editing what follows shows each time before and after", "[gui][series]")
{
    SessionDesk desk;
    const SessionId first = bookFive(desk);
    desk.book(desk.bjorn(), desk.at(QDate(2026, 12, 15), QTime(14, 0)));
    editSession(desk.practice(), desk.reporter, &desk.desk, {first.value + 1});
    desk.takeInput(u"bookingDialog"_s);
    CHECK(desk.label(u"confirmButton"_s) == u"Save changes"_s);
    click(u"followingRadio"_s);
    find<TimeField>(u"timeEdit"_s)->setTime(QTime(14, 30));
    const QStringList rows = rowsOf(u"followingList"_s);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].contains(u"10:00 → "_s));
    CHECK(rows[0].contains(u"14:30"_s));
    CHECK(rows[2].contains(u"Overlaps with Björn Þórsson"_s));
    click(u"confirmButton"_s);
    desk.takeInput(u"messageDialog"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)->toPlainText().count(u"14:30"_s) == 4);
    click(u"notifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(desk.reporter.successes.back().startsWith(u"4 sessions changed."_s));
    CHECK(desk.details({first.value + 4}).session().fields.startsAt ==
          desk.at(QDate(2026, 12, 22), QTime(14, 30)));
    CHECK(desk.details(first).session().fields.startsAt == desk.at(firstTuesday, QTime(10, 0)));
}
