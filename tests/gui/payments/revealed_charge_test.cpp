// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/window/shown_window.h"
#include "ui/payments/charge_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Three charges of Clara's without a session, and the tab that lists them.
struct ThreeReports : ShownWindow
{
    ThreeReports()
    {
        for (const int day : {3, 4, 5}) {
            REQUIRE(practice()
                        .charges()
                        .add({clara(), u"Report %1"_s.arg(day), {2026, 11, day}, {80'00}, {}, {}})
                        .ok());
        }
    }
    static QString chosen()
    {
        const QModelIndex current = find<QTableView>(u"unpaidCharges"_s)->currentIndex();
        return current.siblingAtColumn(ChargeModel::ServiceColumn).data().toString();
    }
    static bool hasKeys() { return find<QTableView>(u"unpaidCharges"_s)->hasFocus(); }
};

} // namespace

TEST_CASE("a charge that was just made is selected among the others", "[payments][charges]")
{
    ThreeReports shown;
    shown.window.showTab(MainWindow::Tab::Payments);
    CHECK(ThreeReports::chosen() == u"Report 3"_s);
    typeInto(u"chargeFilter"_s, u"Clara"_s);
    click(u"newCharge"_s);
    typeInto(u"clientEdit"_s, u"Anna Berg"_s);
    key(Qt::Key_Tab);
    typeInto(u"chargeText"_s, u"Letter"_s);
    typeInto(u"chargeAmount"_s, u"20"_s);
    click(u"confirmCharge"_s);
    waitUntilGone(u"newChargeDialog"_s);
    waitFor([] { return ThreeReports::hasKeys(); }, "the keys in the list");
    CHECK(ThreeReports::chosen() == u"Letter"_s);
    CHECK(find<QLineEdit>(u"chargeFilter"_s)->text().isEmpty()); // it would have hidden it
}

TEST_CASE("who owes money can't be erased, and the dialog leads to what is unpaid",
          "[payments][clients-page][erasure]")
{
    ThreeReports shown;
    REQUIRE(shown.practice()
                .charges()
                .add({shown.anna(), u"Letter"_s, {2026, 11, 6}, {20'00}, {}, {}})
                .ok());
    shown.window.showClient(shown.clara());
    click(u"eraseClient"_s);
    findShown(u"eraseClientDialog"_s);
    CHECK(find<QLabel>(u"words"_s)->text().startsWith(u"€240.00 is still unpaid."_s));
    CHECK_FALSE(isShown(u"confirmErase"_s));
    CHECK(find<QPushButton>(u"showUnpaid"_s)->hasFocus());
    key(Qt::Key_Return);
    waitUntilGone(u"eraseClientDialog"_s);
    CHECK(shown.window.tab() == MainWindow::Tab::Payments);
    CHECK(find<QComboBox>(u"chargeClient"_s)->currentText() == u"Clara Neumann"_s);
    CHECK(rowsOf(u"unpaidCharges"_s, ChargeModel::ServiceColumn) ==
          QStringList{u"Report 3"_s, u"Report 4"_s, u"Report 5"_s});
    CHECK(ThreeReports::hasKeys());
}

TEST_CASE("what is hidden forgets who was erased", "[payments][erasure]")
{
    ShownWindow shown;
    const auto offered = [&] { return shown.window.findChild<QComboBox *>(u"chargeClient"_s); };
    shown.window.showTab(MainWindow::Tab::Payments);
    waitFor([&] { return offered()->findText(u"Clara Neumann"_s) >= 0; }, "the names");
    shown.window.showTab(MainWindow::Tab::Sessions);
    REQUIRE(shown.practice()
                .clients()
                .erase(shown.clara(), shown.practice().clients().find(shown.clara())->revision)
                .ok());
    CHECK(offered()->findText(u"Clara Neumann"_s) < 0);
    CHECK(offered()->findText(u"Anna Berg"_s) >= 0);
}
