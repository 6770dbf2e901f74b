// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/gui/payments/shown_payments.h"
#include "ui/fields/client_picker.h"
#include "ui/fields/typed_field.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QStringList clientsShown(const ShownPayments &shown)
{
    return shown.column(ChargeModel::ClientColumn);
}

QLineEdit *clientField() { return find<QComboBox>(u"chargeClient"_s)->lineEdit(); }

} // namespace

TEST_CASE("the list and what it comes to follow the client that is picked", "[payments][scope]")
{
    ShownPayments shown;
    const QAbstractItemModelTester tester(shown.table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK_FALSE(isShown(u"clearFilter"_s));
    clientField()->setFocus();
    type(u"thors"_s);
    key(Qt::Key_Tab);
    CHECK(clientsShown(shown) == QStringList{u"Björn Þórsson"_s});
    CHECK(shown.totals() == u"€90.00 outstanding, oldest 9 days"_s);
    CHECK(find<QRadioButton>(u"unpaidSegment"_s)->text() == u"Unpaid  1"_s);
    REQUIRE(isShown(u"clearFilter"_s));

    // What changes is shown if the filter lets it through.
    const SessionId another = shown.owed(shown.bjorn(), 12);
    shown.owed(shown.anna(), 12);
    CHECK(clientsShown(shown).size() == 2);
    CHECK(shown.totals() == u"€180.00 outstanding, oldest 9 days"_s);
    shown.pay(another, 90'00);
    CHECK(clientsShown(shown).size() == 1);

    click(u"clearFilter"_s);
    CHECK(clientsShown(shown).size() == 4);
    CHECK(shown.totals() == u"€360.00 outstanding, oldest 16 days"_s);
    CHECK(clientField()->text().isEmpty());
    CHECK_FALSE(isShown(u"clearFilter"_s));
    CHECK(shown.table()->hasFocus());
}

TEST_CASE("who is archived can be looked for in Payments", "[payments][scope]")
{
    ShownPayments shown;
    const Client clara = *shown.practice().clients().find(shown.clara());
    REQUIRE(shown.practice().clients().archive(clara.id, clara.revision).ok());
    clientField()->setFocus();
    type(u"clara"_s);
    key(Qt::Key_Tab);
    CHECK(clientsShown(shown) == QStringList{u"Clara Neumann"_s});
}

TEST_CASE("who was added while something else was shown can be picked", "[payments][scope]")
{
    ShownPayments shown;
    const auto *offered = find<QComboBox>(u"chargeClient"_s);
    shown.page.hide();
    REQUIRE(shown.practice().clients().add({{}, u"Dora Lang"_s, {}}).ok());
    shown.page.show();
    waitFor([&] { return offered->findText(u"Dora Lang"_s) >= 0; }, "the new client");
}

TEST_CASE("the page is shown first, and then gets the names to limit it by", "[payments][scope]")
{
    PracticeFixture practice;
    PaymentsPage page(practice.practice());
    page.show();
    auto *offered = page.findChild<ClientPicker *>(u"chargeClient"_s);
    CHECK(offered->count() == 0);
    // What is typed before stays.
    offered->setEditText(u"Anna"_s);
    waitFor([&] { return offered->count() > 0; }, "the clients");
    CHECK(offered->currentText() == u"Anna"_s);
    CHECK(offered->currentIndex() == -1);
}

TEST_CASE("charges of a period are those of the sessions of its days", "[payments][scope]")
{
    ShownPayments shown;
    const SessionId october = shown.book(shown.anna(), shown.at(QDate(2026, 10, 30), QTime(9, 0)));
    REQUIRE(shown.practice().sessions().perform({october, 1}, ask::Complete{}).ok());
    const auto pickPeriod = [](const QString &words) { pick(u"chargePeriod"_s, words); };
    pickPeriod(u"This month"_s);
    CHECK(clientsShown(shown).size() == 3);
    pickPeriod(u"Last month"_s);
    CHECK(shown.column(ChargeModel::AgeColumn) == QStringList{u"19 days"_s});
    CHECK(shown.totals() == u"€90.00 outstanding, oldest 19 days"_s);
    pickPeriod(u"This year"_s);
    CHECK(clientsShown(shown).size() == 4);
    pickPeriod(u"Last year"_s);
    CHECK(find<QLabel>(u"emptySentence"_s)->text() == u"Nothing matches the filter."_s);
    CHECK(shown.totals().isEmpty());

    pickPeriod(u"From – to…"_s);
    typeInto(u"chargeFrom"_s, u"9 Nov 2026"_s);
    typeInto(u"chargeTo"_s, u"15 Nov 2026"_s);
    key(Qt::Key_Tab);
    CHECK(clientsShown(shown) == QStringList{u"Björn Þórsson"_s});
}

TEST_CASE("a method finds what was paid by it, and its total is what was", "[payments][scope]")
{
    ShownPayments shown;
    shown.pay(shown.annas, 90'00, PaymentMethod::Cash);
    shown.pay(shown.bjorns, 40'00, PaymentMethod::Cash);
    shown.pay(shown.claras, 90'00, PaymentMethod::BankTransfer);
    pick(u"chargeMethod"_s, u"Cash"_s);
    CHECK(clientsShown(shown) == QStringList{u"Björn Þórsson"_s});
    CHECK(shown.totals() == u"€50.00 outstanding, oldest 9 days"_s);
    click(u"paidSegment"_s);
    CHECK(shown.column(ChargeModel::ClientColumn, u"paidCharges"_s) == QStringList{u"Anna Berg"_s});
    shown.waitForTotals(u"€130.00 received from clients, including part payments"_s);
    pick(u"chargeMethod"_s, u"All methods"_s);
    shown.waitForTotals(u"€220.00 received from clients, including part payments"_s);
}

TEST_CASE("Escape clears the filter, and so does the empty list", "[payments][scope][keyboard]")
{
    ShownPayments shown;
    pick(u"chargeMethod"_s, u"Cash"_s);
    typeInto(u"chargeFilter"_s, u"anna"_s);
    REQUIRE(isShown(u"clearFromEmpty"_s));
    key(Qt::Key_Escape);
    CHECK(clientsShown(shown).size() == 3);
    CHECK(find<QLineEdit>(u"chargeFilter"_s)->text().isEmpty());
    CHECK(find<QComboBox>(u"chargeMethod"_s)->currentIndex() == 0);

    typeInto(u"chargeFilter"_s, u"nobody"_s);
    click(u"clearFromEmpty"_s);
    CHECK(clientsShown(shown).size() == 3);
    CHECK(shown.table()->hasFocus());
    // Where nothing is filtered, an empty list offers nothing to clear.
    click(u"voidSegment"_s);
    CHECK(isShown(u"emptySentence"_s));
    CHECK_FALSE(isShown(u"clearFromEmpty"_s));
}

TEST_CASE("Escape in a day that is half typed brings the day back and keeps the filter",
          "[payments][scope][keyboard]")
{
    ShownPayments shown;
    pick(u"chargePeriod"_s, u"From – to…"_s);
    auto *from = find<DayField>(u"chargeFrom"_s);
    from->setFocus();
    const QDate before = from->date();
    type(u"blah"_s);
    key(Qt::Key_Escape);
    CHECK(from->date() == before);
    CHECK(isShown(u"clearFilter"_s));
    key(Qt::Key_Escape);
    CHECK_FALSE(isShown(u"clearFilter"_s));
}
