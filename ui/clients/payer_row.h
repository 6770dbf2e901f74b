// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"

#include <QWidget>

class QPushButton;

namespace sessionbook {

class FactRow;

/// Who pays for a client, with a way to the payer's page. Hidden where the client pays.
class PayerRow : public QWidget
{
    Q_OBJECT

public:
    explicit PayerRow(QWidget *parent = nullptr);

    void show(const std::optional<Payer> &payer);

Q_SIGNALS:
    void openRequested(sessionbook::PayerId id);

private:
    FactRow *m_fact;
    QPushButton *m_open;
    PayerId m_payer{};
};

} // namespace sessionbook
