// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/rules/plan.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

class Practice;

/// Shows what voiding a charge does, and lets the professional confirm it.
class VoidChargeDialog : public ActDialog
{
    Q_OBJECT

public:
    VoidChargeDialog(const Practice &practice, const SessionDetails &details, const Plan &plan,
                     QWidget *parent);
};

} // namespace sessionbook
