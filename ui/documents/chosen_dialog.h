// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/run_dialog.h"

namespace sessionbook {

/// What of the chosen charges can be invoiced, one invoice for each client; or reminders of the
/// invoices that they stand on.
class ChosenDialog final : public RunDialog
{
    Q_OBJECT

public:
    ChosenDialog(DocumentKind kind, const std::vector<ChargeId> &charges, Practice &practice,
                 Reporter &reporter, QWidget *parent = nullptr);

private:
    [[nodiscard]] Result<std::vector<RunItem>> read() const override;
    [[nodiscard]] QString nothingSentence() const override;
    [[nodiscard]] QString leftOut() const;

    DocumentKind m_kind;
    std::vector<ChargeId> m_charges;
};

} // namespace sessionbook
