// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"

class QWidget;

namespace sessionbook {

class Practice;

/// A session's charge, at the top of a dialog about it: the amount, or while unpaid the outstanding
/// part, with what has been paid below.
QWidget *makeChargeSummary(const SessionDetails &details, const Practice &practice,
                           QWidget *parent);

} // namespace sessionbook
