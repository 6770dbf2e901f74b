// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/balance.h"
#include "ui/parts/act_dialog.h"

#include <QDate>

class QComboBox;

namespace sessionbook {

class DayField;
class MoneyEdit;
class Practice;

/// Pays a balance back, all of it or a part.
class PayBackDialog : public ActDialog
{
    Q_OBJECT

public:
    PayBackDialog(const Practice &practice, const Balance &balance, QWidget *parent);

    /// Valid once confirmed.
    [[nodiscard]] Money amount() const;
    [[nodiscard]] PaymentMethod method() const;
    [[nodiscard]] QDate paidOn() const;

private:
    bool check() override;

    MoneyEdit *m_amount;
    QComboBox *m_method;
    DayField *m_paidOn;
};

} // namespace sessionbook
