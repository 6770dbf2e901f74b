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

/// The professional's time off. Errors of queries: Storage; Invalid for an unknown id. Commands
/// take the revision that was shown. Their errors: Invalid at the wrong field; Conflict if the time
/// off has changed since.
class TimeOffBook
{
    Q_DECLARE_TR_FUNCTIONS(TimeOff)

public:
    explicit TimeOffBook(PracticeContext &context) : m_context(context) {}

    /// All that overlaps [from, to), in order of start.
    Result<std::vector<TimeOff>> between(Instant from, Instant to) const;
    Result<TimeOff> find(TimeOffId id) const;
    /// How many later ones its series has.
    Result<int> countFollowing(const TimeOff &off) const;

    /// Returns the first one if it repeats. Errors: Invalid at field::until or field::count.
    Result<TimeOffId> add(const TimeOff &off, const std::optional<Repetition> &repetition = {});
    /// Following: the later ones of its series get the same title, length and wall-clock time, and
    /// move by the same number of days.
    Result<> edit(const TimeOff &edited, Reach reach);
    Result<> remove(TimeOffId id, int revision, Reach reach);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
