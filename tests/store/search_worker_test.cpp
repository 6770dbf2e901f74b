// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/search/practice_search.h"
#include "core/search/search_worker.h"
#include "core/store/connection.h"
#include "tests/store/issued.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QTest>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The worker on the thread of the test: what is asked is answered at once, and what the practice
/// does is read at once.
struct Searched : IssuingFixture
{
    std::atomic<quint64> newest = 0;
    SearchWorker worker{file(), newest};
    std::vector<SearchAnswer> answers;

    Searched()
    {
        QObject::connect(&worker, &SearchWorker::answered,
                         [this](const SearchAnswer &answer) { answers.push_back(answer); });
        QObject::connect(&practice(), &Practice::changed, &worker, &SearchWorker::applyChanges);
    }
    [[nodiscard]] SearchQuery query(const QString &typed) const
    {
        const PracticeProfile &profile = practice().profile();
        return readQuery(typed, {now(), profile.zone, profile.currency, QLocale()});
    }
    [[nodiscard]] SearchAnswer ask(const QString &typed)
    {
        worker.build();
        answers.clear();
        worker.ask(++newest, query(typed), 8);
        REQUIRE(answers.size() == 1);
        CHECK(answers.front().number == newest);
        return answers.front();
    }
    [[nodiscard]] std::vector<SessionId> sessions(const QString &typed)
    {
        return ask(typed).hits.sessions;
    }
    [[nodiscard]] std::vector<ClientId> clients(const QString &typed)
    {
        return ask(typed).hits.clients;
    }
    SessionId noted(ClientId client, const QString &note)
    {
        SessionFields fields = fieldsAt(now());
        fields.note = note;
        return book(client, fields);
    }
};

using ClientIds = std::vector<ClientId>;
using FoundSessions = std::vector<SessionId>;
using FoundCharges = std::vector<FoundCharge>;

} // namespace

TEST_CASE("an erased client is found no more, by name or by what was written", "[search]")
{
    Searched fixture;
    const SessionId paid = fixture.noted(fixture.anna(), u"violet"_s);
    const SessionId coming = fixture.noted(fixture.anna(), u"crimson"_s);
    const SessionId other = fixture.noted(fixture.bjorn(), u"violet too"_s);
    REQUIRE(
        fixture.practice().sessions().perform({paid, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    REQUIRE(fixture.clients(u"berg"_s) == ClientIds{fixture.anna()});
    REQUIRE(fixture.sessions(u"violet"_s) == FoundSessions{paid, other});
    REQUIRE(fixture.sessions(u"crimson"_s) == FoundSessions{coming});

    SECTION("one whose paid session stays for the books")
    {
        REQUIRE(fixture.practice().clients().erase(fixture.anna(), 1).ok());
        REQUIRE(fixture.details(paid).client.erasedAt);
    }
    SECTION("one of whom nothing stays")
    {
        const PaymentId payment = fixture.details(paid).facts.payments.front().id;
        REQUIRE(
            fixture.practice().sessions().perform({paid, 2}, ask::ReversePayment{payment}).ok());
        REQUIRE(fixture.practice().sessions().perform({paid, 3}, ask::Void{}).ok());
        REQUIRE(fixture.practice().clients().erase(fixture.anna(), 1).ok());
        REQUIRE_FALSE(fixture.practice().clients().find(fixture.anna()).ok());
    }
    CHECK(fixture.clients(u"berg"_s).empty());
    CHECK(fixture.clients(u"erased"_s).empty());
    CHECK(fixture.sessions(u"violet"_s) == FoundSessions{other});
    CHECK(fixture.sessions(u"crimson"_s).empty());
    CHECK(fixture.ask(u"90"_s).hits.payments.empty());
}

TEST_CASE("a client who was erased before is not read into the index", "[search]")
{
    Searched fixture;
    const SessionId paid = fixture.noted(fixture.anna(), {});
    REQUIRE(
        fixture.practice().sessions().perform({paid, 1}, ask::Complete{PaymentMethod::Cash}).ok());
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), 1).ok());
    CHECK(fixture.clients(u"erased"_s).empty());
    CHECK(fixture.sessions(u"individual"_s).empty());
    CHECK(fixture.clients(u"clara"_s) == ClientIds{fixture.clara()});
}

TEST_CASE("what was done is found as it is now", "[search]")
{
    Searched fixture;
    const SessionId id = fixture.noted(fixture.anna(), u"violet"_s);
    REQUIRE(fixture.sessions(u"violet"_s) == FoundSessions{id});
    SECTION("a session that was edited")
    {
        SessionFields fields = fixture.fieldsAt(fixture.now());
        fields.note = u"crimson"_s;
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Edit{fields}).ok());
        CHECK(fixture.sessions(u"violet"_s).empty());
        CHECK(fixture.sessions(u"crimson"_s) == FoundSessions{id});
    }
    SECTION("a session that was deleted")
    {
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Delete{}).ok());
        CHECK(fixture.sessions(u"violet"_s).empty());
    }
    SECTION("a client of another name")
    {
        Client client = *fixture.practice().clients().find(fixture.anna());
        client.name = u"Anna Lund"_s;
        REQUIRE(fixture.practice().clients().edit(client).ok());
        CHECK(fixture.clients(u"berg"_s).empty());
        CHECK(fixture.sessions(u"lund"_s) == FoundSessions{id});
    }
    SECTION("a session type of another name")
    {
        SessionType type = fixture.practice().settings().sessionTypes()->front();
        const SessionType seen = type;
        type.name = u"Supervision"_s;
        REQUIRE(fixture.practice().settings().editSessionType(seen, type).ok());
        CHECK(fixture.sessions(u"individual"_s).empty());
        CHECK(fixture.sessions(u"supervision"_s) == FoundSessions{id});
    }
    SECTION("what is owed")
    {
        CHECK(fixture.ask(u"unpaid"_s).hits.payments.empty());
        REQUIRE(fixture.practice().sessions().perform({id, 1}, ask::Complete{}).ok());
        CHECK(fixture.ask(u"unpaid"_s).hits.payments == FoundCharges{id});
        REQUIRE(fixture.practice().sessions().perform({id, 2}, ask::Void{}).ok());
        CHECK(fixture.ask(u"unpaid"_s).hits.payments.empty());
        CHECK(fixture.ask(u"void"_s).hits.payments == FoundCharges{id});
    }
}

TEST_CASE("a charge without a session is found as it is now", "[search][charges]")
{
    Searched fixture;
    Practice &practice = fixture.practice();
    const auto added = [&](ClientId client, const QString &text) {
        const auto id =
            practice.charges().add({client, text, QDate(2026, 11, 10), {120'00}, {}, {}});
        REQUIRE(id.ok());
        return *id;
    };
    const auto found = [&](const QString &typed) { return fixture.ask(typed).hits.payments; };
    const ChargeId early = added(fixture.anna(), u"Report for the court"_s);
    REQUIRE(found(u"court"_s) == FoundCharges{early}); // it was there before the index
    const ChargeId late = added(fixture.bjorn(), u"Letter to the school"_s);
    CHECK(found(u"school"_s) == FoundCharges{late});
    CHECK(found(u"unpaid thorsson"_s) == FoundCharges{late});
    CHECK(found(u"10 nov"_s) == FoundCharges{early, late});

    SECTION("added, undone and redone")
    {
        REQUIRE(practice.undo().ok());
        CHECK(found(u"school"_s).empty());
        CHECK(found(u"court"_s) == FoundCharges{early});
        REQUIRE(practice.redo().ok());
        CHECK(found(u"school"_s) == FoundCharges{late});
    }
    SECTION("paid, undone and redone")
    {
        REQUIRE(practice.charges()
                    .perform(*practice.charges().details(late),
                             ask::RecordPayment{{120'00}, PaymentMethod::Cash})
                    .ok());
        CHECK(found(u"unpaid thorsson"_s).empty());
        CHECK(found(u"paid school"_s) == FoundCharges{late});
        REQUIRE(practice.undo().ok());
        CHECK(found(u"unpaid thorsson"_s) == FoundCharges{late});
        REQUIRE(practice.redo().ok());
        CHECK(found(u"unpaid thorsson"_s).empty());
    }
    SECTION("of another amount, whose reason stays private")
    {
        REQUIRE(practice.charges()
                    .perform(*practice.charges().details(late),
                             ask::ChangeAmount{{75'00}, u"hardship"_s})
                    .ok());
        CHECK(found(u"75"_s) == FoundCharges{late});
        CHECK(found(u"120"_s) == FoundCharges{early});
        CHECK(found(u"hardship"_s).empty());
    }
    SECTION("of a client of another name")
    {
        Client client = *practice.clients().find(fixture.bjorn());
        client.name = u"Björn Lund"_s;
        REQUIRE(practice.clients().edit(client).ok());
        CHECK(found(u"unpaid lund"_s) == FoundCharges{late});
        CHECK(found(u"unpaid thorsson"_s).empty());
    }
    SECTION("of an erased client, for the books and deleted")
    {
        REQUIRE(practice.charges()
                    .perform(*practice.charges().details(early),
                             ask::RecordPayment{{120'00}, PaymentMethod::Cash})
                    .ok());
        const ChargeId gone = added(fixture.anna(), u"Statement"_s);
        REQUIRE(practice.charges().perform(*practice.charges().details(gone), ask::Void{}).ok());
        REQUIRE(found(u"statement"_s) == FoundCharges{gone});
        REQUIRE(practice.clients().erase(fixture.anna(), 1).ok());
        REQUIRE(practice.charges().details(early)->item.typeName.isEmpty());
        REQUIRE_FALSE(practice.charges().details(gone).ok());
        CHECK(found(u"court"_s).empty());
        CHECK(found(u"statement"_s).empty());
        CHECK(found(u"120"_s) == FoundCharges{late});
    }
}

TEST_CASE("charges without a session are read page by page", "[search][charges]")
{
    Searched fixture;
    {
        // One more than a page holds.
        Connection file(fixture.file());
        file.exec(u"INSERT INTO charge (client_id, kind, service_at, text, amount, created_at)"
                  " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2001)"
                  " SELECT 1, 'other', i * 3600, iif(i = 2001, 'newest', ''), 1, 0 FROM n"_s);
    }
    fixture.worker.build();
    fixture.worker.ask(++fixture.newest, fixture.query(u"newest"_s), 8);
    REQUIRE(QTest::qWaitFor([&] { return fixture.answers.back().complete; }));
    CHECK(fixture.answers.back().hits.payments == FoundCharges{ChargeId{2001}});
}

TEST_CASE("an overtaken question is not answered", "[search]")
{
    Searched fixture;
    fixture.worker.build();
    CHECK(fixture.answers.empty()); // nothing was asked
    fixture.newest = 2;
    fixture.worker.ask(1, fixture.query(u"anna"_s), 8);
    CHECK(fixture.answers.empty());
    fixture.worker.ask(2, fixture.query(u"anna"_s), 8);
    CHECK(fixture.answers.size() == 1);
}

TEST_CASE("an answer that is overtaken on its way is not passed on", "[search]")
{
    const PracticeFixture fixture;
    PracticeSearch search(fixture.practice());
    std::vector<quint64> answered;
    QObject::connect(&search, &PracticeSearch::answered, &search,
                     [&](const SearchAnswer &answer) { answered.push_back(answer.number); });
    const quint64 first = search.ask(u"anna"_s, 8);
    REQUIRE(QTest::qWaitFor([&] { return !answered.empty(); }));
    REQUIRE(answered == std::vector{first});

    // The index is there: the answer to the second waits for this thread by the time of the third.
    (void)search.ask(u"ann"_s, 8);
    QTest::qSleep(200);
    SECTION("by another question")
    {
        const quint64 third = search.ask(u"berg"_s, 8);
        REQUIRE(QTest::qWaitFor([&] { return answered.size() > 1; }));
        CHECK(answered == std::vector{first, third});
    }
    SECTION("by nobody's wanting to know any more")
    {
        search.giveUp();
        QTest::qWait(100);
        CHECK(answered == std::vector{first});
    }
}

TEST_CASE("sessions are read page by page down to the oldest", "[search]")
{
    Searched fixture;
    {
        // One more than a page holds.
        Connection file(fixture.file());
        file.exec(u"INSERT INTO session (client_id, session_type_id, starts_at, length_minutes,"
                  "   place, address, price, note, status)"
                  " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2001)"
                  " SELECT 1, 1, i * 3600, 50, 'in_person', '', 0,"
                  "   iif(i = 1, 'oldest', iif(i = 2, 'second', '')), 'booked' FROM n"_s);
    }
    fixture.worker.build();
    fixture.worker.ask(++fixture.newest, fixture.query(u"oldest"_s), 8);
    REQUIRE(fixture.answers.size() == 1);
    CHECK_FALSE(fixture.answers.front().complete); // more may come
    CHECK(fixture.answers.front().hits.sessions.empty());
    REQUIRE(QTest::qWaitFor([&] { return fixture.answers.back().complete; }));
    CHECK(fixture.answers.size() == 2);
    CHECK(fixture.answers.back().hits.sessions == FoundSessions{{1}});
    CHECK(fixture.sessions(u"second"_s) == FoundSessions{{2}});
}

TEST_CASE("a document is found by its number, its recipient and its client, newest first",
          "[search][documents]")
{
    Searched fixture;
    const int revision = fixture.practice().clients().find(fixture.bjorn())->revision;
    REQUIRE(fixture.practice().documents().changeBillingDetails(
        fixture.bjorn(), revision, {{}, {}, {}, Payer{{}, u"Insurer"_s, {}, {}, {}}}));
    using Found = std::vector<DocumentId>;
    const DocumentId first = fixture.invoice({fixture.ended(fixture.anna(), {})}).item.id;
    const auto found = [&](const QString &typed) { return fixture.ask(typed).hits.documents; };
    CHECK(found(u"2026-0001"_s) == Found{first});
    CHECK(found(u"0002"_s).empty());
    const DocumentId second = fixture.invoice({fixture.ended(fixture.bjorn(), {})}).item.id;
    CHECK(found(u"0002"_s) == Found{second}); // one issued since the index was built
    CHECK(found(u"insur"_s) == Found{second});
    CHECK(found(u"thorsson"_s) == Found{second}); // for whom
    CHECK(found(u"2026"_s) == Found{second, first});
    CHECK(fixture.ask(u"2026"_s).hits.documentCount == 2);
    CHECK(found(u"berg insurer"_s).empty());
}

TEST_CASE("a document is no more found by a name that needn't be kept", "[search][documents]")
{
    Searched fixture;
    const SessionId paid = fixture.ended(fixture.anna(), PaymentMethod::Cash);
    const DocumentId kept = fixture.invoice({paid}).item.id;
    REQUIRE(fixture.ask(u"berg"_s).hits.documents == std::vector{kept});
    fixture.setNow(QDate(2040, 1, 1), QTime(9, 0));
    const int revision = fixture.practice().clients().find(fixture.anna())->revision;
    REQUIRE(fixture.practice().clients().erase(fixture.anna(), revision).ok());
    CHECK(fixture.ask(u"berg"_s).hits.documents.empty());
    CHECK(fixture.ask(u"2026-0001"_s).hits.documents == std::vector{kept});
}
