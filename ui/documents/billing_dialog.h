// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"
#include "core/records/records.h"
#include "ui/parts/act_dialog.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace sessionbook {

class DayField;
class FormField;
class PayerFields;
class Practice;

/// What a client's documents say beside the name, and who pays.
class BillingDialog : public ActDialog
{
    Q_OBJECT

public:
    BillingDialog(const Practice &practice, const Client &client, const BillingDetails &details,
                  const std::vector<Payer> &payers, QWidget *parent = nullptr);

    [[nodiscard]] BillingDetails details() const;
    /// The chosen payer as it was before; empty for a new one.
    [[nodiscard]] std::optional<Payer> seenPayer() const;

protected:
    bool check() override;

private:
    void addClient(const BillingDetails &details);
    void addPayer(const BillingDetails &details);
    void choosePayer(const Payer &payer);
    [[nodiscard]] int others() const;
    void remarkOnPayer();
    void followName(const QString &typed);
    void takeKnownPayer();
    void showWhoPays();

    const Practice &m_practice;
    std::vector<Payer> m_payers;
    PayerId m_payer{};    ///< the one being changed; not valid for a new one
    PayerId m_ownPayer{}; ///< who pays for this client so far
    int m_clientsOfPayer = 0;
    QPlainTextEdit *m_address;
    QLineEdit *m_birthDate;
    QLineEdit *m_reference;
    QRadioButton *m_clientPays;
    QRadioButton *m_otherPays;
    QWidget *m_payerPart;
    QComboBox *m_payerName;
    FormField *m_payerNameField;
    PayerFields *m_payerFields;
    FormField *m_birthField;
};

} // namespace sessionbook
