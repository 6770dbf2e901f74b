// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/window/main_window.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("where there is little room the bars say less, and nothing is cut", "[window]")
{
    PracticeFixture fixture;
    MainWindow window(fixture.practice());
    window.resize(1400, 800);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    giveInputTo(window);
    const auto *newSession = find<QPushButton>(u"newSessionButton"_s);
    const auto *title = find<QPushButton>(u"calendarTitle"_s);
    CHECK(newSession->text() == u"New session"_s);
    CHECK(title->text().contains(u"November 2026"_s));

    QFont large = window.font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    window.setFont(large);
    for (QWidget *widget : window.findChildren<QWidget *>())
        widget->setFont(large);
    window.resize(window.minimumSizeHint());
    waitFor([&] { return newSession->text().isEmpty(); }, "the short words");
    CHECK(newSession->accessibleName() == u"New session"_s);
    CHECK(title->sizeHint().width() <= title->width());
    CHECK(newSession->geometry().right() < window.width());

    window.resize(2600, 900);
    waitFor([&] { return !newSession->text().isEmpty(); }, "the full words");
    CHECK(title->text().contains(u"November 2026"_s));
}

TEST_CASE("the calendar alone can be narrower than all tabs, and says less then", "[window]")
{
    PracticeFixture fixture;
    SessionsPage page(fixture.practice());
    page.resize(1400, 800);
    page.show();
    giveInputTo(page);
    const auto *title = find<QPushButton>(u"calendarTitle"_s);
    CHECK(title->text().contains(u"November 2026"_s));
    page.resize(page.minimumSizeHint());
    waitFor([&] { return title->text() == u"Nov 2026"_s; }, "the short words");
    CHECK(title->sizeHint().width() <= title->width());
}

TEST_CASE("on a small magnified screen nothing has to be scrolled sideways", "[window]")
{
    PracticeFixture fixture;
    const SessionId owed = fixture.book(fixture.anna(), fixture.at(QDate(2026, 11, 16), {9, 0}));
    REQUIRE(fixture.practice().sessions().perform({owed, 1}, ask::Complete{}).ok());
    MainWindow window(fixture.practice());
    window.showTab(MainWindow::Tab::Sessions);
    window.resize(679, 344);
    window.show();
    giveInputTo(window);
    const auto isShownWhole = [](const QAbstractScrollArea *area) {
        return area->horizontalScrollBar()->maximum() == 0;
    };
    SECTION("clients")
    {
        key(Qt::Key_2, Qt::ControlModifier);
        findShown(u"clientPane"_s);
        const QScrollArea *area = nullptr;
        for (QWidget *around = find<QWidget>(u"clientPane"_s); !area && around;
             around = around->parentWidget())
            area = qobject_cast<QScrollArea *>(around);
        REQUIRE(area);
        waitFor([&] { return isShownWhole(area); }, "all of the client");
        // What has become an icon is still called by its name, and has its key.
        const auto *edit = find<QPushButton>(u"editClient"_s);
        CHECK(edit->text().isEmpty());
        CHECK(edit->accessibleName() == u"Edit"_s);
        CHECK_FALSE(edit->shortcut().isEmpty());
        window.resize(1300, 800);
        waitFor([&] { return edit->text() == u"&Edit"_s; }, "the words");
    }
    SECTION("payments")
    {
        key(Qt::Key_3, Qt::ControlModifier);
        const auto *table = find<QTableView>(u"unpaidCharges"_s);
        waitFor([&] { return isShownWhole(table); }, "all columns but one");
        CHECK(isShownWhole(
            static_cast<QScrollArea *>(find<QStackedWidget>(u"pages"_s)->currentWidget())));
    }
    SECTION("settings")
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        findShown(u"settingsDialog"_s);
        const auto *pages = find<QListWidget>(u"settingsPages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            settle();
            for (const auto *area : findShown(u"settingsDialog"_s)->findChildren<QScrollArea *>()) {
                INFO(page);
                CHECK((!area->isVisible() || isShownWhole(area)));
            }
            key(Qt::Key_Down);
        }
    }
}

TEST_CASE("no page makes the window larger than a small magnified screen", "[window]")
{
    constexpr QSize screen(683, 384); // 1366×768 at scale 2
    PracticeFixture fixture;
    MainWindow window(fixture.practice());
    window.showTab(MainWindow::Tab::Sessions);
    window.resize(screen - QSize(4, 40));
    window.show();
    giveInputTo(window);
    const QSize before = window.size();
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        INFO(static_cast<char>(tab));
        key(tab, Qt::ControlModifier);
        QCoreApplication::processEvents();
        CHECK(window.size() == before);
        // Reading it needs no scrolling sideways.
        const auto *area =
            static_cast<QScrollArea *>(find<QStackedWidget>(u"pages"_s)->currentWidget());
        CHECK(area->widget()->minimumSizeHint().width() <= area->width());
    }
}
