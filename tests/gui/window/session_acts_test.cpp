// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/fields/typed_field.h"
#include "ui/today/day_panel.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's window, on Anna's session of this morning, which is unpaid.
struct WindowOfActs : PracticeFixture
{
    SessionId annas = book(anna(), at(QDate(2026, 11, 18), QTime(9, 0)));
    MainWindow window{practice()};

    WindowOfActs()
    {
        REQUIRE(practice().sessions().perform({annas, revision(annas)}, ask::Complete{}).ok());
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
    }
    static QStringList entries()
    {
        QStringList names;
        for (const QAction *action : find<QMenu>(u"sessionMenu"_s)->actions())
            names << action->objectName();
        return names;
    }
    static void closeMenu()
    {
        key(Qt::Key_Escape);
        waitUntilGone(u"sessionMenu"_s);
    }
    [[nodiscard]] qint64 sessions() const
    {
        return raw().number(u"SELECT count(*) FROM session"_s);
    }
};

} // namespace

TEST_CASE("a session has the same menu wherever it is shown", "[window][session menu]")
{
    WindowOfActs shown;
    find<SessionsPage>(u"sessionsPage"_s)->select(shown.annas);
    key(Qt::Key_F10, Qt::ShiftModifier);
    const QStringList calendar = WindowOfActs::entries();
    CHECK(calendar.contains(u"voidCharge"_s));
    WindowOfActs::closeMenu();

    key(Qt::Key_D);
    auto *rows = find<QListView>(u"dayRows"_s);
    rows->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(WindowOfActs::entries() == calendar);
    WindowOfActs::closeMenu();

    key(Qt::Key_3, Qt::ControlModifier); // Payments
    key(Qt::Key_Home);
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(WindowOfActs::entries() == calendar);
    WindowOfActs::closeMenu();

    key(Qt::Key_5, Qt::ControlModifier); // Activity
    key(Qt::Key_Home);
    key(Qt::Key_Down); // below the heading of the day
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(WindowOfActs::entries() == calendar);
    WindowOfActs::closeMenu();

    key(Qt::Key_2, Qt::ControlModifier); // Clients
    key(Qt::Key_Return);
    click(u"pastSegment"_s);
    find<QListView>(u"clientHistory"_s)->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK(WindowOfActs::entries() == calendar);
    WindowOfActs::closeMenu();
}

TEST_CASE("letters typed at an open menu do not reach the calendar", "[window][session menu]")
{
    WindowOfActs shown;
    auto *page = find<SessionsPage>(u"sessionsPage"_s);
    page->select(shown.annas);
    key(Qt::Key_F10, Qt::ShiftModifier);
    REQUIRE(isShown(u"sessionMenu"_s));
    key(Qt::Key_M); // of an entry that is not enabled
    key(Qt::Key_D);
    CHECK(page->span() == CalendarSpan::Week);
    CHECK(isShown(u"sessionMenu"_s));
    key(Qt::Key_P);
    CHECK(isShown(u"recordPaymentDialog"_s));
}

TEST_CASE("a session is copied and cut to other days", "[window][copy and paste]")
{
    WindowOfActs shown;
    const SessionId ahead = shown.book(shown.bjorn(), shown.at(QDate(2026, 11, 19), QTime(10, 0)));
    find<SessionsPage>(u"sessionsPage"_s)->select(ahead);
    key(Qt::Key_C, Qt::ControlModifier);
    key(Qt::Key_Right); // Friday
    key(Qt::Key_V, Qt::ControlModifier);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(shown.sessions() == 3);
    CHECK(shown.details({3}).session().fields.startsAt ==
          shown.at(QDate(2026, 11, 20), QTime(10, 0)));
    CHECK(shown.details({3}).client.id == shown.bjorn());

    giveInputTo(shown.window);
    find<SessionsPage>(u"sessionsPage"_s)->select(ahead);
    key(Qt::Key_X, Qt::ControlModifier);
    find<SessionsPage>(u"sessionsPage"_s)->showDate(QDate(2026, 11, 24));
    key(Qt::Key_V, Qt::ControlModifier);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"messageDialog"_s);
    CHECK(shown.sessions() == 3);
    CHECK(shown.details(ahead).session().fields.startsAt ==
          shown.at(QDate(2026, 11, 24), QTime(10, 0)));
}

TEST_CASE("R means the row of the day that was walked to", "[window][day]")
{
    WindowOfActs shown;
    shown.book(shown.bjorn(), shown.at(QDate(2026, 11, 18), QTime(14, 0)));
    key(Qt::Key_D);
    auto *rows = find<QListView>(u"dayRows"_s);
    rows->setFocus();
    key(Qt::Key_End);
    key(Qt::Key_Up); // the last row is free time
    key(Qt::Key_R);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"messageDialog"_s);
    REQUIRE(shown.sessions() == 3);
    CHECK(shown.details({3}).client.id == shown.bjorn());
    CHECK(shown.details({3}).session().fields.startsAt ==
          shown.at(QDate(2026, 11, 25), QTime(14, 0)));
}

TEST_CASE("the session that was just booked is the chosen one", "[window]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 18), QTime(9, 0)));
    MainWindow window(fixture.practice());
    window.resize(1400, 800);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    const SessionId booked =
        fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 19), QTime(14, 0)));
    settle();
    CHECK(find<WeekView>(u"weekView"_s)->selectedSessions() == std::vector{booked});
    // One of another week leaves the choice, and the week, as they are.
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 12, 19), QTime(14, 0)));
    settle();
    CHECK(find<WeekView>(u"weekView"_s)->selectedSessions() == std::vector{booked});
}

TEST_CASE("a session is booked beside its time, and the calendar goes to it", "[window]")
{
    PracticeFixture fixture;
    MainWindow window(fixture.practice());
    window.resize(1400, 800);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    auto *week = find<WeekView>(u"weekView"_s);
    key(Qt::Key_N);
    auto *form = find<QDialog>(u"bookingDialog"_s);
    REQUIRE(week->markedSlot());
    const TimeSlot slot = *week->markedSlot();
    const QRect area = week->slotRect(slot);
    REQUIRE_FALSE(area.isEmpty());
    CHECK_FALSE(form->geometry().intersects(
        QRect(week->viewport()->mapTo(&window, area.topLeft()), area.size())));
    typeInto(u"clientEdit"_s, u"Anna Berg"_s);
    key(Qt::Key_Tab); // which closes the list of names
    // The mark goes where the typed time is.
    const auto marked = [week] { return week->markedSlot()->startsAt; };
    typeInto(u"dayEdit"_s, u"+1"_s);
    key(Qt::Key_Tab);
    CHECK(marked() == slot.startsAt.plusMinutes(24 * 60));
    typeInto(u"dayEdit"_s, u"+14"_s);
    key(Qt::Key_Tab);
    click(u"confirmButton"_s);
    // Where and when is said before anybody is told.
    CHECK(find<QLabel>(u"messageWhen"_s)->text().contains(u"2 Dec 2026"_s));
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    settle();
    CHECK_FALSE(week->markedSlot());
    REQUIRE(week->selectedSessions().size() == 1);
    CHECK(fixture.practice()
              .sessions()
              .details(week->selectedSessions().front())
              ->session()
              .fields.startsAt > fixture.at(QDate(2026, 12, 2), QTime(0, 0)));
}

TEST_CASE("a session on a day off is no wish for another one there", "[window]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 22), QTime(10, 0))); // a Sunday
    MainWindow window(fixture.practice());
    window.resize(1400, 800);
    window.showTab(MainWindow::Tab::Sessions);
    window.showDate(QDate(2026, 11, 22));
    window.show();
    giveInputTo(window);
    key(Qt::Key_Down);
    REQUIRE(find<WeekView>(u"weekView"_s)->currentSession());
    key(Qt::Key_N);
    CHECK(find<DayField>(u"dayEdit"_s)->date() == QDate(2026, 11, 23));
    key(Qt::Key_Escape);
    waitUntilGone(u"bookingDialog"_s);
}

TEST_CASE("R books again from the open panel as well", "[window]")
{
    WindowOfActs shown;
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    (void)find<QDialog>(u"sessionDialog"_s);
    key(Qt::Key_R);
    CHECK(find<QLabel>(u"messageWhen"_s)->text().contains(u"25 Nov 2026"_s));
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    waitUntilGone(u"sessionDialog"_s);
    CHECK(shown.sessions() == 1);
}

TEST_CASE("R and Delete act in every list of sessions, as the menu says",
          "[window][session menu][keyboard]")
{
    WindowOfActs shown;
    const SessionId coming = shown.book(shown.anna(), shown.at(QDate(2026, 11, 18), QTime(12, 0)));
    const auto bookAndLeave = [] {
        key(Qt::Key_R);
        findShown(u"messageDialog"_s);
        key(Qt::Key_Escape);
        waitUntilGone(u"messageDialog"_s);
    };
    SECTION("the day beside the calendar")
    {
        key(Qt::Key_D);
        auto *rows = find<QListView>(u"dayRows"_s);
        rows->setFocus();
        while (!rows->currentIndex().data(Qt::AccessibleTextRole).toString().startsWith(u"12:00"_s))
            key(Qt::Key_Down);
        bookAndLeave();
        CHECK(rows->hasFocus());
        key(Qt::Key_Delete);
        findShown(u"cancelDialog"_s);
    }
    SECTION("a card beside the calendar, whatever the calendar has chosen")
    {
        key(Qt::Key_D);
        find<SessionsPage>(u"sessionsPage"_s)->select(shown.annas);
        find<QWidget>(u"nextOpen"_s)->setFocus();
        key(Qt::Key_Delete);
        findShown(u"cancelDialog"_s);
        click(u"reasonByProfessional"_s);
        click(u"confirmButton"_s);
        click(u"dontNotifyButton"_s);
        CHECK(shown.details(coming).session().status == SessionStatus::Cancelled);
    }
    SECTION("a client's sessions")
    {
        key(Qt::Key_2, Qt::ControlModifier);
        shown.window.showClient(shown.anna());
        auto *rows = find<QListView>(u"clientHistory"_s);
        rows->setFocus();
        rows->setCurrentIndex(rows->model()->index(0, 0));
        bookAndLeave();
        key(Qt::Key_Delete);
        findShown(u"cancelDialog"_s);
    }
    SECTION("charges")
    {
        key(Qt::Key_3, Qt::ControlModifier);
        REQUIRE(qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
        bookAndLeave();
    }
    SECTION("activity")
    {
        key(Qt::Key_5, Qt::ControlModifier);
        auto *rows = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
        REQUIRE(rows);
        key(Qt::Key_Home);
        key(Qt::Key_Down);
        bookAndLeave();
    }
    CHECK(shown.sessions() == 2);
}

TEST_CASE("the calendar's letters lead to it from every page", "[window][keyboard]")
{
    WindowOfActs shown;
    MainWindow &window = shown.window;
    const auto *page = find<SessionsPage>(u"sessionsPage"_s);
    for (const Qt::Key tab : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        INFO(static_cast<char>(tab));
        const auto leave = [&] {
            key(tab, Qt::ControlModifier);
            REQUIRE(window.tab() != MainWindow::Tab::Sessions);
            if (tab == Qt::Key_2)
                key(Qt::Key_Down); // from the search, where a letter is typed
        };
        leave();
        key(Qt::Key_D);
        CHECK(window.tab() == MainWindow::Tab::Sessions);
        CHECK(page->span() == CalendarSpan::Day);
        leave();
        key(Qt::Key_M);
        CHECK(page->span() == CalendarSpan::Month);
        leave();
        key(Qt::Key_W);
        CHECK(page->span() == CalendarSpan::Week);
        CHECK(find<QWidget>(u"weekView"_s)->hasFocus());
        window.showDate(QDate(2027, 3, 1));
        leave();
        key(Qt::Key_T);
        CHECK(page->selectedDate() == QDate(2026, 11, 18));
    }
    // F is the filter of the page, if it has one; there a letter is typed.
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_F);
    auto *filter = find<QLineEdit>(u"chargeFilter"_s);
    CHECK(filter->hasFocus());
    key(Qt::Key_D);
    CHECK(filter->text() == u"d"_s);
    CHECK(window.tab() == MainWindow::Tab::Payments);
    key(Qt::Key_6, Qt::ControlModifier);
    key(Qt::Key_F);
    CHECK(window.tab() == MainWindow::Tab::Sessions);
}
