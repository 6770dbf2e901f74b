// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "ui/parts/act_dialog.h"

class QLineEdit;

namespace sessionbook {

class ClientPicker;
class DayField;
class MoneyEdit;
class Practice;
class TaxEdit;

/// A charge that needs no session, such as for a report.
class NewChargeDialog : public ActDialog
{
    Q_OBJECT

public:
    NewChargeDialog(const Practice &practice, std::vector<Client> clients,
                    std::optional<ClientId> client, QWidget *parent);

    [[nodiscard]] NewCharge charge() const;

private:
    bool check() override;

    ClientPicker *m_client;
    QLineEdit *m_text;
    DayField *m_servedOn;
    MoneyEdit *m_amount;
    TaxEdit *m_tax;
    QLineEdit *m_code;
};

} // namespace sessionbook
