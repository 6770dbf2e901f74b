// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/billing_details.h"
#include "core/records/client_period.h"
#include "core/records/records.h"
#include "ui/fields/period.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace sessionbook {

class ClientPicker;
class PeriodBar;
class Practice;

/// Chooses the client, or the payer, and the period that a list is limited to.
class ClientPeriodBar : public QWidget
{
    Q_OBJECT

public:
    enum class Offered { Clients, ClientsAndPayers };
    /// `name` begins the object names of its fields: "activity" gives "activityClient".
    ClientPeriodBar(const QString &name, Offered offered, Practice &practice,
                    QWidget *parent = nullptr);

    [[nodiscard]] const ClientPeriod &filter() const { return m_filter; }
    /// Chosen instead of a client.
    [[nodiscard]] std::optional<PayerId> payer() const { return m_payer; }
    /// The period, both days included, on the practice's calendar; empty for all time.
    [[nodiscard]] const std::optional<DaySpan> &days() const;
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString periodWords() const;
    void clear();
    void chooseClient(ClientId id);
    /// If payers are offered.
    void choosePayer(PayerId id);

Q_SIGNALS:
    /// Or the payer has changed.
    void filterChanged(const sessionbook::ClientPeriod &filter);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillClientsSoon();
    void fillClientsIfOld();
    void updateFromFields();

    Practice &m_practice;
    ClientPicker *m_client;
    PeriodBar *m_period;
    QTimer m_filling;
    bool m_offersPayers;
    bool m_isOld = true;           ///< the clients have not been read since something has changed
    std::vector<Client> m_clients; ///< that are offered, and
    std::vector<Payer> m_payers;
    ClientPeriod m_filter;
    std::optional<PayerId> m_payer;
};

} // namespace sessionbook
