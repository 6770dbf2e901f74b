// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/sponsor_field.h"
#include "core/rules/sponsor_input.h"
#include "core/rules/statement_draft.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

ChargeOnPaper spentOn(qint64 session)
{
    ChargeOnPaper charge;
    charge.charge.id = {session};
    charge.isSponsored = charge.isCreditSpent = true;
    charge.clientNumber = u"K-%1"_s.arg(session);
    charge.type.name = u"Therapy"_s;
    return charge;
}

} // namespace

TEST_CASE("a statement asks for spent credits that are on no other, and for nothing else",
          "[sponsors]")
{
    DocumentFacts facts;
    facts.profile.zone = QTimeZone::utc();
    facts.today = QDate(2026, 12, 1);
    facts.sponsor = Sponsor{{3}, u"Hub"_s};
    facts.sponsor->price = Money{80'00};
    facts.charges = {spentOn(1), spentOn(2), spentOn(3)};
    facts.charges[1].isStated = true;
    facts.charges[2].isCreditSpent = false; // only reserved
    DocumentRequest request;
    request.kind = DocumentKind::Statement;
    request.from = QDate(2026, 11, 1);
    request.to = QDate(2026, 11, 30);
    const auto content = composed(request, facts);
    REQUIRE(content.ok());
    REQUIRE(content->lines.size() == 1);
    CHECK(content->lines.front().client == u"K-1"_s);
    CHECK(content->total == Money{80'00});
    facts.charges.erase(facts.charges.begin());
    CHECK(composed(request, facts).error().kind == ErrorKind::NotAllowed);
    request.from = QDate(2026, 12, 1);
    CHECK(composed(request, facts).error().field == field::statementPeriod);
}

TEST_CASE("a series gets as many credits as any order of taking them could give", "[sponsors]")
{
    const bool holds = rc::check("the first sessions get them", [] {
        const auto endless = *rc::gen::inRange(0, 4);
        const auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 10));
        std::vector<Instant> ends;
        for (const int day : days)
            ends.push_back({day * 86400});
        std::vector<Instant> starts;
        for (int day = 0; day < 10; ++day)
            starts.push_back({day * 86400 + 3600});
        const int available = endless + int(ends.size());
        const int covered = sessionsOnCredit(available, ends, starts);
        // Each prefix of n sessions needs n credits, of which enough last until its end: the
        // latest k sessions of it need k that have not ended when the first of these begins.
        const auto isEnough = [&](int n) {
            for (int first = 0; first < n; ++first) {
                if (usableCredits(available, ends, starts[std::size_t(first)]) < n - first)
                    return false;
            }
            return true;
        };
        RC_ASSERT(covered == 10 || !isEnough(covered + 1));
        RC_ASSERT(isEnough(covered));
    });
    CHECK(holds);
}
