// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/rules/plan.h"
#include "ui/parts/act_dialog.h"

class QComboBox;

namespace sessionbook {

class ConsequenceBox;
class MoneyEdit;
class Practice;

/// Asks how much was paid, at first all that is outstanding, and by which method.
class RecordPaymentDialog : public ActDialog
{
    Q_OBJECT

public:
    RecordPaymentDialog(Practice &practice, const SessionDetails &details, QWidget *parent);

    /// Empty while the amount can't be read.
    [[nodiscard]] std::optional<ask::RecordPayment> payment() const;

protected:
    bool check() override;

private:
    void showWhatFollows();

    Practice &m_practice;
    SessionDetails m_details;
    MoneyEdit *m_amount;
    QComboBox *m_method;
    FormField *m_amountField;
    ConsequenceBox *m_consequences;
    QPushButton *m_record;
};

} // namespace sessionbook
