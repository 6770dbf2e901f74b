// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulated_user/simulated_user.h"
#include "core/practice/sessions.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/parts/export_flow.h"
#include "ui/parts/menu_key.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/charge_model.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/payments_page.h"
#include "ui/sessions/session_menu.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTableView>

namespace sessionbook::test {

using namespace simulated_user;

/// The segments move when their counts come.
inline void waitUntilCounted(const PaymentsPage &page)
{
    const auto *last = page.findChild<QAbstractButton *>(QStringLiteral("voidSegment"));
    waitFor([&] { return last->text().contains(QStringLiteral("  ")); }, "the counts");
}

/// The Payments tab alone in a window, with its acts connected as in the program. In November 2026,
/// Anna owes for the 2nd, Björn for the 9th, Clara for the 16th; it is the 18th.
struct ShownPayments : PracticeFixture
{
    RecordingReporter reporter;
    std::vector<SessionId> opened;
    SessionId annas = owed(anna(), 2);
    SessionId bjorns = owed(bjorn(), 9);
    SessionId claras = owed(clara(), 16);
    PaymentsPage page{practice()};

    ShownPayments()
    {
        QObject::connect(&page, &PaymentsPage::sessionMenuRequested, &page,
                         [this](SessionId id, const QPoint &globalPos) {
                             showSessionMenu(practice(), reporter, &page, id, globalPos, [] {});
                         });
        QObject::connect(&page, &PaymentsPage::openRequested, &page,
                         [this](SessionId id) { opened.push_back(id); });
        QObject::connect(&page, &PaymentsPage::recordRequested, &page,
                         [this](const std::vector<ChargeItem> &charges) {
                             recordPayments(practice(), reporter, &page, charges);
                         });
        QObject::connect(&page, &PaymentsPage::voidRequested, &page,
                         [this](const std::vector<ChargeItem> &charges) {
                             voidCharges(practice(), reporter, &page, charges);
                         });
        QObject::connect(&page, &PaymentsPage::exportRequested, &page,
                         [this](const ChargesToExport &charges, const QString &name, int rows) {
                             exportTable(reporter, &page, chargeTable(practice(), charges), name,
                                         rows);
                         });
        QObject::connect(&page, &PaymentsPage::addRequested, &page,
                         [this] { addCharge(practice(), reporter, &page); });
        QObject::connect(&page, &PaymentsPage::chargeOpenRequested, &page,
                         [this](ChargeId id) { openCharge(practice(), reporter, &page, id, {}); });
        QObject::connect(&page, &PaymentsPage::chargeMenuRequested, &page,
                         [this](ChargeId id, const QPoint &globalPos) {
                             showChargeMenu(practice(), reporter, &page, id, globalPos, {}, {});
                         });
        addMenuKey(&page);
        page.resize(1000, 500);
        page.show();
        giveInputTo(page);
        waitUntilCounted(page);
    }

    SessionId ended(ClientId client, int day, std::optional<PaymentMethod> method)
    {
        const SessionId id = book(client, at(QDate(2026, 11, day), QTime(9, 0)));
        REQUIRE(practice().sessions().perform({id, revision(id)}, ask::Complete{method}).ok());
        return id;
    }
    SessionId owed(ClientId client, int day) { return ended(client, day, {}); }
    /// Anna's on the 1st, complete and unpaid, with one of her credits reserved for it.
    SessionId owedOnCredit(int credits)
    {
        const SponsorId hub = grant(anna(), credits);
        const SessionId id = book(anna(), fieldsAt(at(QDate(2026, 11, 1), QTime(9, 0))), hub);
        REQUIRE(practice().sessions().perform({id, revision(id)}, ask::Complete{}).ok());
        return id;
    }
    void pay(SessionId id, qint64 minor, PaymentMethod method = PaymentMethod::Cash)
    {
        REQUIRE(practice()
                    .sessions()
                    .perform({id, revision(id)}, ask::RecordPayment{Money{minor}, method})
                    .ok());
    }

    QTableView *table(const QString &name = QStringLiteral("unpaidCharges")) const
    {
        return find<QTableView>(name);
    }
    QStringList column(int column, const QString &name = QStringLiteral("unpaidCharges")) const
    {
        return rowsOf(name, column);
    }
    QString totals() const { return find<QLabel>(QStringLiteral("chargeTotals"))->text(); }
    /// What was paid is counted on another thread.
    void waitForTotals(const QString &words) const
    {
        waitFor([&] { return totals() == words; }, words);
    }
    void clickCell(int row, int column, Qt::MouseButton button = Qt::LeftButton)
    {
        QTableView *shown = table();
        click(shown->viewport(), shown->visualRect(shown->model()->index(row, column)).center(),
              button);
    }
    void clickDots(int row) { clickCell(row, ChargeModel::ActionsColumn); }
    ChargeState stateOfCharge(SessionId id) const { return details(id).chargeState(); }
};

inline QMenu *openMenu() { return find<QMenu>(QStringLiteral("sessionMenu")); }

inline QAction *action(const QMenu *menu, const QString &name)
{
    return menu->findChild<QAction *>(name);
}

} // namespace sessionbook::test
