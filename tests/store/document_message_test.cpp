// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/eml.h"
#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/rules/names.h"
#include "core/store/schema.h"
#include "core/store/unfinished_file.h"
#include "tests/store/issued.h"
#include "tests/support/folder_bytes.h"

#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna's invoice is in the outbox.
struct SentInvoice : IssuingFixture
{
    SessionId session = ended(anna(), {});
    IssuedDocument annas = invoice({session});

    SentInvoice() { REQUIRE(outbox().add(annas.item.id).ok()); }

    [[nodiscard]] Outbox &outbox() const { return practice().outbox(); }
    [[nodiscard]] Message only() const
    {
        const auto waiting = outbox().waiting();
        REQUIRE(waiting->size() == 1);
        return waiting->front();
    }
    [[nodiscard]] QString latest() const
    {
        return nameOf(practice().activity().journal(1).value().front());
    }
};

} // namespace

TEST_CASE("a message in the outbox takes an issued document along", "[documents][outbox]")
{
    const SentInvoice practice;
    const Message message = practice.only();
    CHECK(message.recipientName == u"Anna Berg"_s);
    CHECK(message.recipient == u"anna@example.com"_s);
    CHECK(message.subject.startsWith(u"Invoice 2026-0001 · "_s));
    CHECK(message.body.contains(u"2026-0001"_s));
    REQUIRE(message.document);
    CHECK(message.document->id == practice.annas.item.id);
    CHECK(message.document->number == u"2026-0001"_s);

    const auto mail = practice.outbox().mail(message);
    REQUIRE(mail.ok());
    REQUIRE(mail->attachment);
    CHECK(mail->attachment->pdf == practice.annas.pdf);
    CHECK(toEml(*mail).contains("filename=\"Invoice 2026-0001.pdf\""));
    CHECK(practice.latest() == u"Document 2026-0001 put in the outbox"_s);
    CHECK(practice.findings() == QStringList());
}

TEST_CASE("a document waits in the outbox once, and can be sent again", "[documents][outbox]")
{
    const SentInvoice practice;
    const auto again = practice.outbox().add(practice.annas.item.id);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().sentence == u"This document is already in the outbox."_s);

    REQUIRE(practice.outbox().markSent(practice.only().id).ok());
    CHECK(practice.latest() == u"Document 2026-0001 marked as sent"_s);
    CHECK(practice.outbox().waitingCount().value() == 0);
    const auto sent = practice.outbox().with(practice.annas.item.id);
    REQUIRE(sent->size() == 1);
    CHECK(sent->front().state == MessageState::Sent);
    CHECK(practice.outbox().add(practice.annas.item.id).ok());
    CHECK(practice.outbox().with(practice.annas.item.id)->size() == 2);
    CHECK(practice.findings() == QStringList());
}

TEST_CASE("putting a document in the outbox can be undone until it is sent", "[documents][outbox]")
{
    SentInvoice practice;
    SECTION("undone and redone")
    {
        REQUIRE(practice.practice().undo().ok());
        CHECK(practice.outbox().waitingCount().value() == 0);
        REQUIRE(practice.practice().redo().ok());
        CHECK(practice.only().document->id == practice.annas.item.id);
    }
    SECTION("discarded, which can be undone too")
    {
        REQUIRE(practice.outbox().discard(practice.only().id).ok());
        CHECK(practice.latest() == u"Message with document 2026-0001 discarded"_s);
        REQUIRE(practice.practice().undo().ok());
        CHECK(practice.only().document->id == practice.annas.item.id);
    }
    SECTION("sent")
    {
        REQUIRE(practice.outbox().markSent(practice.only().id).ok());
        CHECK_FALSE(practice.practice().undo().ok());
    }
    CHECK(practice.findings() == QStringList());
}

TEST_CASE("a document goes nowhere without an address", "[documents][outbox]")
{
    IssuingFixture practice;
    Client mute;
    mute.name = u"Gunnar Berg"_s;
    const ClientId gunnar = practice.practice().clients().add(mute).value();
    const IssuedDocument issued = practice.invoice({practice.ended(gunnar, {})});
    const auto added = practice.practice().outbox().add(issued.item.id);
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().sentence == u"Gunnar Berg has no e-mail address to send to."_s);
    CHECK(practice.practice().outbox().waitingCount().value() == 0);
}

TEST_CASE("a reminder in the outbox says when it is out of date", "[documents][outbox]")
{
    IssuingFixture practice;
    const SessionId session = practice.ended(practice.anna(), {});
    const IssuedDocument invoice = practice.invoice({session});
    practice.advanceMinutes(40 * 24 * 60);
    const IssuedDocument reminder =
        practice.issued({DocumentKind::Reminder, {}, {}, invoice.item.id});
    REQUIRE(practice.practice().outbox().add(reminder.item.id).ok());
    const Message message = practice.practice().outbox().waiting()->front();
    CHECK(practice.practice().outbox().remark(message).value() == QString());
    practice.pay(session, invoice.content.total);
    CHECK(practice.practice().outbox().remark(message).value().contains(
        u"has been paid since then"_s));
}

TEST_CASE("erasing a client erases the messages that documents went with", "[documents][outbox]")
{
    SentInvoice practice;
    const bool isSent = GENERATE(false, true);
    CAPTURE(isSent);
    if (isSent)
        REQUIRE(practice.outbox().markSent(practice.only().id).ok());
    practice.pay(practice.session, practice.annas.content.total);
    REQUIRE(practice.practice().clients().erase(
        practice.anna(), practice.practice().clients().find(practice.anna())->revision));
    practice.practice().waitForErasure();
    CHECK(practice.outbox().with(practice.annas.item.id)->empty());
    CHECK(filesWith("please find attached", practice.folder()) == QString());
    CHECK(practice.findings() == QStringList());
}

TEST_CASE("messages of version 10 keep their ids, and none comes again", "[migration]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    makePrivateFile(path);
    Connection connection(path);
    migrate(connection, path, migrations().first(10));
    const bool areLeft = GENERATE(true, false);
    CAPTURE(areLeft);
    connection.exec(u"INSERT INTO notice (kind, state, recipient_name, recipient, subject, body,"
                    " created_at) SELECT 'deletion', 'waiting', 'Anna', 'anna@example.com', 'S',"
                    " 'B', value FROM json_each('[1,2,3]')"_s);
    connection.exec(areLeft ? u"DELETE FROM notice WHERE id = 3"_s : u"DELETE FROM notice"_s);
    migrate(connection, path, migrations().first(11));
    CHECK(connection.number(u"SELECT coalesce(sum(id), 0) FROM notice"_s) == (areLeft ? 3 : 0));
    CHECK(connection.number(u"SELECT count(*) FROM notice WHERE kind = 'deletion' AND"
                            " document_id IS NULL"_s) == (areLeft ? 2 : 0));
    CHECK(connection.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'notice'"_s) == 3);
}
