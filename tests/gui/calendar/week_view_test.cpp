// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("arrows walk the sessions in time and by day, into the next week", "[week view]")
{
    ShownPage shown; // it is Wednesday
    const SessionId early = shown.bookAt(0, 9);
    const SessionId noon = shown.bookAt(0, 12);
    const SessionId thursday = shown.bookAt(3, 11, 30);
    const SessionId next = shown.bookAt(8, 12);
    const SessionId before = shown.bookAt(-3, 9);

    key(Qt::Key_Down);
    CHECK(shown.view->currentSession() == thursday); // the first from today on
    key(Qt::Key_Up);
    CHECK(shown.view->currentSession() == noon);
    key(Qt::Key_Home);
    CHECK(shown.view->currentSession() == early);
    key(Qt::Key_Up);
    CHECK(shown.page.firstDay() == monday.addDays(-7));
    CHECK(shown.view->currentSession() == before);
    key(Qt::Key_Down);
    CHECK(shown.page.firstDay() == monday);
    CHECK(shown.view->currentSession() == early);
    key(Qt::Key_End);
    CHECK(shown.view->currentSession() == thursday);
    key(Qt::Key_Down);
    CHECK(shown.page.firstDay() == monday.addDays(7));
    CHECK(shown.view->currentSession() == next);
    key(Qt::Key_Down); // the week after is empty: it is shown, nothing is selected
    CHECK(shown.page.firstDay() == monday.addDays(14));
    CHECK_FALSE(shown.view->currentSession());
}

TEST_CASE("left and right go from day to day, the empty ones too", "[week view]")
{
    ShownPage shown;
    const SessionId early = shown.bookAt(0, 9);
    const SessionId noon = shown.bookAt(0, 12);
    const SessionId wednesday = shown.bookAt(2, 11, 30);
    shown.page.select(noon);
    key(Qt::Key_Right);
    CHECK_FALSE(shown.view->currentSession());
    CHECK(shown.page.selectedDate() == monday.addDays(1));
    key(Qt::Key_Right);
    CHECK(shown.view->currentSession() == wednesday);
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    CHECK(shown.view->currentSession() == noon); // nearer to 11:30 than 09:00
    key(Qt::Key_Right);
    key(Qt::Key_Up); // from an empty day back in time
    CHECK(shown.view->currentSession() == noon);
    key(Qt::Key_Left);
    CHECK(shown.page.firstDay() == monday.addDays(-7));
    CHECK(shown.page.selectedDate() == monday.addDays(-1));
    key(Qt::Key_Right);
    CHECK(shown.view->currentSession() == noon);
    CHECK(shown.view->currentSession() != early);
}

TEST_CASE("what is walked to is scrolled into sight", "[week view]")
{
    ShownPage shown;
    shown.bookAt(0, 9);
    const SessionId late = shown.bookAt(0, 23, 30);
    CHECK_FALSE(shown.view->viewport()->rect().contains(shown.middleOf(late)));
    key(Qt::Key_End);
    REQUIRE(shown.view->currentSession() == late);
    CHECK(shown.view->viewport()->rect().contains(shown.view->visualRect(shown.rowOf(late))));
}

TEST_CASE("working hours are in sight at first and all hours can be reached", "[week view]")
{
    ShownPage shown;
    const QRect seen = shown.view->viewport()->rect();
    CHECK(seen.contains(shown.freePoint(0, 9 * 60)));
    CHECK_FALSE(seen.contains(shown.freePoint(0, 5 * 60)));
    shown.view->verticalScrollBar()->setValue(0);
    CHECK(shown.view->timeAt(shown.freePoint(2, 0)) == WeekTime{2, 0});
    shown.view->verticalScrollBar()->setValue(shown.view->verticalScrollBar()->maximum());
    CHECK(seen.contains(shown.freePoint(6, minutesInDay - 15)));
}

TEST_CASE("Enter and a double click open, Delete asks to cancel", "[week view]")
{
    ShownPage shown;
    const SessionId first = shown.bookAt(1, 9);
    const SessionId second = shown.bookAt(3, 10);
    key(Qt::Key_Return);
    key(Qt::Key_Delete);
    CHECK(shown.opened.empty()); // nothing is selected
    CHECK(shown.cancelled.empty());

    click(shown.view->viewport(), shown.middleOf(first));
    CHECK(shown.view->currentSession() == first);
    CHECK(shown.opened == std::vector{first});
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{first, first});
    key(Qt::Key_Delete);
    CHECK(shown.cancelled == std::vector{first});
    click(shown.view->viewport(), shown.middleOf(second), Qt::LeftButton, Qt::ControlModifier);
    CHECK(shown.view->currentSession() == second);
    CHECK(shown.opened.size() == 2); // chosen, not opened
    doubleClick(shown.view->viewport(), shown.middleOf(second));
    CHECK(shown.opened == std::vector{first, first, second}); // once
    CHECK(shown.booked.empty());
}

TEST_CASE("the selection stays with its session when others change", "[week view]")
{
    ShownPage shown;
    const SessionId chosen = shown.bookAt(1, 11);
    shown.page.select(chosen);
    shown.view->verticalScrollBar()->setValue(200);
    shown.bookAt(0, 9);
    CHECK(shown.view->currentSession() == chosen);
    SessionFields fields = shown.details(chosen).session().fields;
    fields.startsAt = shown.at(monday.addDays(4), QTime(15, 0));
    REQUIRE(shown.practice()
                .sessions()
                .perform({chosen, shown.revision(chosen)}, ask::Edit{fields})
                .ok());
    CHECK(shown.view->currentSession() == chosen);
    CHECK(shown.view->verticalScrollBar()->value() == 200);
}

TEST_CASE("a double click on a free time asks to book there", "[week view]")
{
    ShownPage shown;
    doubleClick(shown.view->viewport(), shown.freePoint(3, 13 * 60 + 15));
    REQUIRE(shown.booked.size() == 1);
    REQUIRE(shown.booked[0]);
    CHECK(shown.booked[0]->startsAt == shown.at(monday.addDays(3), QTime(13, 15)));
    CHECK_FALSE(shown.booked[0]->lengthChosen);
}

TEST_CASE("a drag on free time asks to book what it covers", "[week view]")
{
    ShownPage shown;
    SECTION("downwards")
    {
        drag(shown.view->viewport(), shown.freePoint(4, 10 * 60), shown.freePoint(4, 11 * 60 + 15));
    }
    SECTION("upwards")
    {
        drag(shown.view->viewport(), shown.freePoint(4, 11 * 60 + 15), shown.freePoint(4, 10 * 60));
    }
    REQUIRE(shown.booked.size() == 1);
    CHECK(shown.booked[0] == TimeSlot{shown.at(monday.addDays(4), QTime(10, 0)), 90, true});
    CHECK_FALSE(shown.view->ghost());
}

TEST_CASE("Escape takes a drag back", "[week view]")
{
    ShownPage shown;
    QWidget *surface = shown.view->viewport();
    const int scrolled = shown.view->verticalScrollBar()->value();
    hold(surface, shown.freePoint(4, 10 * 60), shown.freePoint(4, 11 * 60));
    REQUIRE(shown.view->ghost());
    CHECK(shown.view->ghost()->range == DayRange{4, 600, 675});
    CHECK(shown.view->ghost()->text == u"10:00 – 11:15 (75 min)"_s);
    key(Qt::Key_Escape);
    CHECK_FALSE(shown.view->ghost());
    moveMouse(surface, shown.freePoint(4, 12 * 60));
    letGo(surface, shown.freePoint(4, 12 * 60));
    CHECK(shown.booked.empty());
    CHECK(shown.view->verticalScrollBar()->value() == scrolled);
}

TEST_CASE("the next free full hour is of the selected day", "[week view]")
{
    ShownPage shown; // it is Wednesday, 10:00
    const auto nextFree = [&] {
        shown.booked.clear();
        shown.page.requestBooking();
        REQUIRE(shown.booked.size() == 1);
        return shown.booked[0];
    };
    CHECK(nextFree()->startsAt == shown.at(monday.addDays(2), QTime(10, 0)));
    shown.advanceMinutes(1);
    shown.page.showToday();
    shown.bookAt(2, 11);
    CHECK(nextFree()->startsAt == shown.at(monday.addDays(2), QTime(12, 0)));

    const SessionId friday = shown.bookAt(4, 9);
    shown.page.select(friday);
    CHECK(nextFree()->startsAt == shown.at(monday.addDays(4), QTime(10, 0)));
    click(shown.view->viewport(), shown.freePoint(5, 15 * 60));
    CHECK(nextFree()->startsAt == shown.at(monday.addDays(5), QTime(9, 0)));
}

TEST_CASE("a time that a switch day leaves out can't be booked", "[week view]")
{
    ShownPage shown;
    shown.page.showDate(QDate(2026, 3, 29)); // the clock goes from 02:00 to 03:00
    shown.view->verticalScrollBar()->setValue(0);
    doubleClick(shown.view->viewport(), shown.freePoint(6, 2 * 60 + 15));
    CHECK(shown.booked.empty());
    doubleClick(shown.view->viewport(), shown.freePoint(6, 3 * 60));
    CHECK(shown.booked.size() == 1);
}

TEST_CASE("the menu of a session is asked for at the session", "[week view]")
{
    ShownPage shown;
    const SessionId booked = shown.bookAt(3, 10);
    std::vector<std::pair<SessionId, QPoint>> asked;
    QObject::connect(&shown.page, &SessionsPage::sessionMenuRequested, &shown.page,
                     [&](SessionId id, const QPoint &place) { asked.emplace_back(id, place); });
    shown.page.select(booked);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(shown.view->viewport(), &byKey);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().first == booked);
    const QRect tile = shown.view->visualRect(shown.rowOf(booked));
    CHECK(asked.front().second.x() == shown.view->viewport()->mapToGlobal(tile.topLeft()).x() + 12);

    const QPoint middle = shown.middleOf(booked);
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, middle,
                              shown.view->viewport()->mapToGlobal(middle));
    QCoreApplication::sendEvent(shown.view->viewport(), &byMouse);
    REQUIRE(asked.size() == 2);
    CHECK(asked.back() == std::pair(booked, shown.view->viewport()->mapToGlobal(middle)));
}

TEST_CASE("a tile says in full what was cut", "[week view]")
{
    ShownPage shown;
    REQUIRE(shown.practice()
                .clients()
                .edit([&] {
                    Client client = *shown.practice().clients().find(shown.anna());
                    client.name = u"Wolfeschlegelsteinhausenbergerdorff, Maximilian"_s;
                    return client;
                }())
                .ok());
    const SessionId cut = shown.bookAt(1, 10);
    const SessionId whole = shown.book(shown.bjorn(), shown.at(monday.addDays(3), QTime(10, 0)));
    const auto tipAt = [&](QPoint point) {
        QHelpEvent event(QEvent::ToolTip, point, shown.view->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(shown.view->viewport(), &event);
        return QToolTip::text();
    };
    const QString tip = tipAt(shown.middleOf(cut));
    CHECK(tip.contains(u"Wolfeschlegelsteinhausenbergerdorff, Maximilian"_s));
    CHECK(tip.contains(u"Tuesday 17 November · 10:00 to 10:50"_s));
    CHECK(tip.contains(u"In person · Booked"_s));
    (void)tipAt(shown.middleOf(whole));
    waitFor([] { return QToolTip::text().isEmpty(); }, "the tooltip to go");
}

TEST_CASE("the now line follows the practice's clock", "[week view]")
{
    ShownPage shown;
    const auto lineAt = [&](int hour, int minute) {
        const DayRange time{2, hour * 60 + minute, hour * 60 + minute};
        const QPoint point = shown.view->pointAt(time) + QPoint(0, 1);
        const QImage image = shown.view->viewport()->grab().toImage();
        const qreal ratio = image.devicePixelRatio();
        const QColor color = image.pixelColor((QPointF(point) * ratio).toPoint());
        return color.red() > color.green() + 80;
    };
    CHECK(lineAt(10, 0));
    CHECK_FALSE(lineAt(11, 30));
    shown.advanceMinutes(90);
    shown.view->hide();
    shown.view->show();
    CHECK(lineAt(11, 30));
    CHECK_FALSE(lineAt(10, 0));
}

TEST_CASE("assistive tools find each session in the list of the week", "[week accessible]")
{
    ShownPage shown;
    const SessionId first = shown.bookAt(0, 9);
    const SessionId second = shown.bookAt(3, 9);
    QAccessibleInterface *week = QAccessible::queryAccessibleInterface(shown.view);
    REQUIRE(week);
    CHECK(week->role() == QAccessible::List);
    CHECK(week->text(QAccessible::Name) == u"Sessions of the week"_s);
    REQUIRE(week->childCount() == 2);
    QAccessibleInterface *session = week->child(1);
    REQUIRE(session);
    CHECK(session->role() == QAccessible::ListItem);
    CHECK(session->text(QAccessible::Name) ==
          u"Anna Berg, Thursday 19 November, 09:00 to 09:50, In person, Booked"_s);
    CHECK(session->parent() == week);
    CHECK(week->indexOfChild(session) == 1);
    CHECK(week->child(1) == session);
    const QPoint middle = session->rect().center();
    CHECK(week->childAt(middle.x(), middle.y()) == session);

    CHECK_FALSE(session->state().selected);
    session->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(shown.view->currentSession() == second);
    CHECK(session->state().selected);
    CHECK(session->state().focused);
    CHECK(week->focusChild() == session);
    session->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(shown.opened == std::vector{second});

    // An earlier session that goes away leaves the others what they were.
    REQUIRE(
        shown.practice().sessions().perform({first, shown.revision(first)}, ask::Delete{}).ok());
    REQUIRE(week->childCount() == 1);
    CHECK(week->child(0) == session);
    CHECK(session->isValid());
}

TEST_CASE("two sessions at a time that comes twice are told apart, each as tall as it is long",
          "[week view]")
{
    ShownPage shown;
    const QDate switchDay(2027, 10, 31);
    const WallTime wall = resolve(switchDay, QTime(2, 30), QTimeZone("Europe/Berlin"));
    SessionFields fields = shown.fieldsAt(wall.first);
    fields.lengthMinutes = 30;
    const SessionId first = shown.book(shown.anna(), fields);
    fields.startsAt = wall.second;
    const SessionId second = shown.book(shown.bjorn(), fields);
    fields.startsAt = shown.at(switchDay.addDays(-1), QTime(2, 30));
    const SessionId dayBefore = shown.book(shown.clara(), fields);
    shown.page.showDate(switchDay);
    const auto lines = [&](SessionId id) {
        return shown.rowOf(id).data(Qt::ToolTipRole).toString();
    };
    CHECK(lines(first).contains(u"02:30 CEST to 02:00 CET"_s));
    CHECK(lines(second).contains(u"02:30 CET to 03:00"_s));
    CHECK(lines(dayBefore).contains(u"02:30 to 03:00"_s));
    const auto rect = [&](SessionId id) { return shown.view->visualRect(shown.rowOf(id)); };
    CHECK(rect(first).height() == rect(dayBefore).height());
    CHECK(rect(second).height() == rect(dayBefore).height());
    CHECK(rect(first).top() == rect(second).top());
    CHECK_FALSE(rect(first).intersects(rect(second)));
}
