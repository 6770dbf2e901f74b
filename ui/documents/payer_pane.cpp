// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/payer_pane.h"

#include "core/base/isolated.h"
#include "core/practice/practice.h"
#include "ui/clients/contact_row.h"
#include "ui/look/text_styles.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/fact_row.h"
#include "ui/parts/pill.h"
#include "ui/parts/row_list.h"
#include "ui/parts/segmented_control.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook {

PayerPane::PayerPane(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_clients(practice), m_documents(practice),
      m_name(makeLabel({}, TextStyle::Title, this)), m_owed(new Pill({}, Tone::Unpaid, this)),
      m_address(new FactRow(Icon::MapPin, u"payerAddressFact"_s, this)),
      m_email(new ContactRow(Icon::Mail, u"payerEmailFact"_s, tr("Copy e-mail address"), this)),
      m_reference(new FactRow(Icon::Tag, u"payerReferenceFact"_s, this)),
      m_parts(new SegmentedControl(tr("Clients and documents of the payer"), this)),
      m_stack(new QStackedWidget(this)), m_clientRows(makeRows(u"paidForList"_s, &m_clients)),
      m_documentRows(makeRows(u"payerDocuments"_s, &m_documents)),
      m_noDocuments(new EmptyState(Icon::Note,
                                   tr("No documents yet.\nInvoices and reminders of the clients "
                                      "whom this payer pays for appear here."),
                                   this))
{
    setObjectName(u"payerPane"_s);
    m_noDocuments->setObjectName(u"noPayerDocuments"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(10);
    layout->addLayout(makeTitle());
    layout->addLayout(makeFacts());
    layout->addLayout(makeParts());
    for (QWidget *page :
         {static_cast<QWidget *>(m_clientRows), static_cast<QWidget *>(m_documentRows),
          static_cast<QWidget *>(m_noDocuments)})
        m_stack->addWidget(page);
    layout->addWidget(m_stack, 1);
    connect(&m_documents, &DocumentModel::readFailed, this, &PayerPane::readFailed);
}

QLayout *PayerPane::makeTitle()
{
    m_name->setObjectName(u"payerPaneName"_s);
    m_owed->setObjectName(u"payerOwed"_s);
    auto *payments = new QPushButton(icon(Icon::Payment), tr("Pa&yments"), this);
    payments->setObjectName(u"payerPayments"_s);
    payments->setToolTip(tr("Show the charges of this payer’s clients in Payments"));
    connect(payments, &QPushButton::clicked, this,
            [this] { Q_EMIT paymentsRequested(m_item.payer.id); });
    auto *edit = new QPushButton(icon(Icon::Pencil), tr("&Edit…"), this);
    edit->setObjectName(u"editPayer"_s);
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_item); });
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_name, 1);
    row->addWidget(m_owed);
    row->addWidget(payments);
    row->addWidget(edit);
    return row;
}

QLayout *PayerPane::makeFacts()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_address);
    column->addWidget(m_email);
    column->addWidget(m_reference);
    return column;
}

QLayout *PayerPane::makeParts()
{
    m_parts->setObjectName(u"payerParts"_s);
    m_parts->addSegment(tr("Clients"), u"paidForSegment"_s);
    m_parts->addSegment(tr("Documents"), u"payerDocumentsSegment"_s);
    connect(m_parts, &SegmentedControl::currentChanged, this, &PayerPane::showPart);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_parts);
    row->addStretch(1);
    return row;
}

QListView *PayerPane::makeRows(const QString &objectName, QAbstractItemModel *model)
{
    auto *rows = new QListView(this);
    rows->setObjectName(objectName);
    rows->setModel(model);
    rows->setItemDelegate(new TwoLineDelegate(rows));
    makeRowList(rows);
    rows->setMouseTracking(true);
    rows->setFrameShape(QFrame::NoFrame);
    onRowOpened(
        rows, [this, rows](const QModelIndex &index) { open(rows, index); },
        [this] { Q_EMIT leaveRequested(); });
    return rows;
}

void PayerPane::show(const PayerItem &item)
{
    const bool isAnother = item.payer.id != m_item.payer.id;
    m_item = item;
    const Payer &payer = item.payer;
    setAccessibleName(payer.name);
    m_name->setText(payer.name);
    m_owed->setVisible(item.owed() > Money{});
    m_owed->setMark(
        tr("Owes %1").arg(formatMoney(item.owed(), m_practice.profile().currency, QLocale())),
        Tone::Unpaid);
    m_address->setTexts(payer.address.isEmpty() ? tr("No address") : payer.address);
    m_email->setFact(payer.email, tr("No e-mail address"));
    m_reference->setVisible(!payer.reference.isEmpty());
    m_reference->setTexts(payer.reference, tr("Their reference"));
    m_clientRows->setAccessibleName(tr("Clients of %1").arg(isolated(payer.name)));
    m_documentRows->setAccessibleName(tr("Documents to %1").arg(isolated(payer.name)));
    m_clients.show(item.clients);
    m_parts->setCount(0, static_cast<int>(item.clients.size()));
    if (isAnother)
        m_documents.show({{}, {}, payer.id});
    showPart();
}

void PayerPane::refreshDocuments()
{
    m_documents.refresh();
    showPart();
}

void PayerPane::showPart()
{
    if (m_parts->currentIndex() == 0)
        m_stack->setCurrentWidget(m_clientRows);
    else if (m_documents.rowCount() > 0)
        m_stack->setCurrentWidget(m_documentRows);
    else
        m_stack->setCurrentWidget(m_noDocuments);
}

void PayerPane::focusRows()
{
    auto *rows = qobject_cast<QListView *>(m_stack->currentWidget());
    if (!rows) {
        m_parts->setFocus();
        return;
    }
    rows->setFocus();
    if (!rows->currentIndex().isValid())
        rows->setCurrentIndex(rows->model()->index(0, 0));
}

void PayerPane::open(const QListView *rows, const QModelIndex &index)
{
    if (rows == m_clientRows)
        Q_EMIT clientRequested(m_clients.rowAt(index.row()).client);
    else
        Q_EMIT documentRequested(m_documents.documentAt(index));
}

} // namespace sessionbook
