// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/rules/joint_payment.h"
#include "ui/parts/act_dialog.h"

#include <vector>

class QCheckBox;
class QComboBox;

namespace sessionbook {

class ChosenRows;
class ConsequenceBox;
class DayField;
class FormField;
class MoneyEdit;
class RemarkLine;

/// One act on the money of a charge or of several, of sessions or without one. Of several, each can
/// be left out; one that the act is refused for is listed with the reason and stays as it is.
class ChargesDialog : public ActDialog
{
    Q_OBJECT

public:
    /// Those that are not left out, oldest first.
    [[nodiscard]] std::vector<ChargeItem> taken() const;
    /// Of the one charge, as addressed; empty of several.
    [[nodiscard]] const QString &client() const { return m_client; }
    /// What would happen by the input as it stands. Error: Invalid at its field.
    [[nodiscard]] virtual Result<ChargesPlan> plan() const = 0;

protected:
    /// `charges` is not empty.
    ChargesDialog(const QString &objectName, const Practice &practice, Action action,
                  std::vector<ChargeToAct> charges, QWidget *parent);

    /// The list, or what the one charge is.
    void addCharges();
    void addConsequences();
    void setConfirmButton(QPushButton *confirm);
    void setConfirmText(const QString &text);
    /// Another choice of charges.
    virtual void chargesChanged() { updateFromAnswers(); }
    virtual void updateFromAnswers() = 0;
    /// What taken() names, as it was read.
    [[nodiscard]] std::vector<ChargeToAct> toAct() const;
    /// Shows what it does; of an error nothing, as that is for its field.
    void showPlan(const Result<ChargesPlan> &plan);
    [[nodiscard]] const Practice &practice() const { return m_practice; }
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] bool isOfOne() const { return m_charges.size() == 1; }
    bool check() override;

private:
    void showOne(const ChargeItem &charge);

    const Practice &m_practice;
    Action m_action;
    std::vector<ChargeToAct> m_charges;
    ChosenRows *m_rows = nullptr; ///< none of one charge
    QString m_client;
    ConsequenceBox *m_consequences = nullptr;
    QPushButton *m_confirm = nullptr;
};

/// Records one payment: an amount, at first all that is owed, that is spread over the charges,
/// oldest first, by one method and on one day. What is more can be kept as a balance.
class RecordPaymentDialog : public ChargesDialog
{
    Q_OBJECT

public:
    RecordPaymentDialog(const Practice &practice, std::vector<ChargeToAct> charges,
                        QWidget *parent);

    /// Error: Invalid at its field.
    [[nodiscard]] Result<JointPayment> payment() const;
    [[nodiscard]] Result<ChargesPlan> plan() const override;

private:
    void addFields();
    void offerBalance();
    void propose();
    void chargesChanged() override;
    void updateFromAnswers() override;
    void remarkOnAmount(const Result<ChargesPlan> &plan);
    [[nodiscard]] PaymentMethod method() const;
    [[nodiscard]] Money owed() const;

    RemarkLine *m_balanceRemark;
    MoneyEdit *m_amount;
    QComboBox *m_method;
    DayField *m_received;
    QCheckBox *m_keepRest;
    FormField *m_amountField;
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
