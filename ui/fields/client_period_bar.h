// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/client_period.h"

#include <QWidget>

namespace sessionbook {

class ClientPicker;
class PeriodBar;
class Practice;

/// Chooses the client, or the payer, and the period that a list is limited to.
class ClientPeriodBar : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its fields: "activity" gives "activityClient".
    ClientPeriodBar(const QString &name, Practice &practice, QWidget *parent = nullptr);

    /// Offers payers beside the clients.
    void offerPayers();
    [[nodiscard]] const ClientPeriod &filter() const { return m_filter; }
    /// Chosen instead of a client.
    [[nodiscard]] std::optional<PayerId> payer() const { return m_payer; }
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString periodWords() const;
    void clear();
    /// If payers are offered.
    void choosePayer(PayerId id);

Q_SIGNALS:
    /// Or the payer has changed.
    void filterChanged(const sessionbook::ClientPeriod &filter);
    void readFailed(const sessionbook::Error &error);

private:
    void fillClients();
    void updateFromFields();

    Practice &m_practice;
    ClientPicker *m_client;
    PeriodBar *m_period;
    bool m_offersPayers = false;
    ClientPeriod m_filter;
    std::optional<PayerId> m_payer;
};

} // namespace sessionbook
