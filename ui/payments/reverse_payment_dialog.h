// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/parts/act_dialog.h"

class QButtonGroup;

namespace sessionbook {

class ConsequenceBox;
class Practice;

/// Asks which payment to reverse, and shows what that does.
class ReversePaymentDialog : public ActDialog
{
    Q_OBJECT

public:
    ReversePaymentDialog(Practice &practice, const SessionDetails &details,
                         const std::vector<Payment> &payments, QWidget *parent);

    [[nodiscard]] const Payment &payment() const;

private:
    void addChoices(QVBoxLayout &layout);
    void showWhatFollows();
    [[nodiscard]] QString words(const Payment &payment) const;

    Practice &m_practice;
    SessionDetails m_details;
    std::vector<Payment> m_payments;
    QButtonGroup *m_choice;
    ConsequenceBox *m_consequences;
    QPushButton *m_reverse;
};

} // namespace sessionbook
