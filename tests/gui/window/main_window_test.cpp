// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/toast.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
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
    key(Qt::Key_4, Qt::ControlModifier);
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
                         ask::Cancel{CancelReason::NoShow, {}, ask::Fee{{4500}, {}}})
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
    key(Qt::Key_4, Qt::ControlModifier);
    CHECK(focused() == u"activityList"_s);
}

TEST_CASE("N books on every tab, but is a letter in a field", "[window]")
{
    ShownWindow shown;
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
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
    CHECK(button->accessibleName() == u"1 message waits in the outbox"_s);
    click(u"outboxButton"_s);
    CHECK(isShown(u"outboxDialog"_s));
    key(Qt::Key_Escape);
}

TEST_CASE("the window comes back with its size, tab and days", "[window]")
{
    ShownWindow shown;
    const QString file = shown.folder() + u"/window.ini"_s;
    {
        shown.window.resize(1050, 720);
        shown.window.showDate(QDate(2027, 2, 10));
        shown.window.findChild<SessionsPage *>()->setSpan(CalendarSpan::Month);
        shown.window.showTab(MainWindow::Tab::Activity);
        QSettings settings(file, QSettings::IniFormat);
        saveWindow(shown.window, settings);
    }
    const QSettings settings(file, QSettings::IniFormat);
    MainWindow again(shown.practice());
    restoreWindow(again, settings);
    CHECK(again.size() == QSize(1050, 720));
    CHECK(again.tab() == MainWindow::Tab::Activity);
    CHECK(again.calendar().date == QDate(2027, 2, 10));
    again.showTab(MainWindow::Tab::Sessions);
    CHECK(again.findChild<SessionsPage *>()->span() == CalendarSpan::Month);
    CHECK(again.findChild<SessionsPage *>()->selectedDate() == QDate(2027, 2, 10));
}

TEST_CASE("without anything remembered the window opens on this week's sessions", "[window]")
{
    const ShownWindow shown;
    const QSettings nothing(shown.folder() + u"/none.ini"_s, QSettings::IniFormat);
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
