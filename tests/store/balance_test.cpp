// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/payment_field.h"
#include "tests/store/owed.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is paid too much is a balance, pays the next charge, and is paid back", "[charges]")
{
    Owed owed;
    const QString before = dumpOf(owed.raw());
    owed.payAll({owed.item(owed.ids[0])}, Money{150'00}, true);
    CHECK(owed.balance(owed.anna()) == Money{60'00});
    CHECK(owed.balance(owed.bjorn()) == Money{});
    CHECK(owed.total(ChargeState::Paid) == Money{150'00}); // all of it was received
    owed.checkUndone(before);

    // A part of the next one; nothing new is received by that.
    owed.payAll({owed.item(owed.ids[2])}, Money{50'00}, false, PaymentMethod::Balance);
    CHECK(owed.balance(owed.anna()) == Money{10'00});
    CHECK(owed.total(ChargeState::Paid) == Money{150'00});
    CHECK(owed.details(owed.ids[2]).facts.charge->outstanding() == Money{40'00});
    const auto tooMuch = owed.practice().sessions().perform(
        {owed.ids[2], owed.revision(owed.ids[2])},
        ask::RecordPayment{Money{10'01}, PaymentMethod::Balance});
    REQUIRE_FALSE(tooMuch.ok());
    CHECK(tooMuch.error().field == field::method);

    // A reversal gives it back.
    const PaymentId used = owed.details(owed.ids[2]).facts.payments.back().id;
    const QString spent = dumpOf(owed.raw());
    REQUIRE(owed.practice()
                .sessions()
                .perform({owed.ids[2], owed.revision(owed.ids[2])}, ask::ReversePayment{used})
                .ok());
    CHECK(owed.balance(owed.anna()) == Money{60'00});
    owed.checkUndone(spent);

    CHECK(owed.money().payBack(owed.anna(), Money{60'01}, PaymentMethod::Cash, {}).error().field ==
          field::amount);
    CHECK(owed.money()
              .payBack(owed.anna(), Money{1'00}, PaymentMethod::Cash, QDate(2026, 11, 19))
              .error()
              .field == field::received);
    const QString left = dumpOf(owed.raw());
    REQUIRE(owed.money().payBack(owed.anna(), Money{60'00}, PaymentMethod::Cash, {}).ok());
    CHECK(owed.balance(owed.anna()) == Money{});
    CHECK(owed.total(ChargeState::Paid) == Money{90'00});
    owed.checkUndone(left);
    CHECK(owed.raw().number(u"SELECT count(*) FROM balance_entry WHERE kind <> 'use'"_s) == 2);
    CHECK(owed.raw().number(u"SELECT amount FROM balance_entry WHERE kind = 'paid_back'"_s) ==
          -60'00);
    CHECK(owed.raw().text(u"SELECT method FROM balance_entry WHERE kind = 'deposit'"_s) ==
          u"bank_transfer"_s);
}

TEST_CASE("a payer's balance is there for all clients of the payer", "[charges]")
{
    Owed owed;
    owed.setPayer(owed.anna());
    owed.setPayer(owed.bjorn());
    owed.payAll({owed.item(owed.ids[0]), owed.item(owed.ids[1])}, Money{200'00}, true);
    CHECK(owed.balance(owed.anna()) == Money{20'00});
    CHECK(owed.balance(owed.bjorn()) == Money{20'00});
    CHECK(owed.money().balanceOf(owed.bjorn())->ownerName == u"Stefán"_s);
    CHECK(owed.balance(owed.clara()) == Money{});
    owed.payAll({owed.item(owed.ids[2])}, Money{20'00}, false, PaymentMethod::Balance);
    CHECK(owed.balance(owed.bjorn()) == Money{});
    CHECK(owed.isWhole());
}

TEST_CASE("a payer with a balance is not lost with the last client", "[charges]")
{
    Owed owed;
    owed.setPayer(owed.bjorn());
    owed.payAll({owed.item(owed.ids[1])}, Money{100'00}, true);
    const int revision = owed.practice().clients().find(owed.bjorn())->revision;
    const auto changed =
        owed.practice().documents().changeBillingDetails(owed.bjorn(), revision, {});
    REQUIRE_FALSE(changed.ok());
    CHECK(changed.error().sentence.contains(u"balance"_s));
    const auto erased = owed.practice().clients().previewErasure(owed.bjorn());
    REQUIRE_FALSE(erased.ok());
    CHECK(erased.error().sentence.contains(u"balance"_s));
    REQUIRE(owed.money().payBack(owed.bjorn(), Money{10'00}, PaymentMethod::Cash, {}).ok());
    REQUIRE(owed.practice().documents().changeBillingDetails(owed.bjorn(), revision, {}).ok());
    CHECK(owed.practice().documents().payers()->empty());
    CHECK(owed.isWhole());
}

TEST_CASE("no reminder while a balance covers the invoice", "[charges]")
{
    Owed owed;
    const IssuedDocument invoice = owed.invoice({owed.ids[2]});
    owed.payAll({owed.item(owed.ids[0])}, Money{180'00}, true);
    owed.advanceMinutes(20LL * 24 * 60);
    const DocumentRequest reminder{DocumentKind::Reminder, {}, {}, invoice.item.id};
    CHECK(owed.refused(reminder).contains(u"balance"_s));
    REQUIRE(owed.money().payBack(owed.anna(), Money{1}, PaymentMethod::Cash, {}).ok());
    CHECK(owed.refused(reminder).isEmpty());
}

TEST_CASE("what a reversal gives back goes to who pays now", "[charges]")
{
    Owed owed;
    owed.setPayer(owed.anna());
    owed.payAll({owed.item(owed.ids[0])}, Money{100'00}, true);
    owed.payAll({owed.item(owed.ids[2])}, Money{10'00}, false, PaymentMethod::Balance);
    const int revision = owed.practice().clients().find(owed.anna())->revision;
    REQUIRE(owed.practice().documents().changeBillingDetails(owed.anna(), revision, {}).ok());
    const PaymentId used = owed.details(owed.ids[2]).facts.payments.back().id;
    REQUIRE(owed.practice()
                .sessions()
                .perform({owed.ids[2], owed.revision(owed.ids[2])}, ask::ReversePayment{used})
                .ok());
    CHECK(owed.balance(owed.anna()) == Money{10'00});
    CHECK(owed.practice().documents().payers()->empty());
    CHECK(owed.isWhole());
}

TEST_CASE("a balance that moved to another payer outlives the charge it was used for",
          "[charges][erasure]")
{
    Owed owed;
    owed.setPayer(owed.clara());
    const ChargeId first = owed.report(owed.clara(), Money{50'00});
    owed.payAll({owed.charge(first).item}, Money{100'00}, true);
    const ChargeId second = owed.report(owed.clara(), Money{50'00});
    owed.payAll({owed.charge(second).item}, Money{50'00}, false, PaymentMethod::Balance);
    owed.setPayer(owed.bjorn(), u"Helga"_s);
    owed.setPayer(owed.clara(), u"Helga"_s); // of Stefán's balance nothing is left
    const PaymentId used = owed.charge(second).facts.payments.front().id;
    REQUIRE(owed.money().perform(owed.charge(second), ask::ReversePayment{used}).ok());
    REQUIRE(owed.balance(owed.bjorn()) == Money{50'00});
    REQUIRE(owed.money().perform(owed.charge(second), ask::Void{}).ok());
    const Money received = owed.total(ChargeState::Paid);
    const int revision = owed.practice().clients().find(owed.clara())->revision;
    REQUIRE(owed.practice().clients().erase(owed.clara(), revision).ok());
    owed.practice().waitForErasure();
    CHECK(owed.balance(owed.bjorn()) == Money{50'00});
    CHECK(owed.total(ChargeState::Paid) == received);
    CHECK(owed.findings().isEmpty());
    REQUIRE(owed.money().payBack(owed.bjorn(), Money{50'00}, PaymentMethod::Cash, {}).ok());
    CHECK(owed.findings().isEmpty());
}

TEST_CASE("a client's own balance is used before the payer's, and neither is lost", "[charges]")
{
    Owed owed;
    owed.payAll({owed.item(owed.ids[0])}, Money{100'00}, true);
    owed.setPayer(owed.anna());
    owed.setPayer(owed.bjorn());
    owed.payAll({owed.item(owed.ids[1])}, Money{110'00}, true);
    CHECK(owed.balance(owed.anna()) == Money{10'00});
    CHECK_FALSE(owed.money().balanceOf(owed.anna())->owner.payer);
    owed.payAll({owed.item(owed.ids[2])}, Money{10'00}, false, PaymentMethod::Balance);
    CHECK(owed.balance(owed.anna()) == Money{20'00});
    CHECK(owed.money().balanceOf(owed.anna())->ownerName == u"Stefán"_s);
    CHECK(owed.isWhole());
}

TEST_CASE("no reminder while the client's and the payer's balance together cover the invoice",
          "[charges]")
{
    Owed owed;
    const IssuedDocument invoice = owed.invoice({owed.ids[2]});
    owed.payAll({owed.item(owed.ids[0])}, Money{130'00}, true);
    owed.setPayer(owed.anna());
    owed.setPayer(owed.bjorn());
    owed.payAll({owed.item(owed.ids[1])}, Money{140'00}, true);
    owed.advanceMinutes(20LL * 24 * 60);
    CHECK(owed.refused({DocumentKind::Reminder, {}, {}, invoice.item.id}).contains(u"balance"_s));
}

TEST_CASE("a client's own balance is not lost beside one of the payer", "[charges][erasure]")
{
    Owed owed;
    owed.payAll({owed.item(owed.ids[0]), owed.item(owed.ids[2])}, Money{190'00}, true);
    owed.setPayer(owed.anna());
    owed.setPayer(owed.bjorn());
    owed.payAll({owed.item(owed.ids[1])}, Money{100'00}, true);
    const auto erased = owed.practice().clients().previewErasure(owed.anna());
    REQUIRE_FALSE(erased.ok());
    CHECK(erased.error().sentence.contains(u"balance"_s));
}

TEST_CASE("what was paid from the balance of an erased client is not given back",
          "[charges][erasure]")
{
    Owed owed;
    const ChargeId first = owed.report(owed.clara(), Money{50'00});
    owed.payAll({owed.charge(first).item}, Money{70'00}, true);
    const ChargeId second = owed.report(owed.clara(), Money{20'00});
    owed.payAll({owed.charge(second).item}, Money{20'00}, false, PaymentMethod::Balance);
    const int revision = owed.practice().clients().find(owed.clara())->revision;
    REQUIRE(owed.practice().clients().erase(owed.clara(), revision).ok());
    owed.practice().waitForErasure();
    const PaymentId used = owed.charge(second).facts.payments.front().id;
    const auto reversed = owed.money().perform(owed.charge(second), ask::ReversePayment{used});
    REQUIRE_FALSE(reversed.ok());
    CHECK(reversed.error().sentence.contains(u"erased"_s));
    CHECK(owed.findings().isEmpty());
}

TEST_CASE("a balance is made of money, and paid back as money", "[charges]")
{
    Owed owed;
    owed.payAll({owed.item(owed.ids[0])}, Money{100'00}, true);
    for (const PaymentMethod method : {PaymentMethod::Balance, PaymentMethod::SponsoredCredit}) {
        CHECK(owed.money().payBack(owed.anna(), Money{1'00}, method, {}).error().field ==
              field::method);
        CHECK_FALSE(
            owed.money().pay({{owed.item(owed.ids[2])}, Money{95'00}, method, {}, true}).ok());
    }
    CHECK(owed.balance(owed.anna()) == Money{10'00});
}

TEST_CASE("several charges are paid from one balance at a time", "[charges]")
{
    Owed owed;
    owed.payAll({owed.item(owed.ids[0])}, Money{120'00}, true);
    owed.payAll({owed.item(owed.ids[1])}, Money{290'00}, true);
    owed.setPayer(owed.anna());
    owed.setPayer(owed.bjorn());
    const ChargeId bjorns = owed.report(owed.bjorn(), Money{10'00});
    const JointPayment both{{owed.charge(bjorns).item, owed.item(owed.ids[2])},
                            Money{70'00},
                            PaymentMethod::Balance,
                            {},
                            false};
    CHECK_FALSE(owed.money().pay(both).ok()); // each has one from before
    CHECK(owed.isWhole());
}

TEST_CASE("a payment from a balance is of the day it is made", "[charges]")
{
    Owed owed;
    owed.payAll({owed.item(owed.ids[0])}, Money{120'00}, true);
    REQUIRE(owed.money()
                .pay({{owed.item(owed.ids[2])},
                      Money{30'00},
                      PaymentMethod::Balance,
                      QDate(2026, 1, 1),
                      false})
                .ok());
    CHECK(owed.details(owed.ids[2]).facts.payments.back().receivedAt == owed.now());
}
