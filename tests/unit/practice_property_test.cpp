// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sponsors.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/random_work.h"
#include "tests/support/tables.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

/// Each number throws the dice of one step, so that a failing sequence shrinks step by step.
using Steps = std::vector<std::uint32_t>;

Steps someSteps(int most)
{
    const auto length = *rc::gen::inRange<std::size_t>(1, static_cast<std::size_t>(most));
    return *rc::gen::container<Steps>(length, rc::gen::arbitrary<std::uint32_t>());
}

std::string lines(const QStringList &texts) { return texts.join(u'\n').toStdString(); }

} // namespace

TEST_CASE("random work keeps the invariants of the rules", "[property]")
{
    const bool holds = rc::check("invariants hold after any sequence of actions", [] {
        PracticeFixture fixture;
        RandomWork work(fixture.practice(),
                        [&](qint64 minutes) { fixture.advanceMinutes(minutes); });
        for (const std::uint32_t seed : someSteps(60)) {
            const QString before = dumpOf(fixture.raw());
            const auto entries =
                fixture.raw().number(QStringLiteral("SELECT max(id) FROM journal"));
            Dice dice(seed);
            const auto did = work.step(dice);
            fixture.practice().waitForErasure();
            const auto added =
                fixture.raw().number(QStringLiteral("SELECT max(id) FROM journal")) - entries;
            RC_ASSERT((added > 0) == did.has_value()); // an entry for each session of a series
            // What is refused changes nothing.
            RC_ASSERT(did || dumpOf(fixture.raw()) == before);
            const QStringList broken = brokenInvariants(fixture.raw());
            RC_LOG(lines(broken));
            RC_ASSERT(broken.isEmpty());
        }
        for (const auto &[who, count] : work.granted()) {
            const auto balances = fixture.practice().sponsors().balances(who.first);
            RC_ASSERT(balances.ok());
            int found = 0;
            for (const CreditBalance &balance : *balances) {
                RC_ASSERT(balance.granted == balance.available + balance.reserved + balance.spent);
                RC_ASSERT(balance.expired <= balance.available);
                RC_ASSERT(balance.stated <= balance.spent);
                found += balance.sponsor.id == who.second ? balance.granted : 0;
            }
            RC_ASSERT(found == count);
            // What is listed is what is summed.
            const auto credits = fixture.practice().sponsors().credits(who.first);
            RC_ASSERT(credits.ok());
            CreditBalance all;
            for (const CreditBalance &balance : *balances) {
                all.available += balance.usable();
                all.expired += balance.expired;
                all.reserved += balance.reserved;
                all.spent += balance.spent;
                all.stated += balance.stated;
            }
            const auto listed = [&](CreditStanding standing) {
                return std::ranges::count(*credits, standing, &CreditEntry::standing);
            };
            RC_ASSERT(listed(CreditStanding::Available) == all.available);
            RC_ASSERT(listed(CreditStanding::Expired) == all.expired);
            RC_ASSERT(listed(CreditStanding::Reserved) == all.reserved);
            RC_ASSERT(listed(CreditStanding::Spent) == all.spent);
            RC_ASSERT(std::ranges::count_if(*credits, [](const CreditEntry &entry) {
                          return !entry.statement.isEmpty();
                      }) == all.stated);
        }
        const auto findings = verifyFile(fixture.file());
        RC_LOG(lines(QStringList(findings.begin(), findings.end())));
        RC_ASSERT(findings.empty());
    });
    REQUIRE(holds);
}

TEST_CASE("undo and redo lead to and fro between the very same tables", "[property]")
{
    const bool holds = rc::check("any sequence of work, undo and redo", [] {
        PracticeFixture fixture;
        fixture.reopen();
        Practice &practice = fixture.practice();
        RandomWork work(practice, [&](qint64 minutes) { fixture.advanceMinutes(minutes); },
                        {.erasing = true, .sending = false, .issuing = false});
        // What each undo and each redo must lead to.
        std::vector<QString> before;
        std::vector<QString> after;
        for (const std::uint32_t seed : someSteps(80)) {
            Dice dice(seed);
            QString now = dumpOf(fixture.raw());
            const int choice = dice.below(5);
            if (choice == 0) {
                const auto undone = practice.undo();
                RC_ASSERT(undone.ok() == !before.empty());
                RC_ASSERT(dumpOf(fixture.raw()) == (undone ? before.back() : now));
                if (undone) {
                    before.pop_back();
                    after.push_back(now);
                }
            } else if (choice == 1) {
                const auto redone = practice.redo();
                RC_ASSERT(redone.ok() == !after.empty());
                RC_ASSERT(dumpOf(fixture.raw()) == (redone ? after.back() : now));
                if (redone) {
                    after.pop_back();
                    before.push_back(now);
                }
            } else if (work.step(dice)) {
                practice.waitForErasure();
                after.clear();
                if (practice.undoable())
                    before.push_back(std::move(now));
                else
                    before.clear(); // an erasure empties both
            }
            RC_ASSERT(practice.redoable().has_value() == !after.empty());
            RC_ASSERT(brokenInvariants(fixture.raw()).isEmpty());
        }
        const auto findings = verifyFile(fixture.file());
        RC_LOG(lines(QStringList(findings.begin(), findings.end())));
        RC_ASSERT(findings.empty());
    });
    REQUIRE(holds);
}

TEST_CASE("work undone in reverse order gives back the very same tables", "[property]")
{
    const bool holds = rc::check("undo leads back through every state", [] {
        PracticeFixture fixture;
        // The clients of the fixture can be undone too; a new start leaves nothing before.
        fixture.reopen();
        RandomWork work(fixture.practice(),
                        [&](qint64 minutes) { fixture.advanceMinutes(minutes); },
                        {.erasing = true, .sending = false, .issuing = false});
        std::vector<QString> states;
        for (const std::uint32_t seed : someSteps(60)) {
            QString before = dumpOf(fixture.raw());
            Dice dice(seed);
            const auto did = work.step(dice);
            fixture.practice().waitForErasure();
            if (!did)
                continue;
            if (fixture.practice().undoable())
                states.push_back(std::move(before));
            else
                states.clear(); // an erasure empties the stack
        }
        while (!states.empty()) {
            RC_ASSERT(fixture.practice().undoable().has_value());
            const auto undone = fixture.practice().undo();
            RC_LOG(undone ? std::string() : undone.error().sentence.toStdString());
            RC_ASSERT(undone.ok());
            RC_ASSERT(dumpOf(fixture.raw()) == states.back());
            RC_ASSERT(brokenInvariants(fixture.raw()).isEmpty());
            states.pop_back();
        }
        RC_ASSERT(!fixture.practice().undoable());
    });
    REQUIRE(holds);
}
