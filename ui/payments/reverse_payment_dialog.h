// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/act_dialog.h"
#include "ui/payments/charge_subject.h"

class QButtonGroup;

namespace sessionbook {

class ConsequenceBox;
class Practice;

/// Asks which payment to reverse, and shows what that does.
class ReversePaymentDialog : public ActDialog
{
    Q_OBJECT

public:
    ReversePaymentDialog(Practice &practice, const ChargeSubject &subject,
                         const std::vector<Payment> &payments, QWidget *parent);

    [[nodiscard]] const Payment &payment() const;

private:
    void addChoices(QVBoxLayout &layout);
    void showWhatFollows();
    [[nodiscard]] QString words(const Payment &payment) const;

    Practice &m_practice;
    ChargeSubject m_subject;
    std::vector<Payment> m_payments;
    QButtonGroup *m_choice;
    ConsequenceBox *m_consequences;
    QPushButton *m_reverse;
};

} // namespace sessionbook
