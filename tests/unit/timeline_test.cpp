// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/timeline.h"
#include "tests/support/catch.h"

#include <string>

using namespace sessionbook;
using namespace sessionbook::sample;

namespace {

const Instant noon = Instant{}.plusMinutes(12 * 60);

/// A timeline whose acts write down their letter.
struct Letters
{
    Timeline timeline;
    Instant clock;
    std::string done;

    void put(int minutesAfterNoon, char letter)
    {
        timeline.at(noon.plusMinutes(minutesAfterNoon), [this, letter]() -> Result<> {
            done += letter;
            return {};
        });
    }
};

} // namespace

TEST_CASE("what is put down in any order is done in the order of time", "[timeline]")
{
    Letters letters;
    letters.put(3, 'd');
    letters.put(1, 'a');
    letters.put(2, 'b'); // at the same time as the next, and put down first
    letters.put(2, 'c');
    REQUIRE(letters.timeline.live(noon.plusMinutes(3), letters.clock).ok());
    CHECK(letters.done == "abcd");
    CHECK(letters.clock == noon.plusMinutes(3));
}

TEST_CASE("what is still to come is not done", "[timeline]")
{
    Letters letters;
    letters.put(1, 'a');
    letters.put(5, 'b');
    REQUIRE(letters.timeline.live(noon.plusMinutes(4), letters.clock).ok());
    CHECK(letters.done == "a");
    CHECK(letters.clock == noon.plusMinutes(1));
}

TEST_CASE("the first act that fails ends it", "[timeline]")
{
    Letters letters;
    letters.put(1, 'a');
    letters.timeline.at(noon.plusMinutes(2), [] { return Result<>(Error{}); });
    letters.put(3, 'c');
    CHECK_FALSE(letters.timeline.live(noon.plusMinutes(4), letters.clock).ok());
    CHECK(letters.done == "a");
    CHECK(letters.clock == noon.plusMinutes(2));
}
