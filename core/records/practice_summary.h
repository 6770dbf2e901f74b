// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace sessionbook {

/// What a person recognises a practice's file by.
struct PracticeSummary
{
    QString name;
    int clients = 0; ///< without those that were erased
    int sessions = 0;
    std::optional<Instant> newestEntry; ///< in the journal
    int entries = 0;                    ///< there
    QTimeZone zone;
};

} // namespace sessionbook
