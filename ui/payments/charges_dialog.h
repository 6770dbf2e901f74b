// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/rules/joint_payment.h"
#include "ui/parts/act_dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace sessionbook {

class ConsequenceBox;
class DayField;
class FormField;
class MoneyEdit;

/// One act on the charges of several sessions, or those without one. They are listed, and each can
/// be left out; one that the act is refused for is listed with the reason and stays as it is.
class ChargesDialog : public ActDialog
{
    Q_OBJECT

public:
    /// Those that are not left out, oldest first.
    [[nodiscard]] std::vector<ChargeItem> taken() const;
    /// What would happen by the input as it stands. Error: Invalid at its field.
    [[nodiscard]] virtual Result<ChargesPlan> plan() const = 0;

protected:
    ChargesDialog(const QString &objectName, const Practice &practice, Action action,
                  std::vector<ChargeToAct> charges, QWidget *parent);

    void addList();
    void addConsequences();
    void setConfirmButton(QPushButton *confirm);
    void setConfirmText(const QString &text);
    /// Another choice of charges.
    virtual void chargesChanged() { updateFromAnswers(); }
    virtual void updateFromAnswers() = 0;
    /// What taken() names, as it was read.
    [[nodiscard]] std::vector<ChargeToAct> toAct() const;
    void showPlan(const Result<ChargesPlan> &plan);
    [[nodiscard]] const Practice &practice() const { return m_practice; }
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] bool isOfOne() const { return m_charges.size() == 1; }
    bool check() override;

private:
    void addRow(const ChargeToAct &charge);

    const Practice &m_practice;
    Action m_action;
    std::vector<ChargeToAct> m_charges;
    QListWidget *m_list;
    FormField *m_listField = nullptr;
    ConsequenceBox *m_consequences = nullptr;
    QPushButton *m_confirm = nullptr;
};

/// Records one payment for all of them: an amount that is spread over them, oldest first, by one
/// method and on one day. What is more can be kept as a balance.
class RecordPaymentsDialog : public ChargesDialog
{
    Q_OBJECT

public:
    RecordPaymentsDialog(const Practice &practice, std::vector<ChargeToAct> charges,
                         QWidget *parent);

    /// Error: Invalid at its field.
    [[nodiscard]] Result<JointPayment> payment() const;
    [[nodiscard]] Result<ChargesPlan> plan() const override;

private:
    void offerBalance();
    void propose();
    void chargesChanged() override;
    void updateFromAnswers() override;
    [[nodiscard]] Money owed() const;

    MoneyEdit *m_amount;
    QComboBox *m_method;
    DayField *m_received;
    QCheckBox *m_keepRest;
    Money m_balance;
    bool m_isAmountTyped = false;
};

/// Voids them.
class VoidChargesDialog : public ChargesDialog
{
    Q_OBJECT

public:
    VoidChargesDialog(const Practice &practice, std::vector<ChargeToAct> charges, QWidget *parent);

    [[nodiscard]] Result<ChargesPlan> plan() const override;

private:
    void updateFromAnswers() override;
};

} // namespace sessionbook
