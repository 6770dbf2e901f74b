// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/gui/payments/shown_payments.h"
#include "ui/payments/charge_filter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("Unpaid lists what is owed, oldest first, with what it comes to", "[payments]")
{
    ShownPayments shown;
    CHECK(shown.column(ChargeModel::WhenColumn) == QStringList{u"Mon, 2 Nov 2026  09:00"_s,
                                                               u"Mon, 9 Nov 2026  09:00"_s,
                                                               u"Mon, 16 Nov 2026  09:00"_s});
    CHECK(shown.column(ChargeModel::ClientColumn) ==
          QStringList{u"Anna Berg"_s, u"Björn Þórsson"_s, u"Clara Neumann"_s});
    CHECK(shown.column(ChargeModel::ServiceColumn).front() == u"Individual therapy, 50 min"_s);
    CHECK(shown.column(ChargeModel::AgeColumn) ==
          QStringList{u"16 days"_s, u"9 days"_s, u"2 days"_s});
    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€90.00"_s);
    CHECK(shown.totals() == u"€270.00 outstanding, oldest 16 days"_s);
}

TEST_CASE("the oldest debt is chosen at once, and shows it", "[payments][keyboard]")
{
    const ShownPayments shown;
    auto *table = find<QTableView>(u"unpaidCharges"_s);
    table->clearFocus();
    table->selectionModel()->clear();
    table->setFocus(Qt::TabFocusReason);
    CHECK(table->selectionModel()->isRowSelected(0));
    key(Qt::Key_Down);
    CHECK(table->selectionModel()->isRowSelected(1));
}

TEST_CASE("a fee for a cancellation is owed beside the sessions", "[payments]")
{
    ShownPayments shown;
    const SessionId id = shown.book(shown.anna(), shown.at(QDate(2026, 11, 18), QTime(11, 0)));
    ask::Cancel late;
    late.reason = CancelReason::ByClient;
    late.fee = ask::Fee{Money{45'00}, {}};
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, late).ok());
    CHECK(shown.column(ChargeModel::ServiceColumn).back() == u"Cancellation fee"_s);
    CHECK(shown.column(ChargeModel::MarkColumn).back() == u"Cancelled"_s);
    CHECK(shown.column(ChargeModel::AgeColumn).back() == u"Today"_s);
}

TEST_CASE("the filter finds by client, service and day, without accents", "[payments]")
{
    ShownPayments shown;
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"thorsson"_s);
    CHECK(shown.column(ChargeModel::ClientColumn) == QStringList{u"Björn Þórsson"_s});
    shown.waitForTotals(u"1 of 3 shown: €90.00"_s);
    typeInto(u"chargeFilter"_s, u"16 nov THERAPY"_s);
    CHECK(shown.column(ChargeModel::ClientColumn) == QStringList{u"Clara Neumann"_s});
    typeInto(u"chargeFilter"_s, u"nobody"_s);
    CHECK(find<QLabel>(u"emptySentence"_s)->text() == u"Nothing matches the filter."_s);
    typeInto(u"chargeFilter"_s, {});
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 3);
}

TEST_CASE("a click on a header sorts by it", "[payments]")
{
    ShownPayments shown;
    shown.pay(shown.bjorns, 10'00);
    QHeaderView *header = shown.table()->horizontalHeader();
    const auto clickHeader = [&](int column) {
        click(header->viewport(),
              QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    clickHeader(ChargeModel::ClientColumn);
    clickHeader(ChargeModel::ClientColumn);
    CHECK(shown.column(ChargeModel::ClientColumn) ==
          QStringList{u"Clara Neumann"_s, u"Björn Þórsson"_s, u"Anna Berg"_s});
    clickHeader(ChargeModel::AmountColumn);
    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€80.00"_s);
    clickHeader(ChargeModel::AgeColumn);
    CHECK(shown.column(ChargeModel::AgeColumn).front() == u"2 days"_s);
    clickHeader(ChargeModel::ActionsColumn); // sorts nothing
    CHECK(header->sortIndicatorSection() == ChargeModel::AgeColumn);
}

TEST_CASE("everything in Payments is done by keyboard", "[payments][keyboard]")
{
    ShownPayments shown;
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Return); // from the filter to the rows
    CHECK(shown.table()->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{shown.bjorns});

    key(Qt::Key_F10, Qt::ShiftModifier);
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the menu");
    key(Qt::Key_V);
    findShown(u"voidChargesDialog"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.stateOfCharge(shown.bjorns) == ChargeState::Void);

    // As the platform sends it for the Menu key: at no row in particular.
    QTableView *table = shown.table();
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(1, 1),
                              table->viewport()->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(table->viewport(), &menuKey);
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the menu");
    key(Qt::Key_P);
    findShown(u"recordPaymentDialog"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.reporter.successes.constLast() ==
          u"€90.00 recorded. Clara owes nothing for this session."_s);
}

TEST_CASE("a click opens the session", "[payments]")
{
    ShownPayments shown;
    QTableView *table = shown.table();
    const QModelIndex cell = table->model()->index(2, ChargeModel::ServiceColumn);
    click(table->viewport(), table->visualRect(cell).center());
    CHECK(shown.opened == std::vector{shown.claras});
}

TEST_CASE("a change touches its row alone: selection and scroll stay", "[payments][model]")
{
    ShownPayments shown;
    for (int day = 3; day <= 17; ++day)
        shown.owed(shown.anna(), day);
    QTableView *table = shown.table();
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    const auto row = [&](SessionId id) {
        const auto &charges = static_cast<const ChargeFilter &>(*table->model());
        for (int i = 0; i < charges.rowCount(); ++i) {
            if (charges.itemAt(i).session == id)
                return i;
        }
        return -1;
    };
    table->setCurrentIndex(table->model()->index(row(shown.claras), 1));
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 2);
    const int scrolled = table->verticalScrollBar()->value();
    REQUIRE(scrolled > 0);

    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.bjorns, shown.revision(shown.bjorns)}, ask::Void{})
                .ok());
    CHECK(row(shown.bjorns) == -1);
    CHECK(table->currentIndex().row() == row(shown.claras));
    CHECK(table->verticalScrollBar()->value() == scrolled);

    REQUIRE(shown.practice().undo().ok());
    CHECK(row(shown.bjorns) >= 0);
    CHECK(table->currentIndex().row() == row(shown.claras));

    Client anna = *shown.practice().clients().find(shown.anna());
    anna.name = u"Anna Zorn"_s;
    REQUIRE(shown.practice().clients().edit(anna).ok());
    CHECK(shown.column(ChargeModel::ClientColumn).front() == u"Anna Zorn"_s);
    CHECK(resets.isEmpty());
}

TEST_CASE("many rows are read in turns, and what changes meanwhile is there once",
          "[payments][model]")
{
    PracticeFixture fixture;
    std::vector<SessionId> ids;
    for (int i = 0; i < 230; ++i) {
        const Instant start = fixture.at(QDate(2026, 1, 1), QTime(9, 0)).plusMinutes(60 * 24 * i);
        ids.push_back(fixture.book(fixture.anna(), start));
        REQUIRE(fixture.practice().sessions().perform({ids.back(), 1}, ask::Complete{}).ok());
    }
    ChargeModel model(fixture.practice(), ChargeState::Unpaid);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    CHECK(model.rowCount() == 100);

    const auto voidOne = [&](SessionId id) {
        REQUIRE(
            fixture.practice().sessions().perform({id, fixture.revision(id)}, ask::Void{}).ok());
    };
    voidOne(ids[50]);
    voidOne(ids[200]);
    REQUIRE(fixture.practice().undo().ok()); // beyond what is read: comes in its turn
    CHECK(model.rowCount() == 99);
    waitFor([&] { return model.isComplete(); }, "all rows");
    CHECK(model.rowCount() == 229);
    CHECK(model.rowOf(ids[50]) == -1);
    CHECK(model.rowOf(ids[200]) == 199);
    REQUIRE(fixture.practice().undo().ok());
    CHECK(model.rowOf(ids[50]) == 50);
    CHECK(model.rowCount() == 230);
}
