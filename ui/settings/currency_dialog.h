// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/currency_preview.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

/// Shows which prices a change of the currency will round.
class CurrencyDialog : public ActDialog
{
    Q_OBJECT

public:
    CurrencyDialog(const CurrencyPreview &preview, QWidget *parent);
};

} // namespace sessionbook
