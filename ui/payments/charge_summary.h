// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"

class QWidget;

namespace sessionbook {

class Practice;

/// What a session's charge is for and what it comes to, at the top of a dialog about it: the
/// outstanding part while it is unpaid, with what has been paid below.
QWidget *makeChargeSummary(const SessionDetails &details, const Practice &practice,
                           QWidget *parent);

} // namespace sessionbook
