// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/sessions.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

namespace sessionbook::test {

inline const MessageDraft seriesMessage{QStringLiteral("Your sessions"),
                                        QStringLiteral("Dear Anna")};
inline const Repetition fiveWeeks{Frequency::Weekly, 1, 5};

/// Five Tuesdays at ten, the first on 24 November, for Anna.
struct SeriesFixture : PracticeFixture
{
    std::vector<SessionId> ids;

    SeriesFixture() { bookFive(); }

    void bookFive(const std::optional<MessageDraft> &message = {})
    {
        const Instant first = at(QDate(2026, 11, 24), QTime(10, 0));
        const auto proposed = practice().sessions().previewSeries(fiveWeeks, first, 50);
        REQUIRE(proposed.ok());
        std::vector<Instant> starts;
        for (const ProposedSession &session : *proposed)
            starts.push_back(session.startsAt.value());
        const auto booked = practice().sessions().book(
            repeated(BookingRequest{anna(), fieldsAt(first), {}}, fiveWeeks, starts), message);
        REQUIRE(booked.ok());
        ids.clear();
        for (int i = 0; i < 5; ++i)
            ids.push_back({booked->value + i});
    }

    [[nodiscard]] const SessionFields &fieldsOf(std::size_t index) const
    {
        m_shown = details(ids[index]);
        return m_shown.session().fields;
    }
    [[nodiscard]] QString startOf(std::size_t index) const
    {
        return localTime(fieldsOf(index).startsAt, practice().profile().zone)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    [[nodiscard]] SessionStatus statusOf(std::size_t index) const
    {
        return details(ids[index]).session().status;
    }

private:
    mutable SessionDetails m_shown;
};

} // namespace sessionbook::test
