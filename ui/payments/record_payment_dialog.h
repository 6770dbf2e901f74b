// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/records/session_views.h"
#include "core/rules/plan.h"
#include "ui/parts/act_dialog.h"

class QCheckBox;
class QComboBox;

namespace sessionbook {

class ConsequenceBox;
class DayField;
class MoneyEdit;
class Practice;

/// Asks how much was paid, at first all that is outstanding, by which method and on which day. What
/// is more than that can be kept as a balance.
class RecordPaymentDialog : public ActDialog
{
    Q_OBJECT

public:
    RecordPaymentDialog(Practice &practice, const SessionDetails &details, QWidget *parent);

    /// Empty while the amount can't be read.
    [[nodiscard]] std::optional<ask::RecordPayment> payment() const;
    /// Errors: as Sessions::perform() and Charges::pay().
    Result<> record();

protected:
    bool check() override;

private:
    void propose();
    void showWhatFollows();
    [[nodiscard]] bool isMoreThanOwed() const;
    [[nodiscard]] bool keepsRest() const;
    [[nodiscard]] JointPayment withRest() const;

    Practice &m_practice;
    SessionDetails m_details;
    MoneyEdit *m_amount;
    QComboBox *m_method;
    DayField *m_received;
    QCheckBox *m_keepRest;
    std::optional<ChargeItem> m_charge; ///< as it was shown
    FormField *m_amountField;
    ConsequenceBox *m_consequences;
    QPushButton *m_record;
    bool m_isAmountTyped = false;
};

} // namespace sessionbook
