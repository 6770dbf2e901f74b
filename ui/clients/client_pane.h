// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/balance.h"
#include "core/records/client_views.h"
#include "ui/clients/client_history_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace sessionbook {

class ClientActBar;
class ClientFacts;
class EmptyState;
class Pill;
class Practice;
class SegmentedControl;

/// What can be done with a client.
enum class ClientAct { Book, Edit, Archive, Restore, Erase, AddCharge, PayBackBalance };

/// A client's page: the data, the actions and the history in its parts.
class ClientPane : public QWidget
{
    Q_OBJECT

public:
    explicit ClientPane(Practice &practice, QWidget *parent = nullptr);

    void show(ClientId id);
    [[nodiscard]] ClientId client() const { return m_client.id; }
    void focusHistory();

Q_SIGNALS:
    void requested(sessionbook::ClientAct act, sessionbook::ClientId id);
    /// What can be issued for the client, in a menu there.
    void billingRequested(sessionbook::ClientId id, const QPoint &globalPos);
    void payerRequested(sessionbook::PayerId id);
    void openRequested(sessionbook::SessionId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    /// Of a charge without a session.
    void chargeOpenRequested(sessionbook::ChargeId id);
    void chargeMenuRequested(sessionbook::ChargeId id, const QPoint &globalPos);
    void documentOpenRequested(sessionbook::DocumentId id);
    /// Escape: back to the list.
    void leaveRequested();
    void readFailed(const sessionbook::Error &error);

private:
    QLayout *makeTitle();
    QWidget *makeActs();
    QWidget *makeHistory();
    void readAgain();
    void applyChanges(const Changes &changes);
    void refresh();
    void showTitle(const ClientFigures &figures);
    void showBalance(const Balance &balance);
    void showActs();
    void choosePart(int part);
    void showEmptyOrRows();
    void open(const QModelIndex &index);

    Practice &m_practice;
    Client m_client;
    QLabel *m_name;
    Pill *m_archived;
    Pill *m_owed;
    Pill *m_balance;
    ClientActBar *m_acts;
    QPushButton *m_book;
    QPushButton *m_edit;
    QPushButton *m_charge;
    QPushButton *m_payBack;
    QPushButton *m_billing;
    QPushButton *m_archive;
    QPushButton *m_erase;
    ClientFacts *m_facts;
    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
    QListView *m_rows;
    EmptyState *m_empty;
    ClientHistoryModel m_history;
};

} // namespace sessionbook
