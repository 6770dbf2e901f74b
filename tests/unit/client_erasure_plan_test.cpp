// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/client_erasure.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

const Instant erasureTime{1'000'000};
const WordingContext context{u"Anna"_s, *currencyByCode(u"EUR"_s),
                             QLocale(QLocale::English, QLocale::UnitedKingdom)};

SessionToErase sessionToErase(qint64 id, SessionStatus status, std::optional<Charge> charge = {})
{
    const bool ended = status == SessionStatus::Complete || status == SessionStatus::Cancelled;
    return {{id}, status, erasureTime.plusMinutes(ended ? -60 : 60), false, charge};
}

Charge charged(Money amount, Money paid, std::optional<Instant> voidedAt = {})
{
    return {ChargeKind::Session, amount, paid, voidedAt};
}

ClientErasurePlan plannedErasure(const ClientErasureFacts &facts)
{
    const auto decision = planErasure(facts, erasureTime);
    REQUIRE(std::holds_alternative<ClientErasurePlan>(decision));
    return std::get<ClientErasurePlan>(decision);
}

QString whyNotErased(const ClientErasureFacts &facts)
{
    const auto decision = planErasure(facts, erasureTime);
    REQUIRE(std::holds_alternative<ClientErasureRefusal>(decision));
    return sentenceFor(std::get<ClientErasureRefusal>(decision), context);
}

} // namespace

TEST_CASE("only what was paid with money stays of an erased client", "[erasure]")
{
    ClientErasureFacts facts;
    facts.client.notes = u"Knows the way"_s;
    facts.sessions = {
        sessionToErase(1, SessionStatus::Booked),
        sessionToErase(2, SessionStatus::Complete, charged(Money{90'00}, Money{90'00})),
        sessionToErase(3, SessionStatus::Complete, charged(Money{90'00}, Money{}, erasureTime)),
        sessionToErase(4, SessionStatus::Complete, charged(Money{}, Money{})),
        sessionToErase(5, SessionStatus::Cancelled),
        sessionToErase(6, SessionStatus::Cancelled, charged(Money{45'00}, Money{45'00})),
    };
    facts.sessions[4].hasNote = true;
    facts.credits = {{{1}, SessionId{2}}, {{2}, SessionId{3}}, {{3}, {}}, {{4}, SessionId{1}}};
    facts.messages = {{7}};

    const ClientErasurePlan plan = plannedErasure(facts);
    CHECK(plan.kept == std::vector<SessionId>{{2}, {6}});
    CHECK(plan.going == std::vector<SessionId>{{1}, {3}, {4}, {5}});
    CHECK(plan.credits == std::vector<CreditId>{{2}, {3}, {4}});
    CHECK(plan.coming == 1);
    CHECK(plan.past() == 3);
    CHECK(plan.notes == 2);
    CHECK(plan.keepsRow());
    const QStringList lines = consequencesOf(plan, context);
    CHECK(lines.size() == 8);
    CHECK(lines.front().contains(u"about Anna are erased"_s));
}

TEST_CASE("what a sponsor is still to pay for stays of an erased client", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {
        sessionToErase(1, SessionStatus::Complete, charged(Money{90'00}, Money{}, erasureTime)),
        sessionToErase(2, SessionStatus::Complete, charged(Money{}, Money{})),
        sessionToErase(3, SessionStatus::Booked),
        sessionToErase(4, SessionStatus::Complete, charged(Money{90'00}, Money{90'00})),
    };
    facts.credits = {
        {{1}, SessionId{1}, true}, {{2}, SessionId{2}, true}, {{3}, SessionId{3}}, {{4}, {}}};
    const ClientErasurePlan plan = plannedErasure(facts);
    CHECK(plan.kept == std::vector<SessionId>{{1}, {2}, {4}});
    CHECK(plan.keptForSponsors == 2);
    CHECK(plan.credits == std::vector<CreditId>{{3}, {4}});
    const QString lines = consequencesOf(plan, context).join(u'\n');
    CHECK(lines.contains(u"1 paid session stays"_s));
    CHECK(lines.contains(u"2 free or void sessions on a sponsor's credit stay"_s));
}

TEST_CASE("of a client without paid sessions nothing stays", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {sessionToErase(1, SessionStatus::Booked)};
    const ClientErasurePlan plan = plannedErasure(facts);
    CHECK_FALSE(plan.keepsRow());
    CHECK(consequencesOf(plan, context).size() == 3);
}

TEST_CASE("a booked session whose time has passed is no coming one", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {sessionToErase(1, SessionStatus::Booked)};
    facts.sessions[0].endsAt = erasureTime;
    CHECK(plannedErasure(facts).coming == 0);
    CHECK(plannedErasure(facts).past() == 1);
    facts.sessions[0].endsAt = {erasureTime.seconds + 1};
    CHECK(plannedErasure(facts).coming == 1);
    CHECK(plannedErasure(facts).past() == 0);
}

TEST_CASE("erasing is refused while money is owed or a session runs", "[erasure]")
{
    ClientErasureFacts facts;
    facts.sessions = {
        sessionToErase(1, SessionStatus::Complete, charged(Money{90'00}, Money{20'00})),
        sessionToErase(2, SessionStatus::Complete, charged(Money{30'00}, Money{}))};
    CHECK(whyNotErased(facts).startsWith(u"€100.00 is still unpaid."_s));
    CHECK(whyNotErased(facts).contains(u"once a credit note has been issued"_s));
    facts.sessions.push_back(sessionToErase(3, SessionStatus::InProgress));
    CHECK(whyNotErased(facts).startsWith(u"A session with this client is in progress."_s));
    facts.client.erasedAt = erasureTime;
    CHECK(whyNotErased(facts) == u"This client has already been erased."_s);
}

TEST_CASE("a payer who pays for nobody else is said to go too, and nothing is said twice",
          "[erasure]")
{
    ClientErasureFacts facts;
    CHECK_FALSE(consequencesOf(plannedErasure(facts), context).join(u'\n').contains(u"payer"_s));
    facts.lonePayer = u"The Bergs"_s;
    const QStringList lines = consequencesOf(plannedErasure(facts), context);
    CHECK(lines.contains(u"The Bergs pays for nobody else and is erased as a payer too."_s));
    CHECK(lines.join(u'\n').count(u"can't be undone"_s) == 1);
}
