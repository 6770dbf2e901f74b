// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"
#include "core/records/records.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace sessionbook {

class ContactRow;
class FactRow;
class PayerRow;

/// The data of a client, without the sessions.
class ClientFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ClientFacts(QWidget *parent = nullptr);

    void show(const Client &client, const std::vector<SessionType> &types,
              const std::vector<CreditBalance> &credits, const std::optional<Payer> &payer,
              const Currency &currency);

Q_SIGNALS:
    void payerRequested(sessionbook::PayerId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// In two columns or, where those have no room, in one.
    void arrange(int columns);

    QGridLayout *m_grid;
    int m_columns = 0;
    ContactRow *m_email;
    ContactRow *m_phone;
    FactRow *m_language;
    FactRow *m_usual;
    PayerRow *m_payer;
    FactRow *m_credits;
    FactRow *m_notes;
};

} // namespace sessionbook
