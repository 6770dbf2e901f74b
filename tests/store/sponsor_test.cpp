// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/reports.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/records/payment_field.h"
#include "core/records/sponsor_field.h"
#include "core/rules/wording.h"
#include "tests/store/issued.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A practice with a sponsor, whose credits cost €80.
class SponsoredFixture : public IssuingFixture
{
public:
    SponsoredFixture() : m_hub(grant(anna(), 4))
    {
        Sponsor sponsor = hub();
        sponsor.address = u"1 Market Square\n1010 Vienna"_s;
        sponsor.country = u"AT"_s;
        sponsor.vatNumber = u"ATU12345678"_s;
        sponsor.reference = u"PO 77"_s;
        sponsor.email = u"accounts@hub.example.com"_s;
        sponsor.price = Money{80'00};
        REQUIRE(practice().sponsors().edit(sponsor).ok());
    }

    [[nodiscard]] SponsorId id() const { return m_hub; }
    [[nodiscard]] Sponsor hub() const { return practice().sponsors().find(m_hub).value(); }
    [[nodiscard]] CreditBalance balance() const
    {
        return practice().billing().creditBalances(anna())->front();
    }
    SessionId onCredit(Instant startsAt) { return book(anna(), fieldsAt(startsAt), m_hub); }
    /// A session that begins now and is paid by a credit.
    SessionId spent()
    {
        const SessionId session = onCredit(now());
        REQUIRE(practice().sessions().perform({session, 1}, ask::Complete{byCredit}).ok());
        return session;
    }
    [[nodiscard]] DocumentRequest november() const
    {
        DocumentRequest request;
        request.kind = DocumentKind::Statement;
        request.sponsor = m_hub;
        request.from = QDate(2026, 11, 1);
        request.to = QDate(2026, 11, 30);
        return request;
    }
    [[nodiscard]] QString refusedAct(SessionId session, const Request &request) const
    {
        const auto done = practice().sessions().perform({session, revision(session)}, request);
        return done ? QString() : done.error().sentence;
    }

    static constexpr auto byCredit = PaymentMethod::SponsoredCredit;

private:
    SponsorId m_hub;
};

} // namespace

TEST_CASE("a sponsor has an address, a price and a name of its own", "[sponsors]")
{
    SponsoredFixture practice;
    Sponsor hub = practice.hub();
    CHECK(hub.price == Money{80'00});
    CHECK(hub.country == u"AT"_s);

    const auto other = practice.practice().sponsors().add({{}, u"  Works\tcouncil "_s});
    REQUIRE(other.ok());
    CHECK(practice.practice().sponsors().find(*other)->name == u"Works council"_s);
    CHECK(practice.practice().sponsors().add({{}, u"HUB"_s}).error().field == field::sponsorName);
    hub.name = u"works COUNCIL"_s;
    CHECK(practice.practice().sponsors().edit(hub).error().field == field::sponsorName);
    hub.name = u"hub"_s; // its own, in another case
    CHECK(practice.practice().sponsors().edit(hub).ok());

    const auto field = [&](auto change) {
        Sponsor wrong = hub;
        change(wrong);
        const auto outcome = practice.practice().sponsors().edit(wrong);
        return outcome ? Field{} : outcome.error().field;
    };
    CHECK(field([](Sponsor &s) { s.name = u" "_s; }) == field::sponsorName);
    CHECK(field([](Sponsor &s) { s.email = u"nobody"_s; }) == field::sponsorEmail);
    CHECK(field([](Sponsor &s) { s.country = u"ZZ"_s; }) == field::sponsorCountry);
    CHECK(field([](Sponsor &s) { s.price = Money{}; }) == field::creditPrice);
    CHECK(practice.hub().email == u"accounts@hub.example.com"_s);

    const auto last = practice.practice().undoable();
    CHECK(last == JournalAction::SponsorEdited);
    CHECK(practice.practice().undo().ok());
    CHECK(practice.hub().name == u"Hub"_s);
    CHECK(practice.isWhole());
}

TEST_CASE("an expired credit can't be reserved for what begins after its last day", "[sponsors]")
{
    IssuingFixture practice;
    Practice &kept = practice.practice();
    const QDate lastDay(2026, 11, 30);
    REQUIRE(kept.billing().grantCredits(practice.anna(), u"Hub"_s, 2, lastDay).ok());
    CHECK(kept.billing()
              .grantCredits(practice.anna(), u"Hub"_s, 1, QDate(2026, 11, 17))
              .error()
              .field == field::expiry);
    CHECK(kept.billing().grantCredits(practice.anna(), u"Hub"_s, 1, QDate(2026, 11, 18)).ok());
    const SponsorId hub = kept.billing().sponsors()->front().id;
    const auto bookable = [&](QDate day, QTime time) {
        const auto plan = kept.sessions().previewBooking(
            {practice.anna(), practice.fieldsAt(practice.at(day, time)), hub});
        return plan ? QString() : plan.error().sentence;
    };
    CHECK(bookable(lastDay, QTime(23, 30)).isEmpty());
    CHECK(bookable(lastDay.addDays(1), QTime(0, 0)).contains(u"expire before"_s));

    // The one that ends soonest is taken first.
    const SessionId today = practice.book(
        practice.anna(), practice.fieldsAt(practice.at(QDate(2026, 11, 18), QTime(15, 0))), hub);
    CHECK(practice.details(today).facts.credit->expiresAt ==
          practice.at(QDate(2026, 11, 19), QTime(0, 0)));
    const SessionId later =
        practice.book(practice.anna(), practice.fieldsAt(practice.at(lastDay, QTime(9, 0))), hub);
    CHECK(practice.details(later).facts.credit->expiresAt ==
          practice.at(QDate(2026, 12, 1), QTime(0, 0)));

    // It can't be carried beyond the end by moving the session.
    SessionFields moved = practice.details(later).session().fields;
    moved.startsAt = practice.at(QDate(2026, 12, 1), QTime(9, 0));
    const auto refused = kept.sessions().perform({later, 1}, ask::Edit{moved});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().sentence.contains(u"expires before that time"_s));
    moved.startsAt = practice.at(lastDay, QTime(18, 0));
    CHECK(kept.sessions().perform({later, 1}, ask::Edit{moved}).ok());

    // What has expired stays counted as available, but not as usable.
    practice.setNow(QDate(2026, 12, 2), QTime(9, 0));
    const CreditBalance balance = kept.billing().creditBalances(practice.anna())->front();
    CHECK(balance.granted == 3);
    CHECK(balance.available == 1);
    CHECK(balance.expired == 1);
    CHECK(balance.usable() == 0);
    const auto credits = *kept.sponsors().credits(practice.anna());
    CHECK(std::ranges::count(credits, CreditStanding::Expired, &CreditEntry::standing) == 1);
    CHECK(std::ranges::count(credits, CreditStanding::Reserved, &CreditEntry::standing) == 2);
    CHECK(practice.isWhole());
}

TEST_CASE("a series gets credits only as long as they last", "[sponsors]")
{
    IssuingFixture practice;
    Practice &kept = practice.practice();
    REQUIRE(kept.billing().grantCredits(practice.anna(), u"Hub"_s, 3, QDate(2026, 12, 2)).ok());
    BookingRequest request{practice.anna(), practice.fieldsAt(practice.now()),
                           kept.billing().sponsors()->front().id};
    request.repetition = Repetition{Frequency::Weekly, 1, 4};
    for (int week = 0; week < 4; ++week)
        request.starts.push_back(practice.at(QDate(2026, 11, 25).addDays(7 * week), QTime(9, 0)));
    const auto plan = kept.sessions().previewBooking(request);
    REQUIRE(plan.ok());
    CHECK(plan->onCredit == 2);
    CHECK(consequencesOf(*plan).join(u' ').contains(u"first 2 sessions"_s));
    REQUIRE(kept.sessions().book(request, {}).ok());
    const CreditBalance balance = kept.billing().creditBalances(practice.anna())->front();
    CHECK(balance.reserved == 2);
    CHECK(balance.available == 1);
    CHECK(practice.isWhole());
}

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
    CHECK(practice.refused(practice.november()).contains(u"on no statement yet"_s));
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

TEST_CASE("what is stated can't be returned until a credit note frees it", "[sponsors]")
{
    SponsoredFixture practice;
    const SessionId session = practice.spent();
    const IssuedDocument statement = practice.issued(practice.november());
    const ask::ReturnCredit giveBack{u"Agreed"_s};
    CHECK(practice.refusedAct(session, giveBack).contains(u"credit note for that statement"_s));
    // Nor by undoing what spent it, which the undo stack still has.
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
    CHECK(practice.refused(practice.november()).contains(u"on no statement yet"_s));
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
    REQUIRE(practice.practice().sponsors().edit(hub).ok());
    CHECK(practice.refused(practice.november()).contains(u"price of a credit of Hub"_s));
    hub.price = Money{80'00};
    REQUIRE(practice.practice().sponsors().edit(hub).ok());
    const auto missing = missingIn(practice.drafted(practice.november()).content);
    CHECK(std::ranges::count(missing, MissingFact::RecipientAddress) == 1);
    CHECK(std::ranges::count(missing, MissingFact::BankAccount) == 1);
}

TEST_CASE("the tax of a statement is that of the sessions' types", "[sponsors]")
{
    SponsoredFixture practice;
    SessionType type = practice.practice().settings().sessionTypes()->front();
    type.tax = 20'00;
    REQUIRE(practice.practice().settings().editSessionType(type).ok());
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
