// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace sessionbook {

/// "Book on credit", while a sponsor's credit is available for the client.
class CreditOffer : public QWidget
{
    Q_OBJECT

public:
    explicit CreditOffer(QWidget *parent = nullptr);

    /// Shows nothing for no client; keeps what is ticked while it can be had.
    void setBalances(std::optional<ClientId> client, const std::vector<CreditBalance> &balances);
    /// Whose credit is to be reserved; nothing when not booked on credit.
    [[nodiscard]] std::optional<SponsorId> sponsor() const;
    /// How many credits that sponsor has for the client.
    [[nodiscard]] std::optional<int> available() const;

Q_SIGNALS:
    void changed();
    /// She wants to see or grant the client's credits.
    void creditsRequested();

private:
    [[nodiscard]] const CreditBalance *chosen() const;

    std::vector<CreditBalance> m_available;
    std::optional<ClientId> m_client;
    QCheckBox *m_onCredit;
    QComboBox *m_sponsors;
    QPushButton *m_credits;
};

} // namespace sessionbook
