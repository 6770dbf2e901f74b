// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "ui/parts/table_export.h"

namespace sessionbook {

class Practice;

/// What is exported: the journal, or the sessions of a stage.
struct ExportedPart
{
    std::optional<SessionStatus> stage; ///< none: the journal
    ActivityFilter filter;
};

/// The part as a table. It never contains a note or the text of an "Other" reason.
[[nodiscard]] TableSource activityTable(const Practice &practice, const ExportedPart &part);

} // namespace sessionbook
