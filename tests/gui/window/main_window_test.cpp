// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/window/shown_window.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/toast.h"
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
    CHECK(focused() == u"clientList"_s);
    key(Qt::Key_F, Qt::ControlModifier);
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
    // In a field it is no key of the calendar.
    key(Qt::Key_2, Qt::ControlModifier);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"d"_s);
    CHECK(find<QLineEdit>(u"clientSearch"_s)->text() == u"d"_s);
    find<QPushButton>(u"outboxButton"_s)->setFocus(Qt::TabFocusReason);
    key(Qt::Key_D);
    CHECK(shown.window.tab() == MainWindow::Tab::Sessions);
    CHECK(page->span() == CalendarSpan::Day);
}

TEST_CASE("N books on every tab, but is a letter in a field", "[window]")
{
    ShownWindow shown;
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        key(tab, Qt::ControlModifier);
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
