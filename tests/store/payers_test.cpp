// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/records/document_field.h"
#include "tests/store/issued.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct PaidPractice : IssuingFixture
{
    /// Pays for Björn and Anna.
    Payer insurer = given(bjorn(), Payer{{}, u"Insurer"_s, u"Road 1"_s, {}, {}});

    PaidPractice() { given(anna(), insurer); }

    Payer given(ClientId client, const Payer &payer)
    {
        const int revision = practice().clients().find(client)->revision;
        const auto saved =
            practice().documents().changeBillingDetails(client, revision, {{}, {}, {}, payer});
        REQUIRE(saved.ok());
        return *practice().documents().billingDetails(client)->payer;
    }
    [[nodiscard]] std::vector<PayerItem> items() const
    {
        return practice().documents().payerItems().value();
    }
};

} // namespace

TEST_CASE("a payer has its clients by name, and what these owe", "[payers]")
{
    PaidPractice practice;
    practice.ended(practice.anna(), {});
    const SessionId partly = practice.ended(practice.bjorn(), {});
    practice.pay(partly, {40'00});
    practice.ended(practice.bjorn(), PaymentMethod::Cash);
    practice.ended(practice.clara(), {}); // pays herself
    practice.given(practice.clara(), Payer{{}, u"Employer"_s, {}, {}, {}});
    practice.book(practice.clara(), practice.now().plusMinutes(60)); // owes nothing yet

    const auto items = practice.items();
    REQUIRE(items.size() == 2);
    CHECK(items[0].payer.name == u"Employer"_s);
    CHECK(items[0].owed() == Money{90'00});
    CHECK(items[1].payer == practice.insurer);
    REQUIRE(items[1].clients.size() == 2);
    CHECK(items[1].clients[0].client == practice.anna());
    CHECK(items[1].clients[0].owed == Money{90'00});
    CHECK(items[1].clients[1].owed == Money{50'00});
    CHECK(items[1].owed() == Money{140'00});
}

TEST_CASE("a payer is changed for all its clients, and one undo takes it back", "[payers]")
{
    PaidPractice practice;
    Documents &documents = practice.practice().documents();
    Payer moved = practice.insurer;
    moved.address = u"  Road 2\n12345 Town "_s;
    moved.email = u"claims@example.com"_s;
    REQUIRE(documents.changePayer(practice.insurer, moved).ok());
    for (const ClientId client : {practice.anna(), practice.bjorn()})
        CHECK(documents.billingDetails(client)->payer->address == u"Road 2\n12345 Town"_s);
    // The journal says whose it was.
    const auto entries = practice.practice().activity().journal(2);
    REQUIRE(entries.ok());
    CHECK(entries->size() == 2);

    REQUIRE(practice.practice().undo().ok());
    CHECK(practice.items().front().payer == practice.insurer);
    CHECK(practice.isWhole());
}

TEST_CASE(
    "a payer is not saved without a name, with half an e-mail address, or over another change",
    "[payers]")
{
    PaidPractice practice;
    Documents &documents = practice.practice().documents();
    Payer wrong = practice.insurer;
    wrong.name = u"  "_s;
    CHECK(documents.changePayer(practice.insurer, wrong).error().field == field::payerName);
    wrong = practice.insurer;
    wrong.email = u"claims@"_s;
    CHECK(documents.changePayer(practice.insurer, wrong).error().field == field::payerEmail);

    Payer first = practice.insurer;
    first.reference = u"A-1"_s;
    REQUIRE(documents.changePayer(practice.insurer, first).ok());
    Payer second = practice.insurer;
    second.reference = u"B-2"_s;
    const auto refused = documents.changePayer(practice.insurer, second);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(practice.items().front().payer.reference == u"A-1"_s);
}

TEST_CASE("a payer's documents are those that went to it, newest first", "[payers]")
{
    PaidPractice practice;
    const auto first = practice.invoice({practice.ended(practice.anna(), {})});
    (void)practice.invoice({practice.ended(practice.clara(), {})});
    const auto second = practice.invoice({practice.ended(practice.bjorn(), {})});
    const auto list =
        practice.practice().documents().list(10, {}, {{}, {}, practice.insurer.id}).value();
    REQUIRE(list.size() == 2);
    CHECK(list[0].id == second.item.id);
    CHECK(list[1].id == first.item.id);
    const auto rest = practice.practice()
                          .documents()
                          .list(10, second.item.id, {{}, {}, practice.insurer.id})
                          .value();
    CHECK(rest.size() == 1);
}

TEST_CASE("of chosen sessions, those that can be invoiced are found, by client", "[payers]")
{
    PaidPractice practice;
    const Documents &documents = practice.practice().documents();
    const SessionId bjorns = practice.ended(practice.bjorn(), {});
    const SessionId annas = practice.ended(practice.anna(), {});
    const SessionId invoiced = practice.ended(practice.anna(), {});
    const auto invoice = practice.invoice({invoiced});

    const auto billable =
        documents.toInvoice(practice.chargesOf({bjorns, invoiced, annas})).value();
    REQUIRE(billable.size() == 2);
    CHECK(billable[0].charge == practice.chargesOf({annas}).front());
    CHECK(billable[1].charge == practice.chargesOf({bjorns}).front());
    CHECK(billable[1].payerName == u"Insurer"_s);

    using enum DocumentKind;
    CHECK_FALSE(documents.whyNot(Invoice, practice.chargesOf({invoiced, annas})));
    CHECK(documents.whyNot(Invoice, practice.chargesOf({invoiced}))->contains(invoice.item.number));
    CHECK(documents.whyNot(Invoice, {}) == u"Nothing has been charged yet."_s);
    CHECK(documents.whyNot(Receipt, practice.chargesOf({annas})));
    practice.pay(annas, {90'00});
    CHECK_FALSE(documents.whyNot(Receipt, practice.chargesOf({annas})));
}

TEST_CASE("of chosen sessions, the open invoices are found, and reminded of once they are due",
          "[payers]")
{
    PaidPractice practice;
    const Documents &documents = practice.practice().documents();
    const SessionId first = practice.ended(practice.anna(), {});
    const SessionId second = practice.ended(practice.anna(), {});
    const SessionId third = practice.ended(practice.bjorn(), {});
    const SessionId without = practice.ended(practice.clara(), {});
    const auto annas = practice.invoice({first, second});
    const auto bjorns = practice.invoice({third});

    const auto open =
        documents.openInvoicesOf(practice.chargesOf({third, without, second, first})).value();
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == annas.item.id);
    CHECK(open[1].id == bjorns.item.id);
    using enum DocumentKind;
    CHECK(documents.whyNot(Reminder, practice.chargesOf({without}))
              ->startsWith(u"None of these charges"_s));
    CHECK(
        documents.whyNot(Reminder, practice.chargesOf({first}))->contains(u"can still be paid"_s));
    practice.setNow(QDate(2026, 12, 3), QTime(9, 0));
    CHECK_FALSE(documents.whyNot(Reminder, practice.chargesOf({without, first})));

    practice.pay(third, {90'00});
    CHECK(documents.openInvoicesOf(practice.chargesOf({third}))->empty());
    (void)practice.creditNote(annas.item.id);
    CHECK(documents.openInvoicesOf(practice.chargesOf({first}))->empty());
}

TEST_CASE("billing details change no payer who has changed meanwhile", "[payers]")
{
    PaidPractice practice;
    Documents &documents = practice.practice().documents();
    const auto save = [&](const Payer &typed, const std::optional<Payer> &seen) {
        const int revision = practice.practice().clients().find(practice.anna())->revision;
        return documents.changeBillingDetails(practice.anna(), revision, {{}, {}, {}, typed}, seen);
    };
    Payer moved = practice.insurer;
    moved.address = u"Road 2"_s;
    REQUIRE(documents.changePayer(practice.insurer, moved).ok());
    Payer named = practice.insurer;
    named.name = u"Insurer Ltd"_s;
    const auto refused = save(named, practice.insurer);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(documents.payers()->front() == moved);
    // Nor unseen.
    CHECK_FALSE(save(named, std::nullopt).ok());
    moved.name = u"Insurer Ltd"_s;
    CHECK(save(moved, documents.payers()->front()).ok());
    CHECK(documents.payers()->front() == moved);
}

TEST_CASE("the payer of nobody else is erased with the client, and said to be", "[payers][erasure]")
{
    PaidPractice practice;
    Clients &clients = practice.practice().clients();
    CHECK(clients.previewErasure(practice.bjorn())->lonePayer.isEmpty()); // Anna has it too
    REQUIRE(clients.erase(practice.anna(), clients.find(practice.anna())->revision).ok());
    CHECK(clients.previewErasure(practice.bjorn())->lonePayer == u"Insurer"_s);
    REQUIRE(clients.erase(practice.bjorn(), clients.find(practice.bjorn())->revision).ok());
    CHECK(practice.practice().documents().payers()->empty());
}
