// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/document_model.h"
#include "ui/documents/payer_models.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace sessionbook {

class ContactRow;
class EmptyState;
class FactRow;
class Pill;
class Practice;
class SegmentedControl;

/// A payer's page: the address, the clients it pays for, what these owe, and its documents.
class PayerPane : public QWidget
{
    Q_OBJECT

public:
    explicit PayerPane(Practice &practice, QWidget *parent = nullptr);

    void show(const PayerItem &item);
    /// Reads the documents again, of the payer that is shown.
    void refreshDocuments();
    /// The list of clients or documents gets the focus.
    void focusRows();

Q_SIGNALS:
    void editRequested(const sessionbook::PayerItem &item);
    void paymentsRequested(sessionbook::PayerId id);
    void clientRequested(sessionbook::ClientId id);
    void documentRequested(sessionbook::DocumentId id);
    /// Escape: back to the list.
    void leaveRequested();
    void readFailed(const sessionbook::Error &error);

private:
    QLayout *makeTitle();
    QLayout *makeFacts();
    QLayout *makeParts();
    QListView *makeRows(const QString &objectName, QAbstractItemModel *model);
    void showPart();
    void open(const QListView *rows, const QModelIndex &index);

    const Practice &m_practice;
    PayerItem m_item;
    PaidForModel m_clients;
    DocumentModel m_documents;
    QLabel *m_name;
    Pill *m_owed;
    FactRow *m_address;
    ContactRow *m_email;
    FactRow *m_reference;
    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
    QListView *m_clientRows;
    QListView *m_documentRows;
    EmptyState *m_noDocuments;
};

} // namespace sessionbook
