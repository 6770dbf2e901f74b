// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/records/journal.h"
#include "core/store/connection.h"
#include "core/store/erasure.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"
#include "tests/support/practice_fixture.h"

#include <QFile>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Unique texts, one for each place that stores something about a session.
const QString inNote = u"sentinel-in-the-note"_s;
const QString inAddress = u"sentinel-in-the-address"_s;
const QString inReason = u"sentinel-in-the-reason"_s;
const QString inMessage = u"sentinel-in-the-message"_s;
const QString inReturn = u"sentinel-in-the-return-of-a-credit"_s;

/// Hundreds of sessions around the sentinels, with notes that grow and shrink, so that pages of the
/// file split and leave copies of rows behind.
struct BusyPractice : PracticeFixture
{
    std::vector<std::pair<SessionId, int>> others; ///< with their revisions

    void bookOthers(int count)
    {
        for (int i = 0; i < count; ++i) {
            SessionFields fields = fieldsAt(now().plusMinutes(60 * i));
            fields.note = QString(i % 700, u'n');
            others.emplace_back(book(bjorn(), fields), 1);
        }
    }
    void rewriteNotes(int factor)
    {
        for (auto &[id, revision] : others) {
            SessionFields fields = details(id).session().fields;
            fields.note = QString(1 + (id.value * factor) % 3000, u'm');
            REQUIRE(practice().sessions().perform({id, revision}, ask::Edit{fields}).ok());
            ++revision;
        }
    }
    [[nodiscard]] QString found(const QString &sentinel) const
    {
        return filesWith(sentinel.toUtf8(), folder());
    }
    [[nodiscard]] qint64 rowsOf(SessionId id) const
    {
        qint64 count = 0;
        for (const auto &table : {u"session"_s, u"charge"_s, u"credit"_s, u"credit_return"_s,
                                  u"notice"_s, u"journal_subject"_s}) {
            const QString key = table == u"session"_s ? u"id"_s : u"session_id"_s;
            count +=
                raw().number(u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(table, key), {id.value});
        }
        return count + raw().number(u"SELECT count(*) FROM payment WHERE charge_id NOT IN"
                                    " (SELECT id FROM charge)"_s);
    }
};

} // namespace

TEST_CASE("of a deleted session no byte is left in any file", "[erasure]")
{
    BusyPractice fixture;
    Practice &practice = fixture.practice();
    fixture.bookOthers(80);
    const SponsorId hub = fixture.grant(fixture.anna(), 1);
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = inNote;
    fields.address = inAddress;
    const SessionId id =
        fixture.book(fixture.anna(), fields, hub, MessageDraft{inMessage, inMessage});
    fixture.bookOthers(80);
    fixture.rewriteNotes(37);
    fields.note = inNote + QString(2500, u'x'); // moves the row to another page
    REQUIRE(practice.sessions().perform({id, 1}, ask::Edit{fields}).ok());
    fixture.rewriteNotes(101);
    fields.note = inNote + u" short again"_s;
    REQUIRE(practice.sessions().perform({id, 2}, ask::Edit{fields}).ok());
    REQUIRE(practice.outbox().markSent(practice.outbox().waiting()->front().id).ok());
    const ask::Fee fee{Money{90'00}, PaymentMethod::SponsoredCredit};
    REQUIRE(practice.sessions()
                .perform({id, 3}, ask::Cancel{CancelReason::Other, inReason, fee}, Reach::This,
                         MessageDraft{inMessage, inMessage})
                .ok());
    REQUIRE(practice.sessions().perform({id, 4}, ask::ReturnCredit{inReturn}).ok());
    // A paid fee forbids it: the money first.
    REQUIRE(
        practice.sessions()
            .perform({id, 5}, ask::ReversePayment{fixture.details(id).facts.payments.front().id})
            .ok());
    const auto sentinels = {inNote, inAddress, inReason, inMessage, inReturn};
    for (const QString &sentinel : sentinels) {
        INFO(sentinel);
        REQUIRE_FALSE(fixture.found(sentinel).isEmpty());
    }

    REQUIRE(practice.sessions().perform({id, 6}, ask::Delete{}).ok());
    practice.waitForErasure();
    for (const QString &sentinel : sentinels) {
        INFO(sentinel);
        CHECK(fixture.found(sentinel) == QString());
    }
    CHECK(fixture.rowsOf(id) == 0);
    CHECK_FALSE(practice.sessions().details(id).ok());
    CHECK(fixture.details(fixture.others.front().first).client.id == fixture.bjorn());
    // The credit is free again, the journal tells when, and the program is usable.
    CHECK(practice.sponsors().balances(fixture.anna())->front().available == 1);
    const JournalItem last = practice.activity().journal(1)->front();
    CHECK(last.entry.action == JournalAction::Deleted);
    CHECK(last.entry.at == fixture.now());
    fixture.close();
    for (const QString &sentinel : sentinels)
        CHECK(fixture.found(sentinel) == QString());
}

TEST_CASE("the message about a deletion is erased once it is sent or discarded", "[erasure]")
{
    for (const bool sent : {true, false}) {
        INFO((sent ? "sent" : "discarded"));
        BusyPractice fixture;
        Practice &practice = fixture.practice();
        const SessionId id = fixture.book(fixture.anna(), fixture.now());
        REQUIRE(
            practice.sessions()
                .perform({id, 1}, ask::Delete{}, Reach::This, MessageDraft{inMessage, inMessage})
                .ok());
        practice.waitForErasure();
        const auto outbox = practice.outbox().waiting();
        REQUIRE(outbox->size() == 1);
        CHECK_FALSE(outbox->front().session);
        CHECK(outbox->front().kind == MessageKind::Deletion);
        CHECK_FALSE(fixture.found(inMessage).isEmpty());

        const MessageId message = outbox->front().id;
        REQUIRE(
            (sent ? practice.outbox().markSent(message) : practice.outbox().discard(message)).ok());
        practice.waitForErasure();
        CHECK(fixture.found(inMessage) == QString());
        CHECK(practice.outbox().waitingCount().value() == 0);
        CHECK_FALSE(practice.undoable());
    }
}

TEST_CASE("an erasure that was interrupted is finished at the next start", "[erasure]")
{
    BusyPractice fixture;
    fixture.bookOthers(40);
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = inNote;
    const SessionId id = fixture.book(fixture.anna(), fields);
    fixture.close();
    {
        // As far as the program came: the row is gone, its bytes are not.
        Connection file(fixture.file());
        file.exec(u"PRAGMA secure_delete = OFF"_s);
        Transaction transaction(file);
        file.exec(u"DELETE FROM journal_subject WHERE session_id = %1"_s.arg(id.value));
        file.exec(u"DELETE FROM session WHERE id = %1"_s.arg(id.value));
        markErasurePending(file);
        transaction.commit();
    }
    REQUIRE_FALSE(fixture.found(inNote).isEmpty());
    fixture.reopen();
    fixture.practice().waitForErasure();
    CHECK(fixture.found(inNote) == QString());
    CHECK(fixture.raw().number(u"SELECT erasures_pending FROM practice"_s) == 0);
}

TEST_CASE("an erasure that a reader holds up says so and is finished later", "[erasure]")
{
    BusyPractice fixture;
    SessionFields fields = fixture.fieldsAt(fixture.now());
    fields.note = inNote;
    const SessionId id = fixture.book(fixture.anna(), fields);
    QStringList failures;
    QObject::connect(&fixture.practice(), &Practice::erasureFinished,
                     [&](const QString &failure) { failures << failure; });
    {
        Connection reader(fixture.file(), Connection::Mode::ReadOnly);
        reader.exec(u"BEGIN"_s);
        REQUIRE(reader.number(u"SELECT count(*) FROM session"_s) == 1);
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Delete{}).ok());
        fixture.practice().waitForErasure();
    }
    REQUIRE(failures.size() == 1);
    CHECK(failures.front().contains(
        u"What you erased is gone, but another program reads the file"_s));
    CHECK(fixture.raw().number(u"SELECT erasures_pending FROM practice"_s) == 1);
    fixture.reopen();
    fixture.practice().waitForErasure();
    CHECK(fixture.found(inNote) == QString());
    CHECK(fixture.raw().number(u"SELECT erasures_pending FROM practice"_s) == 0);
}

TEST_CASE("work goes on while traces are removed, and several erasures end", "[erasure]")
{
    BusyPractice fixture;
    fixture.bookOthers(60);
    int finished = 0;
    QObject::connect(&fixture.practice(), &Practice::erasureFinished, [&](const QString &failure) {
        CHECK(failure == QString());
        ++finished;
    });
    for (std::size_t i = 0; i < 20; ++i) {
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({fixture.others[i].first, 1}, ask::Delete{})
                    .ok());
        REQUIRE(fixture.practice()
                    .sessions()
                    .perform({fixture.others[i + 20].first, 1},
                             ask::Cancel{CancelReason::ByClient, {}, {}})
                    .ok());
    }
    fixture.practice().waitForErasure();
    CHECK(finished > 0);
    CHECK(fixture.raw().number(u"SELECT erasures_pending FROM practice"_s) == 0);
    CHECK(fixture.raw().number(u"SELECT count(*) FROM session"_s) == 40);
}
