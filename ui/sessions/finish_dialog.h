// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "ui/parts/act_dialog.h"

#include <optional>

namespace sessionbook {

class ConsequenceBox;
class MethodCombo;

/// "End session": Charge or Skip payment, after End session and for Mark as complete.
class FinishDialog : public ActDialog
{
    Q_OBJECT

public:
    FinishDialog(const Practice &practice, const SessionDetails &session,
                 QWidget *parent = nullptr);

    /// Empty for Skip payment.
    [[nodiscard]] std::optional<PaymentMethod> paidBy() const;

private:
    [[nodiscard]] bool isFree() const { return m_session.session().fields.price.minor == 0; }
    [[nodiscard]] bool isOnCredit() const;
    void addPrice();
    void addMethod();
    void addWords();
    void addButtons();
    void showConsequences();

    const Practice &m_practice;
    SessionDetails m_session;
    MethodCombo *m_method = nullptr;
    ConsequenceBox *m_consequences = nullptr;
    bool m_skips = false;
};

} // namespace sessionbook
