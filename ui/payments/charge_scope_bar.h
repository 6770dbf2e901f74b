// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"

#include <QWidget>

class QComboBox;

namespace sessionbook {

class ClientPeriodBar;
class Practice;

/// Chooses the client or payer, the period and the payment method of the charges that are shown.
class ChargeScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChargeScopeBar(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] const ChargeScope &scope() const { return m_scope; }
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString periodWords() const;
    void clear();
    void chooseClient(ClientId id);
    void choosePayer(PayerId id);

Q_SIGNALS:
    void scopeChanged();
    void readFailed(const sessionbook::Error &error);

private:
    void updateFromFields();

    ClientPeriodBar *m_of;
    QComboBox *m_method;
    ChargeScope m_scope;
};

} // namespace sessionbook
