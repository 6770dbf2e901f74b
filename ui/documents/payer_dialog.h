// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/payer_views.h"
#include "ui/parts/act_dialog.h"

class QLineEdit;

namespace sessionbook {

class PayerFields;

/// The form of a payer, for all its clients.
class PayerDialog : public ActDialog
{
    Q_OBJECT

public:
    explicit PayerDialog(const PayerItem &item, QWidget *parent = nullptr);

    [[nodiscard]] Payer payer() const;

protected:
    bool check() override;

private:
    PayerId m_id;
    QLineEdit *m_name;
    PayerFields *m_fields;
};

} // namespace sessionbook
