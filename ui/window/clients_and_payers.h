// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

class QStackedWidget;

namespace sessionbook {

class ClientsPage;
class PayersPage;
class Practice;
class SegmentedControl;

/// The Clients tab: the clients, or who pays for them. Between these is chosen once there is a
/// payer.
class ClientsAndPayers : public QWidget
{
    Q_OBJECT

public:
    explicit ClientsAndPayers(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] ClientsPage *clients() const { return m_clients; }
    [[nodiscard]] PayersPage *payers() const { return m_payers; }
    [[nodiscard]] bool showsClients() const;
    void showClients();
    void showPayer(PayerId id);

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    void showPart(int part);
    void countPayers();

    Practice &m_practice;
    QWidget *m_top;
    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
    ClientsPage *m_clients;
    PayersPage *m_payers;
};

} // namespace sessionbook
