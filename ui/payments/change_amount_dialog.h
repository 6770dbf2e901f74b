// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/act_dialog.h"
#include "ui/payments/charge_subject.h"

class QLineEdit;

namespace sessionbook {

class ConsequenceBox;
class MoneyEdit;

/// Gives a charge another amount, such as a discount, with a reason.
class ChangeAmountDialog : public ActDialog
{
    Q_OBJECT

public:
    ChangeAmountDialog(Practice &practice, const ChargeSubject &subject, QWidget *parent);

    /// Empty if the amount is not understood.
    [[nodiscard]] std::optional<ask::ChangeAmount> asked() const;

private:
    bool check() override;
    void showWhatFollows();

    Practice &m_practice;
    ChargeSubject m_subject;
    MoneyEdit *m_amount;
    QLineEdit *m_reason;
    ConsequenceBox *m_consequences;
};

} // namespace sessionbook
