// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_summary.h"
#include "core/records/records.h"
#include "core/store/connection.h"

/// The practice itself and its session types.
namespace sessionbook::rows {

/// Throws Storage when the file names a currency or a time zone that this machine doesn't know.
[[nodiscard]] PracticeProfile profile(Connection &connection);
void insertProfile(Connection &connection, const PracticeProfile &profile);
void updateProfile(Connection &connection, const PracticeProfile &profile);
/// Including retired ones, in the order in which they were added.
[[nodiscard]] std::vector<SessionType> sessionTypes(Connection &connection);
[[nodiscard]] SessionType sessionType(Connection &connection, SessionTypeId id);
SessionTypeId insertSessionType(Connection &connection, const SessionType &type);
void updateSessionType(Connection &connection, const SessionType &type);

[[nodiscard]] PracticeSummary summary(Connection &connection);

} // namespace sessionbook::rows
