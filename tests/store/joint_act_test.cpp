// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "core/records/session_field.h"
#include "core/rules/wording.h"
#include "tests/store/requests.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate sickDay(2026, 11, 19);
const joint::Cancel fallenIll{CancelReason::ByProfessional, {}};

/// Anna at nine and at three, Björn at eleven, Clara, who has no e-mail address, at one.
struct SickDay : PracticeFixture
{
    std::vector<SessionId> ids{
        book(anna(), at(sickDay, {9, 0})), book(bjorn(), at(sickDay, {11, 0})),
        book(clara(), at(sickDay, {13, 0})), book(anna(), at(sickDay, {15, 0}))};

    [[nodiscard]] std::vector<SessionFacts> facts() const
    {
        std::vector<SessionFacts> facts;
        for (const SessionId id : ids)
            facts.push_back(details(id).facts);
        return facts;
    }
    [[nodiscard]] std::vector<Seen> seen() const
    {
        std::vector<Seen> seen;
        for (const SessionId id : ids)
            seen.push_back(details(id).seen());
        return seen;
    }
    [[nodiscard]] Sessions &sessions() const { return practice().sessions(); }
};

} // namespace

TEST_CASE("several sessions are cancelled at once, and taken back at once", "[joint]")
{
    SickDay day;
    const QString before = dumpOf(day.raw());
    const auto steps = day.sessions().previewJoint(day.facts(), fallenIll);
    REQUIRE(steps.ok());
    REQUIRE(steps->size() == 4);
    const auto notices = noticesAbout(*steps);
    REQUIRE(notices.size() == 3); // Anna is told once of both
    CHECK(notices[0].client == day.anna());
    CHECK(notices[0].steps == std::vector<std::size_t>{0, 3});

    REQUIRE(day.sessions()
                .performJoint(day.seen(), fallenIll,
                              {{day.ids[0], someMessage}, {day.ids[1], someMessage}})
                .ok());
    for (const SessionId id : day.ids) {
        const SessionDetails session = day.details(id);
        CHECK(session.session().status == SessionStatus::Cancelled);
        CHECK_FALSE(session.facts.charge);
    }
    CHECK(day.practice().outbox().waiting()->size() == 2);
    CHECK(brokenInvariants(day.raw()).isEmpty());

    const auto undone = day.practice().undo();
    REQUIRE(undone.ok());
    CHECK(undone->sessions == 4);
    CHECK(dumpOf(day.raw()) == before);
    REQUIRE(day.practice().redo().ok());
    CHECK(day.practice().outbox().waiting()->size() == 2);
}

TEST_CASE("several sessions move to another day at their times of day", "[joint]")
{
    SickDay day;
    day.book(day.bjorn(), day.at(sickDay.addDays(7), {9, 30}));
    const auto steps = day.sessions().previewJoint(day.facts(), joint::Move{7});
    REQUIRE(steps.ok());
    CHECK((*steps)[0].remarks.front().kind == Remark::Kind::Clash);
    CHECK((*steps)[1].remarks.empty());
    CHECK(noticesAbout(*steps).size() == 4); // each is withdrawn when its session moves again

    REQUIRE(
        day.sessions().performJoint(day.seen(), joint::Move{7}, {{day.ids[3], someMessage}}).ok());
    CHECK(day.details(day.ids[3]).session().fields.startsAt == day.at(sickDay.addDays(7), {15, 0}));
    REQUIRE(day.practice().undo().ok());
    CHECK(day.details(day.ids[0]).session().fields.startsAt == day.at(sickDay, {9, 0}));
    CHECK(day.practice().outbox().waiting()->empty());
}

TEST_CASE("sessions that move together have to go to another day", "[joint]")
{
    SickDay day;
    const auto steps = day.sessions().previewJoint(day.facts(), joint::Move{0});
    REQUIRE_FALSE(steps.ok());
    CHECK(steps.error().field == field::start);
}

TEST_CASE("sessions that move together don't clash with where they were", "[joint]")
{
    PracticeFixture fixture;
    const SessionId first = fixture.book(fixture.anna(), fixture.at(sickDay, {9, 0}));
    const SessionId second = fixture.book(fixture.bjorn(), fixture.at(sickDay.addDays(1), {9, 0}));
    const auto steps = fixture.practice().sessions().previewJoint(
        {fixture.details(first).facts, fixture.details(second).facts}, joint::Move{1});
    REQUIRE(steps.ok());
    for (const SeriesStep &step : *steps) {
        for (const Remark &remark : step.remarks)
            CHECK(remark.kind != Remark::Kind::Clash);
    }
}

TEST_CASE("one act on several sessions is carried out on all of them or on none", "[joint]")
{
    SickDay day;
    const std::vector<Seen> seen = day.seen();
    const QString untouched = dumpOf(day.raw());
    CHECK(day.sessions().performJoint({}, fallenIll).error().kind == ErrorKind::NotAllowed);
    CHECK(day.sessions().performJoint(seen, joint::Cancel{}).error().field == field::reason);
    // Nobody asked for a message about Anna's later session on its own.
    CHECK_FALSE(day.sessions().performJoint(seen, fallenIll, {{day.ids[3], someMessage}}).ok());
    CHECK_FALSE(day.sessions().performJoint(seen, fallenIll, {{day.ids[2], someMessage}}).ok());
    CHECK(dumpOf(day.raw()) == untouched);

    REQUIRE(day.sessions().perform(seen[2], byClient).ok());
    const QString before = dumpOf(day.raw());
    CHECK(day.sessions().performJoint(seen, fallenIll).error().kind == ErrorKind::Conflict);
    const auto refused = day.sessions().previewJoint(day.facts(), fallenIll);
    CHECK(refused.error().kind == ErrorKind::NotAllowed);
    CHECK(dumpOf(day.raw()) == before);
}

TEST_CASE("a move to where the clock skips a session's time is refused with its day", "[joint]")
{
    PracticeFixture fixture;
    const SessionId night = fixture.book(fixture.anna(), fixture.at({2027, 3, 21}, {2, 30}));
    const auto steps =
        fixture.practice().sessions().previewJoint({fixture.details(night).facts}, joint::Move{7});
    REQUIRE_FALSE(steps.ok());
    CHECK(steps.error().kind == ErrorKind::Invalid);
    CHECK(steps.error().sentence.contains(u"28"_s));
}

TEST_CASE("what cancelling several sessions does is said in one breath", "[joint]")
{
    SickDay day;
    const auto steps = day.sessions().previewJoint(day.facts(), fallenIll);
    const QStringList lines = consequencesOfJoint(*steps, 2);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"4 sessions"_s));
    CHECK(lines[1] == u"Nobody is charged."_s);
    CHECK(lines[2].contains(u"2 clients"_s));
}
