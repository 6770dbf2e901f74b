// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// Says why the practice can't be opened. If another computer seems to have it open, it asks
/// whether to take it over: confirmed().
class RefusalDialog : public ActDialog
{
    Q_OBJECT

public:
    RefusalDialog(const Error &why, bool heldElsewhere, QWidget *parent = nullptr);
};

} // namespace sessionbook
