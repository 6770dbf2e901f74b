// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/reports.h"
#include "core/records/charge_field.h"
#include "core/store/verify.h"
#include "tests/store/owed.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("several charges are paid at once, what is left of each, and taken back at once",
          "[charges]")
{
    Owed owed;
    owed.pay(owed.ids[1], Money{40'00});
    const QString before = dumpOf(owed.raw());
    const JointPayment transfer{owed.items(), Money{230'00}, PaymentMethod::BankTransfer,
                                QDate(2026, 11, 10), false};
    REQUIRE(owed.money().previewPayment(transfer).ok());
    REQUIRE(owed.money().pay(transfer).ok());
    for (const SessionId id : owed.ids) {
        const SessionDetails paid = owed.details(id);
        CHECK(paid.chargeState() == ChargeState::Paid);
        CHECK(paid.facts.payments.back().method == PaymentMethod::BankTransfer);
        CHECK(paid.facts.payments.back().receivedAt == owed.at({2026, 11, 10}, {12, 0}));
    }
    CHECK(brokenInvariants(owed.raw()).isEmpty());
    const auto undone = owed.practice().undo();
    REQUIRE(undone.ok());
    CHECK(undone->sessions == 3);
    CHECK(dumpOf(owed.raw()) == before);
    REQUIRE(owed.practice().redo().ok());
    CHECK(owed.details(owed.ids[0]).chargeState() == ChargeState::Paid);
}

TEST_CASE("what several charges are paid with today is received now, and never later", "[charges]")
{
    Owed owed;
    JointPayment payment{owed.items(), Money{270'00}, PaymentMethod::Cash, QDate(2026, 11, 19), {}};
    const auto later = owed.money().previewPayment(payment);
    REQUIRE_FALSE(later.ok());
    CHECK(later.error().field == field::received);
    payment.receivedOn = QDate(2026, 11, 18);
    REQUIRE(owed.money().pay(payment).ok());
    CHECK(owed.details(owed.ids[0]).facts.payments.back().receivedAt == owed.now());
}

TEST_CASE("several charges become void at once, or none of them", "[charges]")
{
    Owed owed;
    const auto seen = owed.items();
    const QString before = dumpOf(owed.raw());
    REQUIRE(owed.money().voidAll(seen).ok());
    for (const SessionId id : owed.ids)
        CHECK(owed.details(id).chargeState() == ChargeState::Void);
    REQUIRE(owed.practice().undo().ok());
    CHECK(dumpOf(owed.raw()) == before);

    owed.pay(owed.ids[1], Money{1'00});
    const QString partly = dumpOf(owed.raw());
    CHECK(owed.money().voidAll(seen).error().kind == ErrorKind::Conflict);
    CHECK(owed.money().voidAll(owed.items()).error().kind == ErrorKind::NotAllowed);
    CHECK(dumpOf(owed.raw()) == partly);
}

TEST_CASE("a session on credit is not paid with the others", "[charges]")
{
    Owed owed;
    owed.ids.push_back(owed.owed(owed.anna(), 5, owed.grant(owed.anna(), 1)));
    const auto plan =
        owed.money().previewPayment({owed.items(), Money{360'00}, PaymentMethod::Cash, {}, false});
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.error().field == field::method);
    const auto read = owed.money().read({owed.item(owed.ids.back())});
    REQUIRE(read.ok());
    CHECK(owed.money().whyNot(read->front(), Action::RecordPayment).has_value());
}

TEST_CASE("a charge without a session is added, paid in part, reversed, changed and voided",
          "[charges]")
{
    Owed owed;
    const QString before = dumpOf(owed.raw());
    const ChargeId id = owed.report(owed.anna(), Money{80'00}, 1900);
    owed.checkUndone(before);
    const ChargeDetails added = owed.charge(id);
    CHECK(added.item.typeName == u"Report"_s);
    CHECK_FALSE(added.item.session);
    CHECK(added.item.startsAt == owed.at({2026, 11, 10}, {12, 0}));
    CHECK(added.code == u"85"_s);
    CHECK(added.tax == 1900);
    CHECK(owed.total(ChargeState::Unpaid) == Money{350'00});
    CHECK(owed.practice().clients().figures(owed.anna())->owed == Money{260'00});

    REQUIRE(owed.money()
                .perform(added, ask::RecordPayment{Money{30'00}, PaymentMethod::Cash,
                                                   owed.at({2026, 11, 12}, {12, 0})})
                .ok());
    CHECK(owed.charge(id).facts.charge.outstanding() == Money{50'00});
    CHECK(owed.charge(id).facts.payments.front().receivedAt == owed.at({2026, 11, 12}, {12, 0}));
    // What was shown has changed since.
    CHECK(owed.money().perform(added, ask::Void{}).error().kind == ErrorKind::Conflict);
    CHECK(owed.money()
              .perform(owed.charge(id), ask::Void{})
              .error()
              .sentence.contains(u"partly paid"_s));
    const PaymentId part = owed.charge(id).facts.payments.front().id;
    REQUIRE(owed.money().perform(owed.charge(id), ask::ReversePayment{part}).ok());
    const QString whole = dumpOf(owed.raw());
    REQUIRE(
        owed.money().perform(owed.charge(id), ask::ChangeAmount{Money{60'00}, u"Reduced"_s}).ok());
    CHECK(owed.charge(id).facts.charge.amount == Money{60'00});
    CHECK(owed.charge(id).amountReason == u"Reduced"_s);
    owed.checkUndone(whole);
    REQUIRE(owed.money().perform(owed.charge(id), ask::Void{}).ok());
    CHECK(owed.charge(id).item.state == ChargeState::Void);
    CHECK(owed.findings().isEmpty());
}

TEST_CASE("what is missing in a new charge is said at its field", "[charges]")
{
    Owed owed;
    const NewCharge right{owed.anna(), u"Report"_s, {2026, 11, 10}, Money{1}, {}, {}};
    const auto fieldOf = [&](auto change) {
        NewCharge wrong = right;
        change(wrong);
        const auto added = owed.money().add(wrong);
        REQUIRE_FALSE(added.ok());
        CHECK(added.error().sentence.endsWith(u'.'));
        return added.error().field;
    };
    CHECK(fieldOf([](NewCharge &charge) { charge.text = u" \n"_s; }) == field::chargeText);
    CHECK(fieldOf([](NewCharge &charge) { charge.amount = Money{0}; }) == field::amount);
    CHECK(fieldOf([](NewCharge &charge) { charge.servedOn = {}; }) == field::servedOn);
    CHECK(fieldOf([](NewCharge &charge) { charge.tax = 10'000; }) == field::chargeTax);
    REQUIRE(owed.practice().clients().archive(owed.clara(), 1).ok());
    CHECK_FALSE(owed.money().add({owed.clara(), u"x"_s, {2026, 11, 10}, Money{1}, {}, {}}).ok());
}

TEST_CASE("a charge without a session stands on invoice, receipt and credit note", "[charges]")
{
    Owed owed;
    const ChargeId id = owed.report(owed.anna(), Money{119'00}, 1900);
    const auto billable = owed.practice().documents().toInvoice({2026, 11, 1}, {2026, 11, 30});
    REQUIRE(billable.ok());
    CHECK(std::ranges::count(*billable, id, &BillableCharge::charge) == 1);
    const IssuedDocument invoice = owed.issued({DocumentKind::Invoice, owed.anna(), {id}, {}});
    REQUIRE(invoice.content.lines.size() == 1);
    const DocumentLine &line = invoice.content.lines.front();
    CHECK(line.text == u"Report"_s);
    CHECK(line.code == u"85"_s);
    CHECK(line.taxAmount == Money{19'00});
    CHECK(line.lengthMinutes == 0);
    CHECK(line.servedOn == QDate(2026, 11, 10));
    // While it is on one, it stays as it is; its payment is recorded all the same.
    CHECK(owed.money().whyNot(owed.charge(id).facts, Action::Void));
    CHECK(owed.money().whyNot(owed.charge(id).facts, Action::ChangeAmount));
    REQUIRE(owed.money()
                .perform(owed.charge(id),
                         ask::RecordPayment{Money{119'00}, PaymentMethod::BankTransfer})
                .ok());
    CHECK(owed.found(invoice.item.id).item.state == DocumentState::Paid);
    CHECK(owed.issued({DocumentKind::Receipt, owed.anna(), {id}, {}}).content.total ==
          Money{119'00});
    owed.creditNote(invoice.item.id);
    CHECK_FALSE(owed.charge(id).facts.invoice);
    CHECK(owed.isWhole());
}

TEST_CASE("another amount of a session's charge is what its invoice asks for", "[charges]")
{
    Owed owed;
    const SessionId id = owed.ids[0];
    const QString before = dumpOf(owed.raw());
    REQUIRE(
        owed.practice()
            .sessions()
            .perform({id, owed.revision(id)}, ask::ChangeAmount{Money{60'00}, u"  A hard\ntime "_s})
            .ok());
    CHECK(owed.details(id).facts.charge->amount == Money{60'00});
    CHECK(owed.details(id).amountReason == u"A hard time"_s);
    owed.checkUndone(before);
    const IssuedDocument invoice = owed.invoice({id});
    CHECK(invoice.content.total == Money{60'00});
    CHECK_FALSE(QString::fromUtf8(owed.raw().text(u"SELECT data FROM document"_s).toUtf8())
                    .contains(u"hard time"_s));
    CHECK(owed.isWhole());
}

TEST_CASE("erasing a client keeps what was paid, without its words", "[charges][erasure]")
{
    Owed owed;
    const ChargeId paid = owed.report(owed.clara(), Money{50'00});
    const ChargeId voided = owed.report(owed.clara(), Money{20'00});
    REQUIRE(owed.money()
                .perform(owed.charge(paid), ask::ChangeAmount{Money{45'00}, u"Discreet"_s})
                .ok());
    CHECK_FALSE(owed.practice().clients().previewErasure(owed.clara()).ok()); // both are owed
    REQUIRE(owed.money().perform(owed.charge(voided), ask::Void{}).ok());
    owed.payAll({owed.charge(paid).item}, Money{60'00}, true);
    CHECK_FALSE(owed.practice().clients().previewErasure(owed.clara()).ok()); // a balance is left
    REQUIRE(owed.money().payBack(owed.clara(), Money{15'00}, PaymentMethod::Cash, {}).ok());
    const Money received = owed.total(ChargeState::Paid);
    const int revision = owed.practice().clients().find(owed.clara())->revision;
    REQUIRE(owed.practice().clients().erase(owed.clara(), revision).ok());
    owed.practice().waitForErasure();
    CHECK(owed.total(ChargeState::Paid) == received);
    CHECK(owed.charge(paid).item.typeName.isEmpty());
    CHECK(owed.charge(paid).amountReason.isEmpty());
    CHECK_FALSE(owed.money().details(voided).ok());
    CHECK(owed.findings().isEmpty());
    // The payment can still be set right, and nothing else.
    const PaymentId payment = owed.charge(paid).facts.payments.front().id;
    REQUIRE(owed.money().perform(owed.charge(paid), ask::ReversePayment{payment}).ok());
    CHECK(owed.money().whyNot(owed.charge(paid).facts, Action::ChangeAmount));
    CHECK(owed.findings().isEmpty());
}

TEST_CASE("undo doesn't change what an invoice asks for", "[charges]")
{
    Owed owed;
    const SessionId id = owed.ids[0];
    const ask::ChangeAmount less{Money{60'00}, u"As agreed"_s};
    REQUIRE(owed.practice().sessions().perform({id, owed.revision(id)}, less).ok());
    const IssuedDocument invoice = owed.invoice({id});
    CHECK_FALSE(owed.practice().undo().ok());
    CHECK(owed.details(id).facts.charge->amount == invoice.content.total);
    CHECK(owed.isWhole());
}

TEST_CASE("an amount beyond what the file holds is refused at its field", "[charges]")
{
    Owed owed;
    const Money beyond{largestAmount + 1};
    const auto added = owed.money().add({owed.anna(), u"Report"_s, {2026, 11, 10}, beyond, {}, {}});
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().field == field::amount);
    const auto changed = owed.practice().sessions().perform(
        {owed.ids[0], owed.revision(owed.ids[0])}, ask::ChangeAmount{beyond, u"Much"_s});
    REQUIRE_FALSE(changed.ok());
    CHECK(changed.error().field == field::amount);
}

TEST_CASE("income counts other services and balances, and agrees with Payments", "[charges]")
{
    Owed owed;
    const ChargeId id = owed.report(owed.anna());
    owed.payAll({owed.charge(id).item, owed.item(owed.ids[0])}, Money{200'00}, true);
    owed.payAll({owed.item(owed.ids[2])}, Money{10'00}, false, PaymentMethod::Balance);
    REQUIRE(owed.money().payBack(owed.anna(), Money{5'00}, PaymentMethod::Cash, {}).ok());
    for (const IncomeBy by : {IncomeBy::Receipt, IncomeBy::Service}) {
        const auto answer = owed.practice().reports().answer(
            {Report::IncomeByType, {{2026, 11, 1}, {2026, 11, 30}}, by});
        REQUIRE(answer.ok());
        const Income &income = answer->now.income;
        CHECK(income.total() == Money{195'00});
        CHECK(income.total() == owed.total(ChargeState::Paid));
        REQUIRE(income.byType.size() == 3);
        CHECK(income.byType[1].source == IncomeSource::OtherServices);
        CHECK(income.byType[1].sum == Money{80'00});
        CHECK(income.byType[2].source == IncomeSource::Balance);
        CHECK(income.byType[2].sum == Money{25'00});
    }
}

TEST_CASE("undoing a charge that is invoiced since is refused, in words about no session",
          "[charges][undo]")
{
    Owed owed;
    const ChargeId report = owed.report(owed.clara());
    DocumentRequest request{DocumentKind::Invoice, owed.clara(), {report}};
    const auto draft = owed.practice().documents().draft(request);
    REQUIRE(draft.ok());
    REQUIRE(owed.practice().documents().issue(*draft, "a page").ok());
    CHECK_FALSE(owed.practice().undo().ok()); // the issuing
    const auto undone = owed.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(
        undone.error().sentence ==
        u"This can't be undone because a charge of Clara Neumann is on invoice %1. Issue a credit "
        u"note for it first, then void the charge."_s.arg(draft->content.number));
}
