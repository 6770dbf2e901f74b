// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/billing.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "tests/gui/support/scrolling.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/clients/client_flow.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payment_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// What is left of a screen of 1366 by 768 below a title bar.
struct SmallScreen : PracticeFixture
{
    MainWindow window{practice()};

    SmallScreen()
    {
        window.resize(1366, 730);
        window.showTab(MainWindow::Tab::Payments);
        window.show();
        giveInputTo(window);
    }
    SessionId ended(ClientId client)
    {
        const SessionId id = book(client, now());
        REQUIRE(practice().sessions().perform({id, 1}, ask::Complete{}).ok());
        return id;
    }
};

QRect onScreen(const QWidget *widget) { return {widget->mapToGlobal(QPoint()), widget->size()}; }

/// Where Tab leads, from where the focus is.
QStringList tabStops(int count)
{
    QStringList stops;
    for (int i = 0; i < count; ++i) {
        stops << QApplication::focusWidget()->objectName();
        key(Qt::Key_Tab);
    }
    return stops;
}

} // namespace

TEST_CASE("a toast leaves the buttons of what is selected free", "[window][payments]")
{
    SmallScreen shown;
    shown.ended(shown.anna());
    shown.ended(shown.bjorn());
    find<QTableView>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    waitFor([] { return isShown(u"chosenCharges"_s); }, "the bar of the chosen");
    shown.window.note(u"Something was done."_s);
    waitFor([] { return isShown(u"toast"_s); }, "the toast");
    settle();
    const QRect toast = onScreen(find<QWidget>(u"toast"_s));
    CHECK_FALSE(toast.intersects(onScreen(find<QWidget>(u"chosenCharges"_s))));
    // Without the bar it lies where it did.
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    waitFor([] { return !isShown(u"chosenCharges"_s); }, "one row alone");
    settle();
    CHECK(onScreen(find<QWidget>(u"toast"_s)).top() > toast.top());
}

TEST_CASE("a refused grant of credits is read without scrolling", "[window][clients]")
{
    SmallScreen shown;
    shown.window.resize(1024, 560);
    openClient(shown.practice(), shown.window, &shown.window, shown.anna());
    auto *sponsor = find<QComboBox>(u"grantSponsor"_s);
    find<QPushButton>(u"grantCredits"_s)->setFocus();
    key(Qt::Key_Space);
    settle();
    auto *words = sponsor->parentWidget()->findChild<QLabel *>(u"fieldWords"_s);
    REQUIRE_FALSE(words->text().isEmpty());
    CHECK(sponsor->hasFocus());
    CHECK(words->visibleRegion().boundingRect() == words->rect());
}

TEST_CASE("no dialog about a charge scrolls where there is room", "[window][payments]")
{
    SmallScreen shown;
    const SessionId id = shown.book(shown.anna(), shown.now().plusMinutes(60));
    REQUIRE(shown.practice()
                .sessions()
                .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, ask::Fee{{45'00}, {}}})
                .ok());
    find<QTableView>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_Home);
    const auto checkIsWhole = [](const QString &dialog) {
        INFO(dialog);
        const QWidget *shownDialog = findShown(dialog);
        settle();
        const auto areas = shownDialog->findChildren<QScrollArea *>();
        for (const QScrollArea *area : areas)
            CHECK_FALSE(area->verticalScrollBar()->isVisible());
    };
    SECTION("void")
    {
        voidCharge(shown.practice(), shown.window, &shown.window, id);
        checkIsWhole(u"voidChargesDialog"_s);
    }
    SECTION("payment, that grows as more than is owed is typed")
    {
        recordPayment(shown.practice(), shown.window, &shown.window, id);
        checkIsWhole(u"recordPaymentDialog"_s);
        CHECK(tabStops(6) == QStringList{u"paymentAmount"_s, u"paymentMethod"_s, u"paymentDay"_s,
                                         u"leaveUnpaid"_s, u"confirmPayment"_s, u"panelClose"_s});
        typeInto(u"paymentAmount"_s, u"120"_s);
        click(u"confirmPayment"_s); // refused, with a long sentence
        checkIsWhole(u"recordPaymentDialog"_s);
        click(u"keepRest"_s);
        checkIsWhole(u"recordPaymentDialog"_s);
    }
    SECTION("another amount, where Tab follows the eye")
    {
        changeAmount(shown.practice(), shown.window, &shown.window, id);
        checkIsWhole(u"changeAmountDialog"_s);
        CHECK(tabStops(5) == QStringList{u"newAmount"_s, u"amountReason"_s, u"keepAmount"_s,
                                         u"confirmAmount"_s, u"panelClose"_s});
    }
}

TEST_CASE("no dialog has two scroll bars beside each other, and what is typed stays in sight",
          "[window]")
{
    constexpr QSize magnified(679, 344); // of 1366 by 768 at scale 2, below a title bar
    SmallScreen shown;
    const SessionId id = shown.book(shown.anna(), shown.now().plusMinutes(3 * 24 * 60));
    shown.window.resize(magnified);
    const auto checkScrolls = [&](const QString &dialog) {
        INFO(dialog.toStdString());
        const QWidget *opened = findShown(dialog);
        settle();
        settle();
        CHECK(nestedScrolling(*opened) == QStringList{});
    };
    SECTION("the question about a message")
    {
        openSession(shown.practice(), shown.window, &shown.window, id);
        click(u"binButton"_s);
        checkScrolls(u"cancelDialog"_s);
        click(u"reasonByClient"_s);
        click(u"confirmButton"_s);
        checkScrolls(u"messageDialog"_s);
        auto *body = find<QPlainTextEdit>(u"messageBody"_s);
        body->setFocus();
        key(Qt::Key_End, Qt::ControlModifier);
        for (int line = 0; line < 12; ++line)
            key(Qt::Key_Return);
        type(u"the last line"_s);
        settle();
        settle();
        const QRect cursor = body->cursorRect();
        CHECK(body->viewport()->visibleRegion().contains(cursor.center()));
        checkScrolls(u"messageDialog"_s);
    }
    SECTION("a new session")
    {
        key(Qt::Key_1, Qt::ControlModifier);
        key(Qt::Key_N);
        checkScrolls(u"bookingDialog"_s);
        find<QComboBox>(u"repeatCombo"_s)->setFocus();
        key(Qt::Key_Down);
        checkScrolls(u"bookingDialog"_s);
    }
    SECTION("the outbox")
    {
        key(Qt::Key_1, Qt::ControlModifier);
        click(u"outboxButton"_s);
        checkScrolls(u"outboxDialog"_s);
    }
    SECTION("settings")
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        checkScrolls(u"settingsDialog"_s);
        const int pages = find<QListWidget>(u"settingsPages"_s)->count();
        for (int page = 1; page < pages; ++page) {
            INFO(page);
            find<QListWidget>(u"settingsPages"_s)->setFocus();
            key(Qt::Key_Down);
            checkScrolls(u"settingsDialog"_s);
        }
    }
    SECTION("a client")
    {
        openClient(shown.practice(), shown.window, &shown.window, shown.anna());
        checkScrolls(u"clientDialog"_s);
    }
}

TEST_CASE("a sponsor with a very long name makes no form wider than its window",
          "[window][clients]")
{
    SmallScreen shown;
    const QString longName = u"Harbour Workers' Fund and its many friends "_s.repeated(6).trimmed();
    REQUIRE(shown.practice().sponsors().grantCredits(shown.anna(), longName, 2).ok());
    openClient(shown.practice(), shown.window, &shown.window, shown.anna());
    const QWidget *dialog = findShown(u"clientDialog"_s);
    settle();
    CHECK(dialog->width() < 760);
    const auto *count = find<QWidget>(u"grantCount"_s);
    CHECK(count->mapTo(dialog, QPoint(count->width(), 0)).x() < dialog->width());
}

TEST_CASE("the parts of a client's history are all in sight", "[window][clients]")
{
    const QSize window = GENERATE(QSize(1020, 660), QSize(679, 344));
    SmallScreen shown;
    shown.window.resize(window);
    key(Qt::Key_2, Qt::ControlModifier);
    findShown(u"clientPane"_s);
    settle();
    for (const QString &part : {u"comingSegment"_s, u"pastSegment"_s, u"cancelledSegment"_s,
                                u"paymentsSegment"_s, u"otherChargesSegment"_s}) {
        INFO(part.toStdString());
        const QWidget *segment = findShown(part);
        for (QWidget *around = segment->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(findShown(part));
        }
        CHECK(segment->visibleRegion().boundingRect() == segment->rect());
        click(part);
    }
}
