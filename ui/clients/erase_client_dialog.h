// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/client_erasure.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

class Practice;

/// Says what erasing the client takes and what it leaves, and asks once.
class EraseClientDialog : public ActDialog
{
    Q_OBJECT

public:
    EraseClientDialog(const Practice &practice, const Client &client, const ClientErasurePlan &plan,
                      QWidget *parent);
};

} // namespace sessionbook
