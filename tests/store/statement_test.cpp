// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/reports.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/records/payment_field.h"
#include "core/records/sponsor_field.h"
#include "core/rules/nameless.h"
#include "core/store/connection.h"
#include "tests/store/sponsored.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a statement lists what a sponsor's credits paid, and never a name", "[sponsors]")
{
    SponsoredFixture practice;
    practice.setNow(QDate(2026, 10, 30), QTime(9, 0));
    const SessionId october = practice.spent();
    practice.setNow(QDate(2026, 11, 3), QTime(9, 0));
    const SessionId first = practice.spent();
    practice.setNow(QDate(2026, 11, 20), QTime(9, 0));
    const SessionId second = practice.spent();
    (void)practice.onCredit(practice.at(QDate(2026, 11, 25), QTime(9, 0))); // only reserved
    REQUIRE(practice.practice().documents().changeBillingDetails(
        practice.anna(), 1, {u"Annas street"_s, QDate(1990, 1, 1), u"K-7"_s, {}}));
    practice.setNow(QDate(2026, 12, 1), QTime(9, 0));

    const IssuedDocument statement = practice.issued(practice.november());
    CHECK(statement.item.number == u"S-2026-0001"_s);
    CHECK(statement.item.total == Money{160'00});
    CHECK(statement.item.state == DocumentState::Open);
    CHECK(statement.item.dueOn == QDate(2026, 12, 15));
    CHECK(statement.content.recipient.address == u"1 Market Square\n1010 Vienna"_s);
    CHECK(statement.content.recipient.reference == u"PO 77"_s);
    REQUIRE(statement.content.lines.size() == 2);
    CHECK(statement.content.lines[0].charge == practice.chargesOf({first}).front());
    CHECK(statement.content.lines[0].client == u"K-7"_s);
    CHECK(statement.content.lines[1].charge == practice.chargesOf({second}).front());
    const QString data =
        practice.raw().text(u"SELECT data FROM document WHERE kind = 'statement'"_s);
    CHECK(data.contains(u"K-7"_s));
    for (const QString &secret : {u"Anna"_s, u"Annas street"_s, u"1990"_s})
        CHECK_FALSE(data.contains(secret));

    // It is never asked for twice.
    CHECK(practice.refused(practice.november()).contains(u"no unbilled credits"_s));
    DocumentRequest all = practice.november();
    all.from = QDate(2026, 1, 1);
    const IssuedDocument rest = practice.issued(all);
    REQUIRE(rest.content.lines.size() == 1);
    CHECK(rest.content.lines.front().charge == practice.chargesOf({october}).front());
    CHECK(rest.item.number == u"S-2026-0002"_s);
    CHECK(practice.balance().stated == 3);
    CHECK_FALSE(practice.practice().lastCommandIsUndoable());
    CHECK(practice.isWhole());
}

TEST_CASE("without its own number a client is the program's number on a statement", "[sponsors]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    const DocumentDraft draft = practice.drafted(practice.november());
    CHECK(draft.content.lines.front().client == QString::number(practice.anna().value));
    CHECK(draft.content.clientName.isEmpty());
    CHECK(withoutNames(draft.content) == draft.content);
}

TEST_CASE("a session type that has the client's name has it on no statement", "[sponsors]")
{
    SponsoredFixture practice;
    auto types = practice.practice().settings().sessionTypes().value();
    const SessionType seen = types[0];
    types[0].description = u"Coaching with Anna"_s;
    REQUIRE(practice.practice().settings().editSessionType(seen, types[0]).ok());
    (void)practice.spent();
    const DocumentDraft draft = practice.drafted(practice.november());
    CHECK(draft.content.lines.front().text == u"Other service"_s);
}

TEST_CASE("what is stated can't be returned until a credit note frees it", "[sponsors]")
{
    SponsoredFixture practice;
    const SessionId session = practice.spent();
    const IssuedDocument statement = practice.issued(practice.november());
    const ask::ReturnCredit giveBack{u"Agreed"_s};
    CHECK(practice.refusedAct(session, giveBack).contains(u"credit note for that statement"_s));
    // Nor by undoing what spent it, which the undo stack still has.
    CHECK_FALSE(practice.practice().undo().ok()); // the issuing
    const auto undone = practice.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);

    const IssuedDocument note = practice.creditNote(statement.item.id);
    CHECK(note.item.number == u"C-2026-0001"_s);
    CHECK(note.item.total == Money{-80'00});
    CHECK(note.content.sponsor == practice.id());
    CHECK(note.content.recipient == statement.content.recipient);
    CHECK(practice.found(statement.item.id).item.state == DocumentState::Credited);
    CHECK(practice.refused({DocumentKind::CreditNote, {}, {}, statement.item.id})
              .contains(u"already a credit note"_s));
    CHECK(practice.balance().stated == 0);
    // It can be stated anew, as long as it is spent.
    CHECK(practice.drafted(practice.november()).content.total == Money{80'00});
    CHECK(practice.refusedAct(session, giveBack).isEmpty());
    CHECK(practice.refused(practice.november()).contains(u"no unbilled credits"_s));
    const auto credits = *practice.practice().sponsors().credits(practice.anna());
    CHECK(std::ranges::count(credits, CreditStanding::Returned, &CreditEntry::standing) == 1);
    CHECK(practice.isWhole());
}

TEST_CASE("a cancelled session with a stated credit can't be deleted", "[sponsors]")
{
    SponsoredFixture practice;
    const SessionId session = practice.onCredit(practice.now());
    REQUIRE(practice.practice().sessions().perform(
        {session, 1},
        ask::Cancel{CancelReason::NoShow, {}, ask::Fee{{90'00}, PaymentMethod::SponsoredCredit}}));
    CHECK(practice.drafted(practice.november()).content.lines.front().isFee);
    (void)practice.issued(practice.november());
    // Nor paid in another way, which would be twice.
    const ask::ReversePayment reversal{practice.details(session).facts.payments.front().id};
    CHECK(practice.refusedAct(session, reversal).contains(u"that statement first"_s));
    CHECK_FALSE(practice.refusedAct(session, ask::Delete{}).isEmpty());
    CHECK(practice.isWhole());
}

TEST_CASE("what a credit paid is paid by it again, or by money once it is returned", "[sponsors]")
{
    SponsoredFixture practice;
    const SessionId session = practice.spent();
    const ask::ReversePayment reversal{practice.details(session).facts.payments.front().id};
    REQUIRE(practice.refusedAct(session, reversal).isEmpty());
    const ask::RecordPayment cash{Money{90'00}, PaymentMethod::Cash};
    CHECK(practice.refusedAct(session, cash).contains(u"sponsored credit"_s));
    const QString unpaid = dumpOf(practice.raw());
    REQUIRE(practice.refusedAct(session, ask::RecordPayment{Money{90'00}, practice.byCredit})
                .isEmpty());
    REQUIRE(practice.practice().undo().ok());
    CHECK(dumpOf(practice.raw()) == unpaid);
    REQUIRE(practice.refusedAct(session, ask::ReturnCredit{u"By mistake"_s}).isEmpty());
    CHECK(practice.refusedAct(session, cash).isEmpty());
    CHECK(practice.isWhole());
}

TEST_CASE("a statement says what it can't be made without", "[sponsors]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    DocumentRequest request = practice.november();
    request.to = QDate(2026, 10, 1);
    const auto backwards = practice.practice().documents().draft(request);
    REQUIRE_FALSE(backwards.ok());
    CHECK(backwards.error().field == field::statementPeriod);

    Sponsor hub = practice.hub();
    hub.price.reset();
    hub.address.clear();
    REQUIRE(practice.practice().sponsors().edit(practice.hub(), hub).ok());
    CHECK(practice.refused(practice.november()).contains(u"no price for the credits of Hub"_s));
    hub.price = Money{80'00};
    REQUIRE(practice.practice().sponsors().edit(practice.hub(), hub).ok());
    const auto missing = missingIn(practice.drafted(practice.november()).content);
    CHECK(std::ranges::count(missing, MissingFact::RecipientAddress) == 1);
    CHECK(std::ranges::count(missing, MissingFact::BankAccount) == 1);
}

TEST_CASE("the tax of a statement is that of the sessions' types", "[sponsors]")
{
    SponsoredFixture practice;
    SessionType type = practice.practice().settings().sessionTypes()->front();
    const SessionType seen = type;
    type.tax = 20'00;
    REQUIRE(practice.practice().settings().editSessionType(seen, type).ok());
    (void)practice.spent();
    const DocumentContent content = practice.drafted(practice.november()).content;
    CHECK(content.lines.front().tax == 20'00);
    CHECK(content.lines.front().taxAmount == Money{13'33}); // 80.00 × 20 / 120
    CHECK(content.total == Money{80'00});
}

TEST_CASE("what a sponsor pays for a statement is recorded whole, and reversed by a row",
          "[sponsors]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    const IssuedDocument statement = practice.issued(practice.november());
    const DocumentId id = statement.item.id;
    Sponsors &sponsors = practice.practice().sponsors();
    const QDate today(2026, 11, 18);
    CHECK(sponsors.recordPayment(id, PaymentMethod::BankTransfer, today.addDays(1)).error().field ==
          field::received);
    CHECK(sponsors.recordPayment(id, PaymentMethod::SponsoredCredit, today).error().field ==
          field::method);
    REQUIRE(sponsors.recordPayment(id, PaymentMethod::BankTransfer, today).ok());
    CHECK(practice.found(id).item.state == DocumentState::Paid);
    CHECK(practice.found(id).item.outstanding == Money{});
    CHECK_FALSE(sponsors.recordPayment(id, PaymentMethod::Cash, today).ok());
    CHECK(practice.refused({DocumentKind::CreditNote, {}, {}, id})
              .contains(u"Reverse its payment first"_s));

    REQUIRE(practice.practice().undo().ok());
    CHECK(practice.found(id).item.state == DocumentState::Open);
    REQUIRE(practice.practice().redo().ok());
    REQUIRE(sponsors.reversePayment(id).ok());
    CHECK(sponsors.reversePayment(id).error().kind == ErrorKind::NotAllowed);
    CHECK(sponsors.payments(id)->size() == 2);
    CHECK(practice.found(id).item.state == DocumentState::Open);
    practice.setNow(QDate(2026, 12, 20), QTime(9, 0));
    CHECK(practice.found(id).item.state == DocumentState::Overdue);
    CHECK(practice.isWhole());
}

TEST_CASE("what sponsors pay is income of the day it was received", "[sponsors][reports]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    (void)practice.ended(practice.bjorn(), PaymentMethod::Cash);
    const DocumentId id = practice.issued(practice.november()).item.id;
    practice.setNow(QDate(2026, 12, 2), QTime(9, 0));
    REQUIRE(practice.practice()
                .sponsors()
                .recordPayment(id, PaymentMethod::BankTransfer, QDate(2026, 12, 1))
                .ok());
    const auto figures = [&](int month, IncomeBy by) {
        const QDate first(2026, month, 1);
        const auto answer = practice.practice().reports().answer(
            {Report::PaymentsReceived, {first, first.addMonths(1).addDays(-1)}, by});
        REQUIRE(answer.ok());
        return answer->now;
    };
    CHECK(figures(11, IncomeBy::Receipt).income.total() == Money{90'00});
    const ReportFigures december = figures(12, IncomeBy::Receipt);
    CHECK(december.income.total() == Money{80'00});
    CHECK(december.income.byMethod[std::size_t(PaymentMethod::BankTransfer)] == Money{80'00});
    REQUIRE(december.income.byType.size() == 1);
    CHECK(december.income.byType.front().sum == Money{80'00});
    REQUIRE(december.payments.size() == 1);
    CHECK(december.payments.front().clientName == u"Hub"_s);
    CHECK(december.payments.front().invoiceNumber == u"S-2026-0001"_s);
    CHECK(figures(12, IncomeBy::Service).payments.empty());
    REQUIRE(practice.practice().sponsors().reversePayment(id).ok());
    CHECK(figures(12, IncomeBy::Receipt).income.total() == Money{});
    CHECK(figures(12, IncomeBy::Receipt).payments.size() == 2);
}

TEST_CASE("--verify finds a credit on a statement that does not list it", "[sponsors][verify]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    (void)practice.issued(practice.november());
    const SessionId other = practice.spent();
    REQUIRE(practice.isWhole());
    practice.close();
    {
        Connection connection(practice.file());
        connection.exec(
            u"UPDATE credit SET statement_id = 1 WHERE session_id = %1"_s.arg(other.value));
        connection.exec(u"DELETE FROM content_sum"_s);
    }
    CHECK(
        practice.findings().join(u'\n').contains(u"stands on a statement that does not list it"_s));
}

TEST_CASE("what was paid for a statement that is taken back doesn't come back by undo",
          "[sponsors]")
{
    SponsoredFixture practice;
    (void)practice.spent();
    const IssuedDocument statement = practice.issued(practice.november());
    Sponsors &sponsors = practice.practice().sponsors();
    REQUIRE(sponsors.recordPayment(statement.item.id, PaymentMethod::Cash, {2026, 11, 17}).ok());
    REQUIRE(practice.raw().number(u"SELECT received_at FROM statement_payment"_s) ==
            practice.at({2026, 11, 17}, {12, 0}).seconds);
    REQUIRE(sponsors.reversePayment(statement.item.id).ok());
    (void)practice.issued({DocumentKind::CreditNote, {}, {}, statement.item.id});
    CHECK_FALSE(practice.practice().undo().ok());
    CHECK(practice.found(statement.item.id).item.state == DocumentState::Credited);
    CHECK(practice.isWhole());
}

TEST_CASE("what a sponsor owes for an erased client is still stated, once", "[sponsors][erasure]")
{
    SponsoredFixture practice;
    SessionFields free = practice.fieldsAt(practice.now());
    free.price = {};
    const SessionId given = practice.book(practice.anna(), free, practice.id());
    REQUIRE(practice.practice().sessions().perform({given, 1}, ask::Complete{}).ok());
    practice.advanceMinutes(120);
    const SessionId voided = practice.onCredit(practice.now());
    REQUIRE(practice.practice().sessions().perform({voided, 1}, ask::Complete{}).ok());
    REQUIRE(practice.refusedAct(voided, ask::Void{}).isEmpty());
    REQUIRE(practice.drafted(practice.november()).content.total == Money{160'00});

    Practice &kept = practice.practice();
    const auto plan = kept.clients().previewErasure(practice.anna());
    REQUIRE(plan.ok());
    CHECK(plan->keptForSponsors == 2);
    const int revision = kept.clients().find(practice.anna())->revision;
    REQUIRE(kept.clients().erase(practice.anna(), revision).ok());
    kept.waitForErasure();
    CHECK(practice.isWhole());

    const DocumentDraft draft = practice.drafted(practice.november());
    CHECK(draft.content.total == Money{160'00});
    REQUIRE(draft.content.lines.size() == 2);
    CHECK(draft.content.lines.front().client == QString::number(practice.anna().value));
    CHECK(draft.content.clientName.isEmpty());
    const IssuedDocument statement = practice.issued(practice.november());
    CHECK(practice.refused(practice.november()).contains(u"no unbilled credits"_s));
    // One that is taken back is to be stated again.
    (void)practice.creditNote(statement.item.id);
    CHECK(practice.drafted(practice.november()).content.total == Money{160'00});
    CHECK(practice.isWhole());
    CHECK(brokenInvariants(practice.raw()).isEmpty());
}
