// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/records/document_field.h"
#include "core/rules/document_input.h"
#include "core/store/verify.h"
#include "tests/store/issued.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("an invoice has the next number, and its charges stand on it", "[documents]")
{
    IssuingFixture practice;
    const SessionId first = practice.ended(practice.anna(), {});
    const SessionId second = practice.ended(practice.anna(), PaymentMethod::Cash);
    const IssuedDocument one = practice.invoice({second, first});
    CHECK(one.item.number == u"2026-0001"_s);
    CHECK(one.item.total == Money{180'00});
    CHECK(one.item.outstanding == Money{90'00});
    CHECK(one.item.state == DocumentState::Open);
    CHECK(one.item.dueOn == QDate(2026, 12, 2));
    CHECK(one.content.lines.front().charge == practice.chargesOf({first}).front());
    CHECK(one.content.paid == Money{90'00});
    CHECK(one.pdf == "the page of 2026-0001");

    const SessionId third = practice.ended(practice.bjorn(), {});
    CHECK(practice.invoice({third}).item.number == u"2026-0002"_s);
    CHECK(
        practice.refused({DocumentKind::Invoice, practice.anna(), practice.chargesOf({first}), {}})
            .contains(u"already on invoice 2026-0001"_s));
    CHECK(practice.isWhole());
}

TEST_CASE("a draft that is not issued takes no number", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    for (int i = 0; i < 3; ++i)
        CHECK(practice.drafted(DocumentKind::Invoice, {session}).content.number == u"2026-0001"_s);
    const DocumentDraft stale = practice.drafted(DocumentKind::Invoice, {session});
    practice.pay(session, {40'00});
    const auto refused = practice.practice().documents().issue(stale, "page");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(practice.practice().documents().list(10)->empty());
    const IssuedDocument issued = practice.invoice({session});
    CHECK(issued.item.number == u"2026-0001"_s);
    CHECK(issued.content.toPay() == Money{50'00});
}

TEST_CASE("each year has a series of its own, and so has each kind", "[documents]")
{
    IssuingFixture practice;
    CHECK(practice.invoice({practice.ended(practice.anna(), {})}).item.number == u"2026-0001"_s);
    practice.setNow(QDate(2026, 12, 31), QTime(23, 59));
    CHECK(practice.invoice({practice.ended(practice.anna(), {})}).item.number == u"2026-0002"_s);
    practice.setNow(QDate(2027, 1, 1), QTime(0, 0));
    CHECK(practice.invoice({practice.ended(practice.anna(), {})}).item.number == u"2027-0001"_s);
    CHECK(practice.receipt({practice.ended(practice.anna(), PaymentMethod::Cash)}).item.number ==
          u"R-2027-0001"_s);

    // A clock set back would give a later number an earlier date.
    practice.setNow(QDate(2026, 12, 30), QTime(12, 0));
    const SessionId session = practice.ended(practice.anna(), {});
    CHECK(practice
              .refused({DocumentKind::Invoice, practice.anna(), practice.chargesOf({session}), {}})
              .contains(u"Set the clock right"_s));
    CHECK(practice.isWhole());
}

TEST_CASE("an undo after issuing does not reach past what was issued", "[documents]")
{
    IssuingFixture practice;
    const SessionId first = practice.ended(practice.anna(), {});
    const SessionId second = practice.ended(practice.bjorn(), {});
    const SessionId paid = practice.ended(practice.clara(), PaymentMethod::Cash);
    (void)practice.invoice({first});
    (void)practice.invoice({second});
    REQUIRE(practice.practice().previewUndo()->isFinal);
    CHECK_FALSE(practice.practice().undo().ok());
    CHECK(practice.practice().sessions().details(paid)->session().status ==
          SessionStatus::Complete);
    // Two documents one after the other are said once.
    CHECK_FALSE(practice.practice().previewUndo()->isFinal);
    CHECK(practice.practice().undo().ok());
    CHECK(practice.practice().sessions().details(paid)->session().status !=
          SessionStatus::Complete);
}

TEST_CASE("what was issued can't be undone, nor what it says", "[documents]")
{
    IssuingFixture practice;
    const SessionId before = practice.book(practice.bjorn(), practice.at({2026, 12, 1}, {9, 0}));
    const SessionId session = practice.ended(practice.anna(), {});
    const QString number = practice.invoice({session}).item.number;
    CHECK_FALSE(practice.practice().lastCommandIsUndoable());
    // What came before is not undone in its place.
    const auto again = practice.practice().undo();
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().kind == ErrorKind::NotAllowed);
    CHECK(again.error().sentence ==
          u"An issued document can't be undone. A credit note or a new document corrects it. Undo "
          u"again takes back what came before."_s);
    // The undo stack still has the end of the session, which the invoice charges.
    const auto undone = practice.practice().undo();
    REQUIRE_FALSE(undone.ok());
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(undone.error().sentence ==
          u"This can't be undone because the session with Anna Berg is on invoice %1. Issue a "
          u"credit note for it first, then void the charge."_s.arg(number));
    // It does not block what came before for ever: neither its end nor its booking.
    CHECK(practice.practice().undo().error().sentence.contains(number));
    REQUIRE(practice.practice().undo().ok());
    CHECK_FALSE(practice.practice().sessions().details(before).ok());
    CHECK(practice.isWhole());

    const auto voided =
        practice.practice().sessions().perform({session, practice.revision(session)}, ask::Void{});
    REQUIRE_FALSE(voided.ok());
    CHECK(voided.error().sentence.contains(u"credit note"_s));
    CHECK(practice.isWhole());

    const SessionId paid = practice.ended(practice.anna(), PaymentMethod::Cash);
    const QString receipt = practice.receipt({paid}).item.number;
    CHECK_FALSE(practice.practice().undo().ok());
    CHECK(practice.practice().undo().error().sentence ==
          u"This can't be undone because the session with Anna Berg is on receipt %1. To take it "
          u"back, reverse the payment."_s.arg(receipt));
}

TEST_CASE("a cancelled session with a fee on an invoice can't be deleted", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.book(practice.anna(), practice.now());
    REQUIRE(practice.practice().sessions().perform(
        {session, 1}, ask::Cancel{CancelReason::ByClient, {}, ask::Fee{{45'00}, {}}}));
    const IssuedDocument invoice = practice.invoice({session});
    CHECK(invoice.content.lines.front().isFee);
    CHECK(invoice.content.lines.front().code.isEmpty());
    const auto deleted = practice.practice().sessions().perform(
        {session, practice.revision(session)}, ask::Delete{});
    REQUIRE_FALSE(deleted.ok());
    CHECK(deleted.error().sentence.contains(u"credit note"_s));
}

TEST_CASE("a credit note takes back the whole invoice and frees its charges", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    const IssuedDocument invoice = practice.invoice({session});
    const IssuedDocument note = practice.creditNote(invoice.item.id);
    CHECK(note.item.number == u"C-2026-0001"_s);
    CHECK(note.item.total == Money{-90'00});
    CHECK(note.content.aboutNumber == u"2026-0001"_s);
    CHECK(practice.found(invoice.item.id).item.state == DocumentState::Credited);
    CHECK(practice.refused({DocumentKind::CreditNote, {}, {}, invoice.item.id})
              .contains(u"already a credit note"_s));
    CHECK(practice.refused({DocumentKind::CreditNote, {}, {}, note.item.id})
              .contains(u"Only an invoice"_s));

    CHECK(practice.invoice({session}).item.number == u"2026-0002"_s);
    CHECK(practice.isWhole());
}

TEST_CASE("receipts list each payment once, and what was paid back after one", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    practice.pay(session, {40'00});
    const IssuedDocument first = practice.receipt({session});
    CHECK(first.item.total == Money{40'00});
    CHECK(practice
              .refused({DocumentKind::Receipt, practice.anna(), practice.chargesOf({session}), {}})
              .contains(u"already has a receipt"_s));
    practice.pay(session, {50'00});
    CHECK(practice.practice().documents().toReceipt(practice.anna())->front().amount ==
          Money{50'00});
    CHECK(practice.receipt({session}).item.total == Money{50'00});

    const PaymentId payment = practice.details(session).facts.payments.back().id;
    REQUIRE(practice.practice().sessions().perform({session, practice.revision(session)},
                                                   ask::ReversePayment{payment}));
    const IssuedDocument back = practice.receipt({session});
    CHECK(back.item.total == Money{-50'00});

    // One that was reversed before it was on paper is on none.
    practice.pay(session, {50'00});
    const PaymentId slip = practice.details(session).facts.payments.back().id;
    REQUIRE(practice.practice().sessions().perform({session, practice.revision(session)},
                                                   ask::ReversePayment{slip}));
    CHECK(practice.practice().documents().toReceipt(practice.anna())->empty());
    CHECK(practice.isWhole());
}

TEST_CASE("a sponsor's credit, a void charge and a free session are on no invoice", "[documents]")
{
    IssuingFixture practice;
    const SponsorId sponsor = practice.grant(practice.anna(), 1);
    const SessionId sponsored =
        practice.book(practice.anna(), practice.fieldsAt(practice.now()), sponsor);
    REQUIRE(practice.practice().sessions().perform({sponsored, 1},
                                                   ask::Complete{PaymentMethod::SponsoredCredit}));
    SessionFields free = practice.fieldsAt(practice.now());
    free.price = {};
    const SessionId given = practice.book(practice.anna(), free);
    REQUIRE(practice.practice().sessions().perform({given, 1}, ask::Complete{{}}));
    const SessionId voided = practice.ended(practice.anna(), {});
    REQUIRE(
        practice.practice().sessions().perform({voided, practice.revision(voided)}, ask::Void{}));
    const QDate today = practice.practice().today();
    CHECK(practice.practice().documents().toInvoice(today, today)->empty());
    CHECK(practice.practice().documents().toReceipt(practice.anna())->empty());
    for (const auto &[id, word] : {std::pair(sponsored, u"sponsored credit"_s),
                                   std::pair(given, u"free"_s), std::pair(voided, u"void"_s)})
        CHECK(
            practice.refused({DocumentKind::Invoice, practice.anna(), practice.chargesOf({id}), {}})
                .contains(word));
    const SessionId owed = practice.ended(practice.anna(), {});
    REQUIRE(practice.practice().documents().toInvoice(today, today)->size() == 1);
    CHECK(practice.practice().documents().toInvoice(today, today)->front().charge ==
          practice.chargesOf({owed}).front());
    CHECK(practice.practice().documents().toInvoice(today.addDays(1), today.addDays(30))->empty());
}

TEST_CASE("a reminder comes after the due day, at most three, each with time to pay", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    const IssuedDocument invoice = practice.invoice({session});
    const DocumentRequest again{DocumentKind::Reminder, {}, {}, invoice.item.id};
    practice.setNow(QDate(2026, 12, 2), QTime(23, 0));
    CHECK(practice.refused(again).contains(u"can still be paid until"_s));
    practice.setNow(QDate(2026, 12, 3), QTime(8, 0));
    CHECK(practice.found(invoice.item.id).item.state == DocumentState::Overdue);
    for (int stage = 1; stage <= 3; ++stage) {
        const IssuedDocument reminder =
            practice.issued({DocumentKind::Reminder, {}, {}, invoice.item.id});
        CHECK(reminder.item.position == stage);
        CHECK(reminder.item.number == invoice.item.number);
        CHECK(reminder.content.toPay() == Money{90'00});
        CHECK_FALSE(practice.refused(again).isEmpty()); // not twice on a day
        practice.advanceMinutes(15 * 24 * 60);
    }
    CHECK(practice.refused(again).contains(u"three reminders"_s));
    practice.pay(session, {90'00});
    CHECK(practice.found(invoice.item.id).item.state == DocumentState::Paid);
    CHECK(practice.refused(again).contains(u"Nothing is outstanding"_s));
    CHECK(practice.isWhole());
}

TEST_CASE("what was issued stays as it was, whatever becomes of the client", "[documents]")
{
    IssuingFixture practice;
    Documents &documents = practice.practice().documents();
    const Payer parents{
        {}, u"Karl & Eva"_s, u"Gasse 1\n1010 Wien"_s, u"karl@example.com"_s, u"P-7"_s};
    const auto bill = [&](const BillingDetails &details) {
        const int revision = practice.practice().clients().find(practice.anna())->revision;
        return documents.changeBillingDetails(practice.anna(), revision, details);
    };
    REQUIRE(bill({u"Weg 3"_s, QDate(2010, 5, 1), u"K-1"_s, parents}));
    const SessionId session = practice.ended(practice.anna(), {});
    const IssuedDocument invoice = practice.invoice({session});
    CHECK(invoice.content.recipient ==
          DocumentParty{u"Karl & Eva"_s, u"Gasse 1\n1010 Wien"_s, u"P-7"_s});
    CHECK(invoice.content.clientName == practice.practice().clients().find(practice.anna())->name);

    Client renamed = practice.practice().clients().find(practice.anna()).value();
    renamed.name = u"Other Name"_s;
    REQUIRE(practice.practice().clients().edit(renamed));
    REQUIRE(bill({}));
    CHECK(documents.payers()->empty()); // nobody is left for whom they pay
    SessionType type = practice.practice().settings().sessionTypes()->front();
    const SessionType seen = type;
    type.description = u"Something else"_s;
    REQUIRE(practice.practice().settings().editSessionType(seen, type));
    const IssuedDocument later = practice.found(invoice.item.id);
    CHECK(later.content == invoice.content);
    CHECK(later.pdf == invoice.pdf);

    practice.pay(session, {90'00});
    REQUIRE(practice.practice().clients().erase(
        practice.anna(), practice.practice().clients().find(practice.anna())->revision));
    practice.practice().waitForErasure();
    CHECK(practice.found(invoice.item.id).content == invoice.content);
    CHECK(practice.isWhole());
}

TEST_CASE("a type's own reason for charging no tax stands on what is issued, and stays there",
          "[documents][exemption]")
{
    IssuingFixture practice;
    const auto type = [&] { return practice.practice().settings().sessionTypes()->front(); };
    const auto setReason = [&](const QString &reason) {
        SessionType changed = type();
        changed.exemption = reason;
        REQUIRE(practice.practice().settings().editSessionType(type(), changed).ok());
    };
    Letterhead sender = practice.practice().documents().letterhead().value();
    sender.exemption = u"Act 1"_s;
    REQUIRE(practice.practice().documents().changeLetterhead(sender).ok());
    const IssuedDocument first = practice.invoice({practice.ended(practice.anna(), {})});
    CHECK(exemptionsIn(first.content) == QStringList{u"Act 1"_s});
    setReason(u"Law 2"_s);
    const IssuedDocument second = practice.invoice({practice.ended(practice.anna(), {})});
    CHECK(exemptionsIn(second.content) == QStringList{u"Law 2"_s});
    setReason(u"Rule 3"_s);
    CHECK(practice.found(first.item.id).content == first.content);
    CHECK(practice.found(second.item.id).content == second.content);
    // What takes it back says what it said.
    CHECK(exemptionsIn(practice.creditNote(second.item.id).content) == QStringList{u"Law 2"_s});
    CHECK(practice.isWhole());
}

TEST_CASE("the file itself refuses to alter, delete or leave out a document", "[documents]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    (void)practice.invoice({session});
    (void)practice.invoice({practice.ended(practice.anna(), {})});
    practice.close();
    {
        Connection file(practice.file());
        for (const QString &bad :
             {u"DELETE FROM document"_s, u"UPDATE document SET number = '2026-0009'"_s,
              u"UPDATE document SET total = 1"_s, u"UPDATE document SET pdf = x'00'"_s,
              u"UPDATE document SET data = '{}'"_s, u"UPDATE document SET issued_on = ''"_s}) {
            INFO(bad);
            CHECK_THROWS_AS(file.exec(bad), StoreError);
        }
    }
    CHECK(practice.isWhole());
    // Who writes past the program is found out.
    for (const QString &bad : {u"UPDATE document SET position = 3 WHERE position = 2"_s,
                               u"UPDATE document SET pdf = x'00' WHERE id = 1"_s,
                               u"UPDATE document_line SET amount = 1 WHERE document_id = 1"_s,
                               u"UPDATE charge SET invoice_id = 2 WHERE session_id = 1"_s}) {
        INFO(bad);
        {
            Connection file(practice.file());
            file.exec(u"DROP TRIGGER document_is_not_edited"_s);
            file.exec(bad);
            file.exec(u"DELETE FROM content_sum"_s);
        }
        CHECK(practice.findings().size() >= 2); // the trigger is missing as well
        practice.restoreCopy();
    }
}

TEST_CASE("what can't be on a document is refused at its field", "[documents]")
{
    IssuingFixture practice;
    Documents &documents = practice.practice().documents();
    const auto refused = [&](auto change, Field place) {
        Letterhead sender;
        change(sender);
        const auto result = documents.changeLetterhead(sender);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().field == place);
    };
    refused([](Letterhead &l) { l.iban = u"DE00 3704"_s; }, field::iban);
    refused([](Letterhead &l) { l.bic = u"X"_s; }, field::bic);
    refused([](Letterhead &l) { l.email = u"nobody"_s; }, field::practiceEmail);
    refused([](Letterhead &l) { l.logo = QByteArray(100'001, 'x'); }, field::logo);
    refused([](Letterhead &l) { l.logo = "GIF89a"; }, field::logo);
    refused([](Letterhead &l) { l.termDays = 366; }, field::termDays);
    refused([](Letterhead &l) { l.keepYears = 0; }, field::keepYears);
    refused([](Letterhead &l) { l.feeTax = 10'000; }, field::feeTax);
    refused([](Letterhead &l) { l.invoicePattern = u"YYYY"_s; }, field::invoicePattern);
    refused([](Letterhead &l) { l.creditNotePattern = l.invoicePattern; },
            field::creditNotePattern);
    refused([](Letterhead &l) { l.receiptPattern = l.creditNotePattern; }, field::receiptPattern);
    refused([](Letterhead &l) { l.footer = QString(longestFooter + 1, u'x'); }, field::footer);
    refused([](Letterhead &l) { l.footer = u"x\n"_s.repeated(mostFooterLines) + u'x'; },
            field::footer);
    Letterhead longest;
    longest.footer = u"x\n"_s.repeated(mostFooterLines - 1) + u'x';
    CHECK(documents.changeLetterhead(longest).ok());

    const auto of = [&](const BillingDetails &details) {
        const auto result = documents.changeBillingDetails(practice.anna(), 1, details);
        return result.ok() ? Field{} : result.error().field;
    };
    CHECK(of({{}, practice.practice().today().addDays(1), {}, {}}) == field::birthDate);
    CHECK(of({{}, {}, {}, Payer{{}, u" "_s, u"Street"_s, {}, {}}}) == field::payerName);
    CHECK(of({{}, {}, {}, Payer{{}, u"Insurer"_s, {}, u"nobody"_s, {}}}) == field::payerEmail);
}

TEST_CASE("a pattern that would give a number again is refused before it is kept", "[documents]")
{
    IssuingFixture practice;
    Documents &documents = practice.practice().documents();
    (void)practice.invoice({practice.ended(practice.anna(), {})});
    (void)practice.invoice({practice.ended(practice.anna(), {})});
    Letterhead sender = documents.letterhead().value();
    sender.invoicePattern = u"2026-NNNN"_s;
    const auto refused = documents.changeLetterhead(sender);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::invoicePattern);
    CHECK(refused.error().sentence.contains(u"2026-0001"_s));
    CHECK(documents.letterhead()->invoicePattern == u"YYYY-NNNN"_s);
    sender.invoicePattern = u"B-2026-NNNN"_s;
    CHECK(documents.changeLetterhead(sender).ok());
    CHECK(practice.invoice({practice.ended(practice.anna(), {})}).item.number == u"B-2026-0001"_s);
    // Back to the year's series, which goes on; other kinds have numbers of their own.
    sender.invoicePattern = u"YYYY-NNNN"_s;
    sender.receiptPattern = u"B-2026-NNNN"_s;
    CHECK(documents.changeLetterhead(sender).ok());
    CHECK(practice.invoice({practice.ended(practice.anna(), {})}).item.number == u"2026-0003"_s);
}

TEST_CASE("several clients can have one payer, who is changed for all of them", "[documents]")
{
    IssuingFixture practice;
    Documents &documents = practice.practice().documents();
    const auto change = [&](ClientId id, const Payer &payer, const std::optional<Payer> &seen) {
        const int revision = practice.practice().clients().find(id)->revision;
        REQUIRE(documents.changeBillingDetails(id, revision, {{}, {}, {}, payer}, seen));
    };
    change(practice.anna(), {{}, u"Insurer"_s, u"Old street"_s, {}, {}}, {});
    const Payer seen = documents.payers()->front();
    Payer insurer = seen;
    insurer.address = u"New street"_s;
    change(practice.bjorn(), insurer, seen);
    CHECK(documents.payers()->size() == 1);
    CHECK(documents.clientsOf(insurer.id).value() == 2);
    CHECK(documents.billingDetails(practice.anna())->payer == insurer);
    REQUIRE(practice.practice().undo().ok());
    CHECK(documents.billingDetails(practice.anna())->payer->address == u"Old street"_s);
    CHECK_FALSE(documents.billingDetails(practice.bjorn())->payer);
}
