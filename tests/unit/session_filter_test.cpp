// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/calendar/session_filter.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

SessionItem sessionOf(qint64 id, const QString &name, SessionStatus status,
                      ChargeState charge = ChargeState::None)
{
    SessionItem item;
    item.id = {id};
    item.type = {id % 2};
    item.clientName = name;
    item.status = status;
    item.charge = charge;
    return item;
}

const std::vector filteredSessions{
    sessionOf(1, u"Þóra Jónsdóttir"_s, SessionStatus::Booked),
    sessionOf(2, u"Anna Berg"_s, SessionStatus::Cancelled),
    sessionOf(3, u"Jón Berg"_s, SessionStatus::Complete, ChargeState::Unpaid),
    sessionOf(4, u"Anna Berg"_s, SessionStatus::Complete, ChargeState::Void),
};

std::vector<qint64> shownBy(const SessionFilter &filter)
{
    std::vector<SessionItem> hidden;
    std::vector<qint64> ids;
    const auto shown = filter.apply(filteredSessions, hidden);
    for (const SessionItem &item : shown)
        ids.push_back(item.id.value);
    CHECK(shown.size() + hidden.size() == filteredSessions.size());
    return ids;
}

} // namespace

TEST_CASE("without a filter everything is shown", "[session filter]")
{
    CHECK_FALSE(SessionFilter().isOn());
    CHECK(shownBy({}) == std::vector<qint64>{1, 2, 3, 4});
}

TEST_CASE("a filter shows what fits each of its parts", "[session filter]")
{
    SessionFilter filter;
    SECTION("by a part of the name, without case and accents")
    {
        filter.client = u" JON"_s;
        CHECK(shownBy(filter) == std::vector<qint64>{1, 3});
    }
    SECTION("by type")
    {
        filter.type = SessionTypeId{0};
        CHECK(shownBy(filter) == std::vector<qint64>{2, 4});
    }
    SECTION("by state: a void session is not shown as complete")
    {
        filter.mark = Mark::Complete;
        CHECK(shownBy(filter) == std::vector<qint64>{3});
        filter.mark = Mark::Void;
        CHECK(shownBy(filter) == std::vector<qint64>{4});
    }
    SECTION("what is unpaid")
    {
        filter.onlyUnpaid = true;
        CHECK(shownBy(filter) == std::vector<qint64>{3});
    }
    SECTION("without what is cancelled")
    {
        filter.hidesCancelled = true;
        CHECK(shownBy(filter) == std::vector<qint64>{1, 3, 4});
    }
    SECTION("all at once")
    {
        filter.client = u"anna"_s;
        filter.hidesCancelled = true;
        CHECK(shownBy(filter) == std::vector<qint64>{4});
    }
    CHECK(filter.isOn());
}
