// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/series.h"
#include "ui/parts/act_dialog.h"

class QCheckBox;
class QLabel;

namespace sessionbook {

class CancelReasons;
class ConsequenceBox;
class FollowingChoice;
class FormField;
class MethodCombo;
class MoneyEdit;
class RemarkLine;

/// Cancels a session, with or without a fee, or deletes it; in a series also the later ones. A
/// cancelled session can only be deleted here.
class CancelDialog : public ActDialog
{
    Q_OBJECT

public:
    CancelDialog(const Practice &practice, const SessionDetails &session,
                 QWidget *parent = nullptr);

    /// The current input, an ask::Cancel or ask::Delete. Error: Invalid if the amount can't be
    /// read.
    [[nodiscard]] Result<Request> request() const;
    [[nodiscard]] Reach reach() const;
    /// The plans for the current input, this session first. Their consequences are shown.
    [[nodiscard]] Result<std::vector<SeriesStep>> steps() const;

protected:
    bool check() override;

private:
    /// The plans even before a reason is chosen, on which they don't depend.
    [[nodiscard]] Result<std::vector<SeriesStep>> stepsWithoutReason() const;
    void addFollowing();
    void addReasons();
    void addCharge();
    void addDeletion();
    void addButtons();
    void connectAnswers();

    [[nodiscard]] bool deletes() const;
    [[nodiscard]] bool isOnCredit() const;

    /// Updates texts and enabled fields from the input.
    void updateFromAnswers();
    void updateFromClock();
    void sayNotice();
    void updateFee();
    void updateConfirmText(int sessions);

    const Practice &m_practice;
    SessionDetails m_session;
    bool m_deletesOnly;
    FollowingChoice *m_following = nullptr;
    RemarkLine *m_notice = nullptr;
    CancelReasons *m_reasons = nullptr;
    FormField *m_reasonField = nullptr;
    QCheckBox *m_charge = nullptr;
    QLabel *m_chargeHint = nullptr;
    QWidget *m_feeRow = nullptr;
    MoneyEdit *m_amount = nullptr;
    FormField *m_amountField = nullptr;
    MethodCombo *m_method = nullptr;
    QCheckBox *m_delete = nullptr;
    ConsequenceBox *m_consequences = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace sessionbook
