// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "ui/fields/wanted_time.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// "Move this session?": only for a new time that has remarks.
class MoveDialog : public ActDialog
{
    Q_OBJECT

public:
    MoveDialog(const SessionDetails &session, const MoveRequest &move,
               const std::vector<Remark> &remarks, const QTimeZone &zone,
               QWidget *parent = nullptr);
};

} // namespace sessionbook
