// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"
#include "core/rules/recurrence.h"
#include "core/rules/series.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// When the professional is off. Errors of queries: Storage; Invalid where an id is of nothing (any
/// more). A command takes the revision that the person saw, and answers Conflict when the time off
/// has changed since.
class TimeOffBook
{
    Q_DECLARE_TR_FUNCTIONS(TimeOff)

public:
    explicit TimeOffBook(PracticeContext &context) : m_context(context) {}

    /// All that overlaps [from, to), in order of start.
    Result<std::vector<TimeOff>> between(Instant from, Instant to) const;
    Result<TimeOff> find(TimeOffId id) const;
    /// How many of its series come after it.
    Result<int> countFollowing(const TimeOff &off) const;

    /// Answers the first of them, where it repeats. Errors: Invalid at field::until, field::count.
    Result<TimeOffId> add(const TimeOff &off, const std::optional<Repetition> &repetition = {});
    /// Following: its title, its length and the same move in days and to the same wall-clock time
    /// for it and all that come after it in its series.
    Result<> edit(const TimeOff &edited, Reach reach);
    Result<> remove(TimeOffId id, int revision, Reach reach);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
