// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/series.h"
#include "ui/parts/act_dialog.h"

#include <optional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace sessionbook {

class ConsequenceBox;
class FollowingChoice;
class FormField;
class MethodCombo;
class MoneyEdit;

/// Cancel a session, with or without a fee, or delete it; in a series also those that follow it. A
/// session that is cancelled already can only be deleted here.
class CancelDialog : public ActDialog
{
    Q_OBJECT

public:
    CancelDialog(const Practice &practice, const SessionDetails &session,
                 QWidget *parent = nullptr);

    /// An ask::Cancel or ask::Delete, as it stands now. Error: Invalid, an amount that can't be
    /// read.
    [[nodiscard]] Result<Request> request() const;
    [[nodiscard]] Reach reach() const;
    /// The plans that it will be carried out by, whose words are shown; this session comes first.
    [[nodiscard]] Result<std::vector<SeriesStep>> steps() const;

protected:
    bool check() override;

private:
    /// What follows, said before the reason is given: the reason changes none of it.
    [[nodiscard]] Result<std::vector<SeriesStep>> stepsWithoutReason() const;
    void addFollowing();
    void addReasons();
    void addCharge();
    void addDeletion();
    void addButtons();
    void connectAnswers();

    [[nodiscard]] bool deletes() const;
    [[nodiscard]] bool isOnCredit() const;
    [[nodiscard]] std::optional<CancelReason> chosenReason() const;

    /// Everything that follows from the answers: what is enabled, and the words.
    void updateFromAnswers();
    void followFee();
    void updateConfirmText(int sessions);

    const Practice &m_practice;
    SessionDetails m_session;
    bool m_deletesOnly;
    FollowingChoice *m_following = nullptr;
    QButtonGroup *m_reasons = nullptr;
    QLineEdit *m_otherReason = nullptr;
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
