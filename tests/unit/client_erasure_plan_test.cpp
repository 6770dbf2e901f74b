// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/client_erasure.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'000'000};
const WordingContext context{u"Anna Berg"_s, *currencyByCode(u"EUR"_s),
                             QLocale(QLocale::English, QLocale::UnitedKingdom)};

SessionToErase session(qint64 id, SessionStatus status, std::optional<Charge> charge = {})
{
    const bool ended = status == SessionStatus::Complete || status == SessionStatus::Cancelled;
    return {{id}, status, now.plusMinutes(ended ? -60 : 60), false, charge};
}

Charge charged(Money amount, Money paid, std::optional<Instant> voidedAt = {})
{
    return {ChargeKind::Session, amount, paid, voidedAt};
}

ClientErasurePlan planned(const ClientErasureFacts &facts)
{
    const auto decision = planErasure(facts, now);
    REQUIRE(std::holds_alternative<ClientErasurePlan>(decision));
    return std::get<ClientErasurePlan>(decision);
}

QString refused(const ClientErasureFacts &facts)
{
    const auto decision = planErasure(facts, now);
    REQUIRE(std::holds_alternative<ClientErasureRefusal>(decision));
    return sentenceFor(std::get<ClientErasureRefusal>(decision), context);
}

} // namespace

TEST_CASE("only what was paid with money stays of an erased client", "[erasure]")
{
    ClientErasureFacts facts;
    facts.client.notes = u"Knows the way"_s;
    facts.sessions = {
        session(1, SessionStatus::Booked),
        session(2, SessionStatus::Complete, charged(Money{90'00}, Money{90'00})),
        session(3, SessionStatus::Complete, charged(Money{90'00}, Money{}, now)),
        session(4, SessionStatus::Complete, charged(Money{}, Money{})),
        session(5, SessionStatus::Cancelled),
        session(6, SessionStatus::Cancelled, charged(Money{45'00}, Money{45'00})),
    };
    facts.sessions[4].hasNote = true;
    facts.credits = {{{1}, SessionId{2}}, {{2}, SessionId{3}}, {{3}, {}}, {{4}, SessionId{1}}};
    facts.messages = {{7}};

    const ClientErasurePlan plan = planned(facts);
    CHECK(plan.kept == std::vector<SessionId>{{2}, {6}});
    CHECK(plan.going == std::vector<SessionId>{{1}, {3}, {4}, {5}});
    CHECK(plan.credits == std::vector<CreditId>{{2}, {3}, {4}});
    CHECK(plan.coming == 1);
    CHECK(plan.past() == 3);
    CHECK(plan.notes == 2);
    CHECK(plan.keepsRow());
    const QStringList lines = consequencesOf(plan, context);
    CHECK(lines.size() == 8);
    CHECK(lines.front().contains(u"known of Anna are erased"_s));
}

TEST_CASE("of a client without paid sessions nothing stays", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {session(1, SessionStatus::Booked)};
    const ClientErasurePlan plan = planned(facts);
    CHECK_FALSE(plan.keepsRow());
    CHECK(consequencesOf(plan, context).size() == 3);
}

TEST_CASE("a booked session whose time has passed is no coming one", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {session(1, SessionStatus::Booked)};
    facts.sessions[0].endsAt = now;
    CHECK(planned(facts).coming == 0);
    CHECK(planned(facts).past() == 1);
}

TEST_CASE("erasing is refused while money is owed or a session runs", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {session(1, SessionStatus::Complete, charged(Money{90'00}, Money{20'00})),
                      session(2, SessionStatus::Complete, charged(Money{30'00}, Money{}))};
    CHECK(refused(facts).startsWith(u"€100.00 is still unpaid."_s));
    facts.sessions.push_back(session(3, SessionStatus::InProgress));
    CHECK(refused(facts).startsWith(u"A session with this client is in progress."_s));
    facts.client.erasedAt = now;
    CHECK(refused(facts) == u"This client is erased already."_s);
}
