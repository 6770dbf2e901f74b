// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/clients/client_filter.h"
#include "ui/clients/client_list_model.h"
#include "ui/clients/client_pane.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace sessionbook {

class EmptyState;

/// The Clients tab: at the left all clients with a search, at the right the page of one.
class ClientsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ClientsPage(Practice &practice, QWidget *parent = nullptr);

    /// The client chosen; not valid when there is none.
    [[nodiscard]] ClientId client() const;
    /// Selects the client, even if the search or the filter hides it.
    void showClient(ClientId id);
    void focusList();
    void focusSearch();
    /// What is shown of the client, with the lists of sessions.
    [[nodiscard]] QWidget *history() const;
    /// Selects the client if the list shows it.
    void choose(ClientId id);

Q_SIGNALS:
    void addRequested(const QString &name);
    void requested(sessionbook::ClientAct act, sessionbook::ClientId id);
    void billingRequested(sessionbook::ClientId id, const QPoint &globalPos);
    void payerRequested(sessionbook::PayerId id);
    void openRequested(sessionbook::SessionId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    void chargeOpenRequested(sessionbook::ChargeId id);
    void chargeMenuRequested(sessionbook::ChargeId id, const QPoint &globalPos);
    void documentOpenRequested(sessionbook::DocumentId id);
    void readFailed(const sessionbook::Error &error);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makePage();
    void search(const QString &typed);
    void chooseFirst();
    void showCurrent();
    void showEmptyOrRows();
    bool walkFromSearch(int key);
    bool walkFromList(int key);

    Practice &m_practice;
    ClientListModel m_model;
    ClientFilter m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    QStackedWidget *m_listStack;
    EmptyState *m_empty;
    QPushButton *m_addNamed;
    QCheckBox *m_archived;
    QStackedWidget *m_pageStack;
    ClientPane *m_pane;
    QTimer m_afterFirstPicture;
    bool m_updating = false; ///< the list changes row by row; the page is updated at the end
};

} // namespace sessionbook
