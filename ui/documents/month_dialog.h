// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/run_dialog.h"

class QCheckBox;
class QComboBox;

namespace sessionbook {

/// A month's invoices: everyone with something to invoice.
class MonthDialog final : public RunDialog
{
    Q_OBJECT

public:
    MonthDialog(Practice &practice, Reporter &reporter, QWidget *parent = nullptr);

private:
    void addMonths();
    [[nodiscard]] Result<std::vector<RunItem>> read() const override;
    [[nodiscard]] QString nothingSentence() const override;

    QComboBox *m_month;
    QCheckBox *m_onlyUnpaid;
};

} // namespace sessionbook
