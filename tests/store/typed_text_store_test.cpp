// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/typed_text.h"
#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "core/records/client_field.h"
#include "core/records/message_field.h"
#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/records/session_field.h"
#include "core/records/sponsor_field.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

// As pasted from a table, a web page or a PDF; and what of it may be kept.
const QString pastedLine = u"\uFEFF Two\r\n\two\u00ADrds\u2028"_s + QChar(0) + u"\u200B "_s;
const QString keptLine = u"Two words"_s;
const QString pastedLines =
    u"\uFEFF\nFirst\r\nse\u200Bcond"_s + QChar(0) + u"\u2028third\u0007\t\u200B\n"_s;
const QString keptLines = u"First\nsecond\nthird"_s;
const QString pastedEmail = u"\uFEFFtwo@words.example\u200B\r\n"_s;

/// Each column of text in the file, by what a person types into it, as it has to be kept. Empty: it
/// holds words of the program.
const QHash<QString, QString> &columns()
{
    static const QHash<QString, QString> all{
        {u"practice.name"_s, keptLine},
        {u"practice.professional"_s, keptLine},
        {u"session_type.name"_s, keptLine},
        {u"client.name"_s, keptLine},
        {u"client.email"_s, u"two@words.example"_s},
        {u"client.addressed_as"_s, keptLine},
        {u"client.phone"_s, keptLine},
        {u"client.notes"_s, keptLines},
        {u"session.address"_s, keptLine},
        {u"session.note"_s, keptLines},
        {u"session.cancel_reason_text"_s, keptLine},
        {u"sponsor.name"_s, keptLine},
        {u"credit_return.reason"_s, keptLine},
        {u"notice.recipient_name"_s, keptLine},
        {u"notice.recipient"_s, u"two@words.example"_s},
        {u"notice.subject"_s, keptLine},
        {u"notice.body"_s, keptLines},
        {u"notice_text.subject"_s, keptLine},
        {u"notice_text.body"_s, keptLines + u'\n'},
        {u"block.title"_s, keptLine},
        {u"session_type.code"_s, keptLine},
        {u"session_type.description"_s, keptLine},
        {u"session_type.exemption"_s, keptLine},
        {u"client.address"_s, keptLines},
        {u"client.reference"_s, keptLine},
        {u"payer.name"_s, keptLine},
        {u"payer.address"_s, keptLines},
        {u"payer.email"_s, u"two@words.example"_s},
        {u"payer.reference"_s, keptLine},
        {u"letterhead.address"_s, keptLines},
        {u"letterhead.phone"_s, keptLine},
        {u"letterhead.email"_s, u"two@words.example"_s},
        {u"letterhead.website"_s, keptLine},
        {u"letterhead.tax_number"_s, keptLine},
        {u"letterhead.vat_number"_s, keptLine},
        {u"letterhead.register_number"_s, keptLine},
        {u"letterhead.exemption"_s, keptLines},
        {u"letterhead.footer"_s, keptLines},
        {u"letterhead.fee_words"_s, keptLine},
        {u"letterhead.iban"_s, {}},
        {u"letterhead.bic"_s, {}},
        {u"letterhead.invoice_pattern"_s, {}},
        {u"letterhead.credit_note_pattern"_s, {}},
        {u"letterhead.receipt_pattern"_s, {}},
        {u"client.birth_date"_s, {}},
        {u"document.kind"_s, {}},
        {u"document.number"_s, {}},
        {u"document.issued_on"_s, {}},
        {u"document.due_on"_s, {}},
        {u"document.data"_s, {}}, // of what is typed elsewhere
        {u"sponsor.address"_s, keptLines},
        {u"sponsor.email"_s, u"two@words.example"_s},
        {u"sponsor.reference"_s, keptLine},
        {u"sponsor.vat_number"_s, {}}, // without blanks
        {u"sponsor.country"_s, {}},
        {u"letterhead.country"_s, {}},
        {u"letterhead.exemption_code"_s, {}},
        {u"letterhead.statement_pattern"_s, {}},
        {u"statement_payment.method"_s, {}},
        {u"practice.currency"_s, {}},
        {u"practice.time_zone"_s, {}},
        {u"practice.fee_kind"_s, {}},
        {u"practice.locale"_s, {}},
        {u"practice.appearance"_s, {}},
        {u"client.language"_s, {}},
        {u"session.place"_s, {}},
        {u"session.status"_s, {}},
        {u"session.cancel_reason"_s, {}},
        {u"charge.text"_s, keptLine},
        {u"charge.code"_s, keptLine},
        {u"charge.amount_reason"_s, keptLine},
        {u"charge.kind"_s, {}},
        {u"balance_entry.kind"_s, {}},
        {u"balance_entry.method"_s, {}},
        {u"payment.method"_s, {}},
        {u"offered_method.method"_s, {}},
        {u"credit.state"_s, {}},
        {u"notice.kind"_s, {}},
        {u"notice.state"_s, {}},
        {u"notice_text.kind"_s, {}},
        {u"notice_text.language"_s, {}},
        {u"series.frequency"_s, {}},
        {u"journal.action"_s, {}},
        {u"erased.kind"_s, {}},
        {u"practice_identity.word"_s, {}},
    };
    return all;
}

PracticeProfile pastedProfile()
{
    PracticeProfile profile = someProfile();
    profile.name = profile.professional = pastedLine;
    return profile;
}

/// A practice in which every command that takes text got pasted text, and nothing else.
struct Pasted : PracticeFixture
{
    Pasted() : PracticeFixture(pastedProfile())
    {
        const Client client{{},         pastedLine, pastedEmail, 0,
                            pastedLine, pastedLine, {},          pastedLines};
        const auto id = practice().clients().add(client);
        REQUIRE(id.ok());
        Client other = practice().clients().find(bjorn()).value();
        other.name = other.addressedAs = other.phone = pastedLine;
        other.notes = pastedLines;
        CHECK(practice().clients().edit(other).ok());
        SessionType type{{}, pastedLine, 50, {}};
        type.code = type.description = type.exemption = pastedLine;
        CHECK(practice().settings().addSessionType(type).ok());
        Letterhead sender;
        sender.address = sender.exemption = sender.footer = pastedLines;
        sender.phone = sender.website = sender.taxNumber = sender.vatNumber = pastedLine;
        sender.registerNumber = sender.feeWords = pastedLine;
        sender.email = pastedEmail;
        CHECK(practice().documents().changeLetterhead(sender).ok());
        const Payer payer{{}, pastedLine, pastedLines, pastedEmail, pastedLine};
        other = practice().clients().find(bjorn()).value();
        CHECK(practice().documents().changeBillingDetails(bjorn(), other.revision,
                                                          {pastedLines, {}, pastedLine, payer}));
        CHECK(practice().settings().setMessageText(MessageKind::Update, u"en"_s,
                                                   {pastedLine, pastedLines}));
        CHECK(practice().timeOff().add({{}, now(), now().plusMinutes(60), false, pastedLine, {}}));

        const MessageDraft message{pastedLine, pastedLines};
        SessionFields fields = fieldsAt(now());
        fields.address = pastedLine;
        fields.note = pastedLines;
        const SessionId cancelled = book(*id, fields, {}, message);
        const NewClient added{pastedLine, pastedEmail, pastedLine};
        CHECK(practice().sessions().book({added, fields, {}}, message).ok());
        CHECK(practice().sessions().perform({cancelled, revision(cancelled)},
                                            ask::Cancel{CancelReason::Other, pastedLine, {}}));
        const SessionId edited = book(anna(), now());
        CHECK(practice().sessions().perform({edited, revision(edited)}, ask::Edit{fields}));

        CHECK(practice().sponsors().grantCredits(anna(), pastedLine, 1));
        const Sponsor seen = practice().sponsors().all()->front();
        const SponsorId sponsor = seen.id;
        Sponsor details{sponsor, pastedLine, pastedLines, u"AT"_s, pastedEmail};
        details.reference = details.vatNumber = pastedLine;
        CHECK(practice().sponsors().edit(seen, details).ok());
        const SessionId paid = book(anna(), fieldsAt(now()), sponsor);
        CHECK(practice().sessions().perform({paid, revision(paid)},
                                            ask::Complete{PaymentMethod::SponsoredCredit}));
        CHECK(practice().sessions().perform({paid, revision(paid)}, ask::ReturnCredit{pastedLine}));
        const auto charge = practice().charges().add(
            {anna(), pastedLine, practice().today(), Money{5'00}, {}, pastedLine});
        REQUIRE(charge.ok());
        CHECK(practice().charges().perform(*practice().charges().details(*charge),
                                           ask::ChangeAmount{Money{4'00}, pastedLine}));
    }
};

} // namespace

TEST_CASE("each column of text is known", "[typed_text]")
{
    const PracticeFixture fixture;
    QStringList found;
    for (const auto &row : fixture.raw().rows(
             u"SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
             " WHERE t.type = 'table' AND c.type = 'TEXT'"_s))
        found << row.front().toString();
    QStringList known = columns().keys();
    found.sort();
    known.sort();
    CHECK(found.join(u' ') == known.join(u' '));
}

TEST_CASE("pasted text is kept in one form, whichever field it came through", "[typed_text]")
{
    const Pasted practice;
    for (auto column = columns().cbegin(); column != columns().cend(); ++column) {
        if (column.value().isEmpty())
            continue;
        INFO(column.key());
        const QString table = column.key().section(u'.', 0, 0);
        int kept = 0;
        for (const auto &row : practice.raw().rows(
                 u"SELECT %1 FROM %2"_s.arg(column.key().section(u'.', 1), table))) {
            const QString text = row.front().toString();
            const QString tidied =
                column.value().contains(u'\n') ? severalLines(text) : oneLine(text);
            CHECK(text.trimmed() == tidied);
            kept += text == column.value() ? 1 : 0;
        }
        CHECK(kept > 0);
    }
}

TEST_CASE("what can be seen nowhere is refused at its field", "[typed_text]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId booked = fixture.book(fixture.anna(), fixture.now());
    const SessionId credited = fixture.book(fixture.anna(), fixture.fieldsAt(fixture.now()),
                                            fixture.grant(fixture.anna(), 1));
    CHECK(practice.sessions().perform({credited, fixture.revision(credited)},
                                      ask::Complete{PaymentMethod::SponsoredCredit}));
    for (const QString &nothing :
         {u"\u200B"_s, u"\u00AD"_s, u"\u3164"_s, u"\uFEFF"_s, u"\u2800 \n"_s, QString(QChar(0))}) {
        INFO(nothing.toUtf8().toPercentEncoding().toStdString());
        const auto refused = [](const auto &result, Field field) {
            CHECK_FALSE(result.ok());
            CHECK((!result.ok() && result.error().kind == ErrorKind::Invalid &&
                   result.error().field == field));
        };
        Client client = practice.clients().find(fixture.anna()).value();
        client.name = nothing;
        refused(practice.clients().edit(client), field::client);
        refused(practice.clients().add({{}, nothing, {}}), field::client);
        refused(
            practice.sessions().book({NewClient{nothing, {}}, fixture.fieldsAt(fixture.now()), {}}),
            field::client);
        PracticeProfile profile = practice.profile();
        profile.professional = nothing;
        refused(practice.settings().changePractice(profile), field::name);
        refused(practice.settings().addSessionType({{}, nothing, 50, {}}), field::sessionType);
        refused(practice.settings().setMessageText(MessageKind::Update, u"en"_s,
                                                   {nothing, u"Dear {client}"_s}),
                field::subject);
        refused(practice.settings().setMessageText(MessageKind::Update, u"en"_s,
                                                   {u"Your session"_s, nothing}),
                field::body);
        refused(practice.sponsors().grantCredits(fixture.anna(), nothing, 1), field::sponsor);
        refused(practice.sponsors().add({{}, nothing}), field::sponsorName);
        const Seen seen{booked, fixture.revision(booked)};
        refused(practice.sessions().perform(seen, ask::Cancel{CancelReason::Other, nothing, {}}),
                field::reason);
        refused(practice.sessions().perform({credited, fixture.revision(credited)},
                                            ask::ReturnCredit{nothing}),
                field::reason);
        refused(practice.sessions().perform(seen, byClient, Reach::This,
                                            MessageDraft{nothing, u"Dear Anna"_s}),
                field::subject);
        refused(practice.sessions().perform(seen, byClient, Reach::This,
                                            MessageDraft{u"Your session"_s, nothing}),
                field::body);
    }
}

TEST_CASE("a living client whose name shows nothing is not taken for an erased one",
          "[typed_text][client][plain]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.now());
    fixture.close();
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blank name"_s);
        file.setDatabaseName(fixture.path());
        REQUIRE(file.open());
        CHECK(QSqlQuery(file).exec(u"UPDATE client SET name = '', email = 'not one'"_s));
    }
    QSqlDatabase::removeDatabase(u"blank name"_s);
    fixture.reopen();
    CHECK(fixture.practice().clients().find(fixture.anna())->name == QString());
    CHECK(fixture.practice()
              .sessions()
              .between({0}, fixture.now().plusMinutes(60))
              ->front()
              .clientName == QString());
    // It can be given one.
    Client client = fixture.practice().clients().find(fixture.anna()).value();
    client.name = u"Anna Berg"_s;
    client.email.clear();
    CHECK(fixture.practice().clients().edit(client).ok());
}
