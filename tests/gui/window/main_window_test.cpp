// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/base/isolated.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/toast.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's window, on a practice with one session of Anna's that is to begin in two days.
struct ShownWindow : PracticeFixture
{
    SessionId annas = book(anna(), at(QDate(2026, 11, 20), QTime(11, 0)));
    MainWindow window{practice()};

    ShownWindow()
    {
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        activate();
    }

    /// As a window manager does when a dialog is closed.
    void activate() { giveInputTo(window); }

    void cancel(const std::optional<MessageDraft> &message = {}) const
    {
        const ask::Cancel request{CancelReason::ByClient, {}, {}};
        REQUIRE(practice()
                    .sessions()
                    .perform({annas, revision(annas)}, request, Reach::This, message)
                    .ok());
    }
    [[nodiscard]] SessionStatus status() const { return details(annas).session().status; }
    [[nodiscard]] QString undoToolTip() const
    {
        return find<QToolButton>(u"headerUndo"_s)->toolTip();
    }
};

QString saidQuietly() { return find<QLabel>(u"quietSentence"_s)->text(); }

} // namespace

TEST_CASE("the title names the practice, and Ctrl with a digit leads to each tab", "[window]")
{
    ShownWindow shown;
    CHECK(shown.window.windowTitle() == shown.practice().profile().name);
    CHECK_FALSE(isShown(u"paymentsPage"_s));

    key(Qt::Key_2, Qt::ControlModifier);
    CHECK(isShown(u"clientsPage"_s));
    CHECK_FALSE(isShown(u"sessionsPage"_s));
    key(Qt::Key_3, Qt::ControlModifier);
    CHECK(isShown(u"paymentsPage"_s));
    key(Qt::Key_5, Qt::ControlModifier);
    CHECK(isShown(u"activityPage"_s));
    key(Qt::Key_1, Qt::ControlModifier);
    CHECK(isShown(u"sessionsPage"_s));

    auto *tabs = find<QTabBar>(u"tabs"_s);
    click(tabs, tabs->tabRect(2).center());
    CHECK(shown.window.tab() == MainWindow::Tab::Payments);
}

TEST_CASE("a page is made when its tab is first shown", "[window]")
{
    ShownWindow shown;
    CHECK(shown.window.findChild<QWidget *>(u"paymentsPage"_s) == nullptr);
    CHECK(shown.window.findChild<QWidget *>(u"activityPage"_s) == nullptr);
    CHECK(shown.window.findChild<QWidget *>(u"clientsPage"_s) == nullptr);
    shown.window.showTab(MainWindow::Tab::Payments);
    CHECK(shown.window.findChildren<QWidget *>(u"paymentsPage"_s).size() == 1);
    shown.window.showTab(MainWindow::Tab::Sessions);
    shown.window.showTab(MainWindow::Tab::Payments);
    CHECK(shown.window.findChildren<QWidget *>(u"paymentsPage"_s).size() == 1);
}

TEST_CASE("each tab gives the keys to what it shows", "[window]")
{
    ShownWindow shown;
    const auto focused = [] { return QApplication::focusWidget()->objectName(); };
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.annas, shown.revision(shown.annas)},
                         ask::Cancel{CancelReason::ByClient, {}, ask::Fee{{4500}, {}}})
                .ok());
    CHECK(focused() == u"weekView"_s);
    key(Qt::Key_2, Qt::ControlModifier);
    CHECK(focused() == u"clientSearch"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Return); // the first row
    REQUIRE(isShown(u"sessionDialog"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"sessionDialog"_s);
    shown.activate();
    key(Qt::Key_5, Qt::ControlModifier);
    CHECK(focused() == u"activityList"_s);
}

TEST_CASE("the calendar's letters are heard after a click on the header", "[window]")
{
    ShownWindow shown;
    const auto *page = shown.window.findChild<SessionsPage *>();
    for (const char16_t *name : {u"outboxButton", u"newSessionButton"}) {
        click(QString::fromUtf16(name));
        key(Qt::Key_Escape);
        shown.activate();
        CHECK(QApplication::focusWidget()->objectName() == u"weekView"_s);
    }
    find<QPushButton>(u"outboxButton"_s)->setFocus(Qt::TabFocusReason);
    key(Qt::Key_M);
    CHECK(page->span() == CalendarSpan::Month);
    find<QPushButton>(u"outboxButton"_s)->setFocus(Qt::TabFocusReason);
    key(Qt::Key_W);
    CHECK(page->span() == CalendarSpan::Week);
    // On another tab, and in a field, it is no key of the calendar.
    key(Qt::Key_2, Qt::ControlModifier);
    type(u"d"_s);
    CHECK(find<QLineEdit>(u"clientSearch"_s)->text() == u"d"_s);
    find<QPushButton>(u"outboxButton"_s)->setFocus(Qt::TabFocusReason);
    key(Qt::Key_D);
    CHECK(page->span() == CalendarSpan::Week);
}

TEST_CASE("N books on every tab, but is a letter in a field", "[window]")
{
    ShownWindow shown;
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        key(tab, Qt::ControlModifier);
        if (tab == Qt::Key_2)
            key(Qt::Key_Down); // from the search to the list
        key(Qt::Key_N);
        REQUIRE(isShown(u"bookingDialog"_s));
        key(Qt::Key_Escape);
        waitUntilGone(u"bookingDialog"_s);
        shown.activate();
    }

    key(Qt::Key_3, Qt::ControlModifier);
    typeInto(u"chargeFilter"_s, u"anna"_s);
    key(Qt::Key_N);
    CHECK_FALSE(isShown(u"bookingDialog"_s));
    CHECK(find<QLineEdit>(u"chargeFilter"_s)->text().startsWith("annan"_L1));

    click(u"newSessionButton"_s);
    CHECK(isShown(u"bookingDialog"_s));
    key(Qt::Key_Escape);
}

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

TEST_CASE("the outbox button counts what waits", "[window]")
{
    const ShownWindow shown;
    auto *button = find<QPushButton>(u"outboxButton"_s);
    CHECK_FALSE(button->text().contains(u'1'));
    shown.cancel(MessageDraft{u"Cancelled"_s, u"It is cancelled."_s});
    CHECK(button->text().contains(u'1'));
    CHECK(button->accessibleName() == u"1 message in the outbox"_s);
    click(u"outboxButton"_s);
    CHECK(isShown(u"outboxDialog"_s));
    key(Qt::Key_Escape);
}

TEST_CASE("the window comes back with its size, tab and span, on today", "[window]")
{
    ShownWindow shown;
    const QString file = shown.folder() + u"/window.ini"_s;
    {
        shown.window.resize(1050, 720);
        shown.window.showDate(QDate(2027, 2, 10));
        key(Qt::Key_H);
        key(Qt::Key_O);
        key(Qt::Key_Plus, Qt::ControlModifier);
        shown.window.findChild<SessionsPage *>()->setSpan(CalendarSpan::Month);
        shown.window.showTab(MainWindow::Tab::Activity);
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(u"window/week"_s, u"2027-02-10"_s); // by an earlier version
        saveWindow(shown.window, settings);
        CHECK_FALSE(settings.contains(u"window/week"_s));
        settings.setValue(u"window/week"_s, u"2027-02-10"_s);
    }
    QSettings settings(file, QSettings::IniFormat);
    MainWindow again(shown.practice());
    restoreWindow(again, settings, QRect(0, 0, 1920, 1080));
    CHECK(again.size() == QSize(1050, 720));
    CHECK(again.tab() == MainWindow::Tab::Activity);
    CHECK(again.calendar().workOnly);
    CHECK_FALSE(again.calendar().foldsDaysOff);
    CHECK(again.calendar().zoom == 125);
    again.showTab(MainWindow::Tab::Sessions);
    CHECK(again.findChild<SessionsPage *>()->span() == CalendarSpan::Month);
    CHECK(again.findChild<SessionsPage *>()->selectedDate() == QDate(2026, 11, 18));
}

TEST_CASE("the window is never larger than its screen", "[window]")
{
    const ShownWindow shown;
    const QString file = shown.folder() + u"/window.ini"_s;
    const QRect low(0, 0, 1100, 760);
    const auto open = [&](const QRect &available) {
        auto window = std::make_unique<MainWindow>(shown.practice());
        QSettings settings(file, QSettings::IniFormat);
        restoreWindow(*window, settings, available);
        return window;
    };
    CHECK(open(QRect(0, 0, 1920, 1080))->size() == QSize(1360, 860));
    const auto first = open(low); // nothing is remembered yet
    CHECK(first->width() <= low.width());
    CHECK(first->height() < low.height());

    for (const Qt::WindowState state : {Qt::WindowNoState, Qt::WindowMaximized}) {
        const auto large = open(QRect(0, 0, 1920, 1080));
        large->setGeometry(400, 100, 1500, 900);
        large->setWindowState(state);
        QSettings settings(file, QSettings::IniFormat);
        saveWindow(*large, settings);
        settings.sync();
        const auto moved = open(low);
        CHECK(moved->windowState() == state);
        moved->setWindowState(Qt::WindowNoState);
        CHECK(low.contains(moved->geometry()));
        const QRect before = moved->geometry();
        saveWindow(*moved, settings);
        settings.sync();
        CHECK(open(low)->geometry() == before);
    }
}

TEST_CASE("without anything remembered the window opens on this week's sessions", "[window]")
{
    const ShownWindow shown;
    QSettings nothing(shown.folder() + u"/none.ini"_s, QSettings::IniFormat);
    MainWindow window(shown.practice());
    restoreWindow(window, nothing);
    CHECK(window.tab() == MainWindow::Tab::Sessions);
    CHECK(window.calendar().span == CalendarSpan::Week);
    CHECK(window.calendar().date == QDate(2026, 11, 18));
}

TEST_CASE("everything in the header fits at the least width", "[window]")
{
    ShownWindow shown;
    shown.window.resize(1024, 700);
    CHECK(shown.window.minimumSizeHint().width() <= 1024);
    CHECK(shown.window.minimumSizeHint().height() <= 700);
    const auto *tabs = find<QTabBar>(u"tabs"_s);
    const auto *undo = find<QToolButton>(u"headerUndo"_s);
    CHECK(tabs->geometry().right() < undo->geometry().left());
}

TEST_CASE("F1 lists the keys", "[window]")
{
    const ShownWindow shown;
    key(Qt::Key_F1);
    CHECK(isShown(u"shortcutsSheet"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"shortcutsSheet"_s);
}

TEST_CASE("traces that can't be removed yet are said until they are gone", "[window][erasure]")
{
    ShownWindow shown;
    REQUIRE_FALSE(isShown(u"tracesBar"_s));
    {
        const auto reader = shown.raw().holdOpen();
        REQUIRE(shown.practice()
                    .sessions()
                    .perform({shown.annas, shown.revision(shown.annas)}, ask::Delete{})
                    .ok());
        waitFor([] { return isShown(u"tracesBar"_s); }, "the failure", 20'000);
        const QString said = find<QLabel>(u"tracesSentence"_s)->text();
        CHECK(said.startsWith(u"What you erased is gone"_s));
        CHECK_FALSE(said.contains(u"Nothing was changed"_s));
        shown.window.success(u"Something else went well."_s);
        CHECK(isShown(u"tracesBar"_s));
    }
    click(u"tracesAct"_s);
    waitFor([] { return !isShown(u"tracesBar"_s); }, "the traces to go");
    CHECK(shown.raw().number(u"SELECT erasures_pending FROM practice"_s) == 0);
}
