// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/isolated.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/outbox.h"
#include "tests/gui/window/shown_window.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("Undo names what it takes back, by key and by button", "[window][undo]")
{
    const ShownWindow shown;
    shown.cancel();
    CHECK(shown.undoToolTip().contains("cancel session"_L1));

    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.status() == SessionStatus::Booked);
    CHECK(saidQuietly().contains("cancel session"_L1));
    CHECK_FALSE(isShown(u"undoButton"_s)); // an undo is not undone

    shown.cancel();
    click(u"headerUndo"_s);
    CHECK(shown.status() == SessionStatus::Booked);
}

TEST_CASE("undo and redo say whose session it is, and lead to its day", "[window][undo][redo]")
{
    ShownWindow shown;
    auto *redo = shown.window.findChild<QAction *>(u"redoAction"_s);
    CHECK_FALSE(redo->isEnabled());
    shown.cancel();
    const QString annas =
        u"cancel session – %1, Fri, 20 Nov 2026, 11:00"_s.arg(isolated(u"Anna Berg"_s));
    CHECK(shown.undoToolTip() == u"Undo: %1 (Ctrl+Z)"_s.arg(annas));

    const auto *page = shown.window.findChild<SessionsPage *>();
    const auto *week = shown.window.findChild<WeekView *>();
    shown.window.showDate(QDate(2027, 3, 1));
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(saidQuietly() == u"Undone: %1."_s.arg(annas));
    CHECK(find<QWidget>(u"toast"_s)->accessibleName() == saidQuietly());
    CHECK(page->selectedDate() == QDate(2026, 11, 20));
    CHECK(week->currentSession() == shown.annas);
    CHECK_FALSE(isShown(u"undoButton"_s));
    CHECK(redo->isEnabled());
    CHECK(redo->text() == u"Redo: %1"_s.arg(annas));

    shown.window.showDate(QDate(2027, 3, 1));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.status() == SessionStatus::Cancelled);
    CHECK(saidQuietly() == u"Redone: %1."_s.arg(annas));
    CHECK(week->currentSession() == shown.annas);
    CHECK_FALSE(redo->isEnabled());
    click(u"undoButton"_s);
    CHECK(shown.status() == SessionStatus::Booked);
    key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(shown.status() == SessionStatus::Cancelled);

    // A booking that is undone has a day, but no session.
    (void)shown.book(shown.bjorn(), shown.at(QDate(2026, 12, 8), QTime(9, 0)));
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(page->selectedDate() == QDate(2026, 12, 8));
    CHECK(saidQuietly().contains(u"Björn"_s));
    shown.window.findChild<SessionsPage *>()->setSpan(CalendarSpan::Month);
    key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(shown.window.findChild<SessionsPage *>()->span() == CalendarSpan::Month);
    CHECK(shown.window.findChild<SessionsPage *>()->selectedDate() == QDate(2026, 12, 8));
}

TEST_CASE("what an invoice holds says so, is shown, and blocks no undo before it", "[window][undo]")
{
    ShownWindow shown; // whose last act was to book Anna on the 20th
    const SessionId over = shown.book(shown.bjorn(), shown.at(QDate(2026, 11, 17), QTime(9, 0)));
    REQUIRE(
        shown.practice().sessions().perform({over, shown.revision(over)}, ask::Complete{}).ok());
    const auto charge = shown.practice().billing().chargeOf(over);
    const auto draft =
        shown.practice().documents().draft({DocumentKind::Invoice, shown.bjorn(), {(*charge)->id}});
    REQUIRE(draft.ok());
    REQUIRE(shown.practice().documents().issue(*draft, "a page").ok());
    shown.window.showDate(QDate(2027, 3, 1));
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(find<QLabel>(u"messageSentence"_s)->text().startsWith(u"An issued document"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(find<QLabel>(u"messageSentence"_s)
              ->text()
              .contains(u"is on invoice "_s + draft->content.number));
    CHECK(shown.window.findChild<WeekView *>()->currentSession() == over);
    key(Qt::Key_Z, Qt::ControlModifier); // its booking
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(shown.practice().sessions().details(shown.annas).ok());
}

TEST_CASE("on another page undo and redo choose the row, if it is there", "[window][undo][redo]")
{
    ShownWindow shown;
    const SessionId owed = shown.book(shown.bjorn(), shown.at(QDate(2026, 11, 17), QTime(9, 0)));
    const SessionId older = shown.book(shown.anna(), shown.at(QDate(2026, 11, 16), QTime(9, 0)));
    for (const SessionId id : {older, owed})
        REQUIRE(shown.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
    key(Qt::Key_2, Qt::ControlModifier);
    auto *clients = find<QListView>(u"clientList"_s);
    clients->setFocus(); // in the search field the key is for what is typed
    CHECK(clients->currentIndex().data().toString() == u"Anna Berg"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(clients->currentIndex().data().toString() == u"Björn Þórsson"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    const auto *unpaid = find<QTableView>(u"unpaidCharges"_s);
    CHECK(unpaid->currentIndex().row() == 0);
    key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(unpaid->currentIndex().row() == 1);
    CHECK(unpaid->currentIndex().siblingAtColumn(1).data().toString().contains(u"Björn"_s));
}

TEST_CASE("Ctrl+Z in a field takes back what was typed, not an act", "[window][undo]")
{
    const ShownWindow shown;
    shown.cancel();
    key(Qt::Key_3, Qt::ControlModifier);
    typeInto(u"chargeFilter"_s, u"x"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.status() == SessionStatus::Cancelled);
    CHECK(find<QLineEdit>(u"chargeFilter"_s)->text().isEmpty());
}

TEST_CASE("what can't be undone any more is said in the bar, and stays", "[window][undo]")
{
    const ShownWindow shown;
    shown.cancel(MessageDraft{u"Cancelled"_s, u"It is cancelled."_s});
    const auto waiting = shown.practice().outbox().waiting();
    REQUIRE(shown.practice().outbox().markSent(waiting->front().id).ok());

    key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown.status() == SessionStatus::Cancelled);
    CHECK(find<QLabel>(u"messageSentence"_s)->text().contains("message"_L1));
    click(u"closeMessage"_s);
    CHECK_FALSE(isShown(u"messageBar"_s));
}

TEST_CASE("the toast offers to undo only the act that it names", "[window][undo]")
{
    ShownWindow shown;
    shown.cancel();
    shown.window.success(u"Session cancelled."_s);
    CHECK(saidQuietly() == u"Session cancelled."_s);
    CHECK(isShown(u"undoButton"_s));

    // Another action, reported elsewhere, which the toast would now undo.
    REQUIRE(shown.practice().clients().add(Client{{}, u"Dora"_s, {}}).ok());
    CHECK_FALSE(isShown(u"toast"_s));

    const SessionId mistaken =
        shown.book(shown.bjorn(), shown.at(QDate(2026, 11, 19), QTime(9, 0)));
    REQUIRE(shown.practice()
                .sessions()
                .perform({mistaken, shown.revision(mistaken)}, ask::Delete{})
                .ok());
    shown.window.success(u"Session deleted."_s);
    CHECK(isShown(u"toast"_s));
    CHECK_FALSE(isShown(u"undoButton"_s));
}
