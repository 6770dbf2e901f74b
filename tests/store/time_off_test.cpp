#include "core/store/time_off_rows.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

Block lunchOn(const PracticeFixture &fixture, QDate date)
{
    Block lunch;
    lunch.startsAt = fixture.at(date, QTime(12, 0));
    lunch.endsAt = fixture.at(date, QTime(13, 0));
    lunch.title = u"Lunch"_s;
    return lunch;
}

std::vector<Block> all(const PracticeFixture &fixture)
{
    return fixture.practice()
        .blocksBetween(fixture.now(), fixture.now().plusMinutes(400LL * 24 * 60))
        .value();
}

const QDate monday(2026, 11, 23);

} // namespace

TEST_CASE("time off is added, edited and removed, and each is taken back", "[blocks]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const QString before = dumpOf(fixture.raw());
    const auto added = practice.addBlock(lunchOn(fixture, monday));
    REQUIRE(added.ok());
    CHECK(practice.undoable() == JournalAction::BlockAdded);
    const QString withLunch = dumpOf(fixture.raw());

    Block edited = *practice.block(*added);
    edited.title = u"  Long lunch "_s;
    edited.endsAt = edited.endsAt.plusMinutes(30);
    REQUIRE(practice.editBlock(edited, Reach::This).ok());
    CHECK(practice.block(*added)->title == u"Long lunch"_s);
    CHECK_FALSE(practice.editBlock(edited, Reach::This).ok()); // it has moved on
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == withLunch);

    REQUIRE(practice.removeBlock(*added, 1, Reach::This).ok());
    CHECK(all(fixture).empty());
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == withLunch);
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == before);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("time off that ends before it begins is refused", "[blocks]")
{
    PracticeFixture fixture;
    Block block = lunchOn(fixture, monday);
    block.endsAt = block.startsAt;
    const auto refused = fixture.practice().addBlock(block);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == Field::Until);
}

TEST_CASE("only what overlaps is found", "[blocks]")
{
    PracticeFixture fixture;
    REQUIRE(fixture.practice().addBlock(lunchOn(fixture, monday)).ok());
    const auto count = [&](QTime from, QTime to) {
        return fixture.practice()
            .blocksBetween(fixture.at(monday, from), fixture.at(monday, to))
            ->size();
    };
    CHECK(count(QTime(11, 0), QTime(12, 0)) == 0);
    CHECK(count(QTime(11, 0), QTime(12, 1)) == 1);
    CHECK(count(QTime(12, 59), QTime(15, 0)) == 1);
    CHECK(count(QTime(13, 0), QTime(15, 0)) == 0);
}

TEST_CASE("lunch on weekdays stays at noon when the clocks change", "[blocks]")
{
    PracticeFixture fixture;
    const QDate friday(2027, 3, 26); // summer time begins on the Sunday
    REQUIRE(fixture.practice()
                .addBlock(lunchOn(fixture, friday), Repetition{Frequency::Weekdays, 1, 3})
                .ok());
    const auto blocks = all(fixture);
    REQUIRE(blocks.size() == 3);
    for (const Block &block : blocks) {
        CHECK(localTime(block.startsAt, fixture.practice().profile().zone).time() == QTime(12, 0));
        CHECK(minutesBetween(block.startsAt, block.endsAt) == 60);
        CHECK(block.series.has_value());
    }
}

TEST_CASE("whole days that repeat run from midnight to midnight on the day of the switch too",
          "[blocks]")
{
    PracticeFixture fixture;
    Block block;
    block.startsAt = fixture.at(QDate(2027, 3, 21), QTime(0, 0));
    block.endsAt = fixture.at(QDate(2027, 3, 22), QTime(0, 0));
    block.wholeDays = true;
    REQUIRE(fixture.practice().addBlock(block, Repetition{Frequency::Weekly, 1, 3}).ok());
    const auto blocks = all(fixture);
    REQUIRE(blocks.size() == 3);
    CHECK(minutesBetween(blocks[1].startsAt, blocks[1].endsAt) == 23 * 60);
    CHECK(blocks[1].startsAt == fixture.at(QDate(2027, 3, 28), QTime(0, 0)));
    CHECK(blocks[1].endsAt == fixture.at(QDate(2027, 3, 29), QTime(0, 0)));
}

TEST_CASE("what follows in a series of time off is moved or removed with it", "[blocks]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(
        practice.addBlock(lunchOn(fixture, monday), Repetition{Frequency::Weekdays, 1, 5}).ok());
    const auto blocks = all(fixture);
    REQUIRE(blocks.size() == 5);

    Block later = blocks[2];
    later.startsAt = later.startsAt.plusMinutes(60);
    later.endsAt = later.endsAt.plusMinutes(90);
    REQUIRE(practice.editBlock(later, Reach::Following).ok());
    const auto moved = all(fixture);
    CHECK(moved[1] == blocks[1]);
    for (const std::size_t i : {2U, 3U, 4U}) {
        CHECK(moved[i].startsAt == blocks[i].startsAt.plusMinutes(60));
        CHECK(moved[i].endsAt == blocks[i].endsAt.plusMinutes(90));
    }
    REQUIRE(practice.undo().ok());
    CHECK(all(fixture) == blocks);

    REQUIRE(practice.removeBlock(blocks[3].id, 1, Reach::Following).ok());
    CHECK(all(fixture).size() == 3);
    REQUIRE(practice.undo().ok());
    REQUIRE(practice.removeBlock(blocks[3].id, 1, Reach::This).ok());
    CHECK(all(fixture).size() == 4);
}
