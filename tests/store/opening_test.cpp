#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("what was booked is there after the program was closed", "[opening]")
{
    PracticeFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    fixture.reopen();
    CHECK(fixture.details(id).client.name == u"Anna Berg"_s);
    CHECK(fixture.raw().text(u"SELECT status FROM session WHERE id = ?"_s, {id.value}) ==
          u"booked"_s);
}
