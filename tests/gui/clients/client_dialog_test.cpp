// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "tests/gui/support/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/clients/client_flow.h"
#include "ui/parts/consequence_box.h"
#include "ui/payments/payment_flow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Window : PracticeFixture
{
    RecordingReporter reporter;
    QWidget window;

    Window()
    {
        window.resize(790, 600);
        window.show();
    }
    void openAnna()
    {
        openClient(practice(), reporter, &window, anna());
        findShown(u"clientDialog"_s);
    }
    static QString figure(const QString &name) { return find<QLabel>(name)->text(); }
    /// A session of Anna's, complete and paid by a credit of the hub.
    SessionId paidByCredit()
    {
        const SponsorId hub = grant(anna(), 5);
        const SessionId id = book(anna(), fieldsAt(at(QDate(2026, 11, 17), QTime(9, 0))), hub);
        REQUIRE(practice()
                    .sessions()
                    .perform({id, revision(id)}, ask::Complete{PaymentMethod::SponsoredCredit})
                    .ok());
        return id;
    }
};

} // namespace

TEST_CASE("how a client is addressed follows the name until a person knows better", "[clients]")
{
    Window shown;
    addClient(shown.practice(), shown.reporter, &shown.window, {});
    findShown(u"clientDialog"_s);
    const auto *addressed = find<QLineEdit>(u"clientAddressed"_s);
    typeInto(u"clientName"_s, u"Frau Lind"_s);
    CHECK(addressed->text() == u"Frau Lind"_s);
    typeInto(u"clientName"_s, u"Frau Dora Lind"_s);
    CHECK(addressed->text() == u"Dora"_s);
    typeInto(u"clientAddressed"_s, u"Dodo"_s);
    typeInto(u"clientName"_s, u"Dora Lind-Meyer"_s);
    CHECK(addressed->text() == u"Dodo"_s);
    click(u"saveClient"_s);
    waitUntilGone(u"clientDialog"_s);
    const Client dora = shown.practice().clients().alike(u"Dora Lind-Meyer"_s, {}, {})->front();
    CHECK(dora.addressedAs == u"Dodo"_s);

    openClient(shown.practice(), shown.reporter, &shown.window, dora.id);
    findShown(u"clientDialog"_s);
    CHECK(find<QLineEdit>(u"clientAddressed"_s)->text() == u"Dodo"_s);
    CHECK_FALSE(find<QPushButton>(u"saveClient"_s)->isEnabled());
    typeInto(u"clientAddressed"_s, u"Ms Lind-Meyer"_s);
    CHECK(find<QPushButton>(u"saveClient"_s)->isEnabled());
    typeInto(u"clientAddressed"_s, {}); // then again as the name tells
    CHECK(find<QLineEdit>(u"clientAddressed"_s)->placeholderText() == u"Dora"_s);
    click(u"saveClient"_s);
    waitUntilGone(u"clientDialog"_s);
    CHECK(shown.practice().clients().find(dora.id)->addressedAs == u"Dora"_s);
}

TEST_CASE("a client's name and address are edited", "[clients]")
{
    Window shown;
    shown.openAnna();
    CHECK_FALSE(find<QPushButton>(u"saveClient"_s)->isEnabled());
    CHECK(find<QPushButton>(u"closeClient"_s)->text() == u"&Close"_s);
    typeInto(u"clientName"_s, u"Anna Þóra"_s);
    CHECK(find<QPushButton>(u"closeClient"_s)->text() == u"Cancel"_s);
    typeInto(u"clientEmail"_s, u"anna.thora@example.is"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"clientDialog"_s);
    const Client saved = *shown.practice().clients().find(shown.anna());
    CHECK(saved.name == u"Anna Þóra"_s);
    CHECK(saved.email == u"anna.thora@example.is"_s);
    CHECK(shown.reporter.successes == QStringList{u"Anna Þóra saved."_s});
}

TEST_CASE("what can't be taken of a client is said at its field", "[clients]")
{
    Window shown;
    shown.openAnna();
    typeInto(u"clientName"_s, {});
    typeInto(u"clientEmail"_s, u"anna at home"_s);
    click(u"saveClient"_s);
    CHECK(find<QLineEdit>(u"clientName"_s)->accessibleDescription() ==
          u"Enter the client's name."_s);
    CHECK(find<QLineEdit>(u"clientEmail"_s)
              ->accessibleDescription()
              .startsWith(u"Enter an e-mail address"_s));
    CHECK(find<QLineEdit>(u"clientName"_s)->hasFocus());
    key(Qt::Key_Escape);
    click(u"discardButton"_s);
    waitUntilGone(u"clientDialog"_s);
    CHECK(shown.practice().clients().find(shown.anna())->name == u"Anna Berg"_s);
}

TEST_CASE("a client edited behind the form is not overwritten", "[clients]")
{
    Window shown;
    shown.openAnna();
    typeInto(u"clientName"_s, u"Anna Kurz"_s);
    Client other = *shown.practice().clients().find(shown.anna());
    other.name = u"Anna Lang"_s;
    REQUIRE(shown.practice().clients().edit(other).ok());
    click(u"saveClient"_s);
    CHECK(find<QLabel>(u"messageSentence"_s)
              ->text()
              .startsWith(u"The client has changed since you opened it."_s));
    CHECK(shown.practice().clients().find(shown.anna())->name == u"Anna Lang"_s);
    CHECK(find<QLineEdit>(u"clientName"_s)->text() == u"Anna Kurz"_s);
}

TEST_CASE("credits are granted, and the balance is shown at once", "[clients]")
{
    Window shown;
    shown.grant(shown.bjorn(), 1, u"Vellíðan"_s); // a sponsor known from another client
    shown.openAnna();
    CHECK(isShown(u"noCredits"_s));
    CHECK(find<QComboBox>(u"grantSponsor"_s)->findText(u"Vellíðan"_s) >= 0);
    click(u"grantCredits"_s);
    CHECK(find<QComboBox>(u"grantSponsor"_s)->accessibleDescription() ==
          u"Enter the sponsor who pays for these sessions."_s);

    typeInto(u"grantSponsor"_s, u"Union"_s);
    key(Qt::Key_Tab);
    type(u"5"_s);
    key(Qt::Key_Return); // grants, and leaves the client's name alone
    CHECK(shown.reporter.successes == QStringList{u"5 credits granted by Union."_s});
    CHECK(Window::figure(u"granted2"_s) == u"5"_s);
    CHECK(Window::figure(u"available2"_s) == u"5"_s);
    CHECK(isShown(u"clientDialog"_s));
    CHECK(find<QComboBox>(u"grantSponsor"_s)->currentText().isEmpty());
}

TEST_CASE("granted is always available, reserved and spent together", "[clients]")
{
    Window shown;
    shown.paidByCredit();
    shown.book(shown.anna(), shown.fieldsAt(shown.at(QDate(2026, 11, 25), QTime(9, 0))),
               SponsorId{1});
    shown.openAnna();
    CHECK(Window::figure(u"granted1"_s) == u"5"_s);
    CHECK(Window::figure(u"available1"_s) == u"3"_s);
    CHECK(Window::figure(u"reserved1"_s) == u"1"_s);
    CHECK(Window::figure(u"spent1"_s) == u"1"_s);
}

TEST_CASE("a spent credit is returned with a reason", "[clients]")
{
    Window shown;
    const SessionId id = shown.paidByCredit();
    returnCredit(shown.practice(), shown.reporter, &shown.window, id);
    CHECK(find<ConsequenceBox>(u"returnConsequences"_s)->lines() ==
          QStringList{u"The session and its charge stay as they are."_s,
                      u"The sponsored credit is returned: 4 → 5."_s});
    click(u"confirmReturn"_s);
    CHECK(find<QLineEdit>(u"returnReason"_s)->accessibleDescription() ==
          u"Enter why the credit is returned. Only you will see it."_s);
    type(u"The hub paid twice"_s);
    click(u"confirmReturn"_s);
    waitUntilGone(u"returnCreditDialog"_s);
    CHECK(shown.details(id).creditReturned->reason == u"The hub paid twice"_s);
    CHECK(shown.practice().sponsors().balances(shown.anna())->front().available == 5);
    CHECK(shown.reporter.successes == QStringList{u"Credit returned."_s});

    returnCredit(shown.practice(), shown.reporter, &shown.window, id);
    CHECK_FALSE(isShown(u"returnCreditDialog"_s));
    CHECK(shown.reporter.failures == QStringList{u"No sponsored credit was spent on it."_s});
}
