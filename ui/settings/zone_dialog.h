// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/zone_preview.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// Shows what a change of the time zone will do, with the next sessions before and after.
class ZoneDialog : public ActDialog
{
    Q_OBJECT

public:
    ZoneDialog(const QTimeZone &before, const QTimeZone &after, const ZonePreview &preview,
               QWidget *parent);
};

} // namespace sessionbook
