// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/restore.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// What a backup holds, and what would be lost by restoring it. confirmed() asks to do so.
class RestoreDialog : public ActDialog
{
    Q_OBJECT

public:
    /// `present` is what is there now; empty if it can't be read.
    RestoreDialog(const PracticeSummary &backup, const std::optional<PracticeSummary> &present,
                  QWidget *parent = nullptr);
};

} // namespace sessionbook
