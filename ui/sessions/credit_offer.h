// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace sessionbook {

/// "Book on credit", while a sponsor's credit is available for the client.
class CreditOffer : public QWidget
{
    Q_OBJECT

public:
    explicit CreditOffer(QWidget *parent = nullptr);

    /// Hidden without a client. Keeps the choice while that credit is available.
    void setBalances(std::optional<ClientId> client, const std::vector<CreditBalance> &balances);
    /// Books on a credit of this sponsor, if one is available.
    void choose(std::optional<SponsorId> sponsor);
    /// Whose credit to reserve; empty if not booked on credit.
    [[nodiscard]] std::optional<SponsorId> sponsor() const;
    /// How many credits that sponsor has for the client.
    [[nodiscard]] std::optional<int> available() const;

Q_SIGNALS:
    void changed();
    /// Asks to show or grant the client's credits.
    void creditsRequested();

private:
    [[nodiscard]] const CreditBalance *chosen() const;

    std::vector<CreditBalance> m_available;
    std::optional<ClientId> m_client;
    QCheckBox *m_onCredit;
    QComboBox *m_sponsors;
    QLabel *m_none; ///< stands there while no credit can be used
    QPushButton *m_credits;
};

} // namespace sessionbook
