// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/client_erasure.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

class Practice;

/// Shows what erasing the client deletes and keeps, and asks for confirmation.
class EraseClientDialog : public ActDialog
{
    Q_OBJECT

public:
    EraseClientDialog(const Practice &practice, const Client &client, const ClientErasurePlan &plan,
                      QWidget *parent);
};

} // namespace sessionbook
