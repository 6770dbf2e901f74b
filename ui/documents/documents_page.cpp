// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/documents_page.h"

#include "core/practice/practice.h"
#include "ui/look/buttons.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/row_list.h"
#include "ui/parts/segmented_control.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr std::array segmentKinds{DocumentKind::Invoice, DocumentKind::Receipt,
                                  DocumentKind::CreditNote, DocumentKind::Reminder,
                                  DocumentKind::Statement};

} // namespace

DocumentsPage::DocumentsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_model(practice),
      m_kinds(new SegmentedControl(tr("Kind of documents"), this)), m_rows(new QListView(this)),
      m_empty(new EmptyState(Icon::Note, {}, this)), m_stack(new QStackedWidget(this)),
      m_acts(new QWidget(this))
{
    setObjectName(u"documentsPage"_s);
    m_kinds->setObjectName(u"documentKinds"_s);
    m_kinds->addSegment(tr("All"), u"allDocuments"_s);
    m_kinds->addSegment(tr("Invoices"), u"invoiceDocuments"_s);
    m_kinds->addSegment(tr("Receipts"), u"receiptDocuments"_s);
    m_kinds->addSegment(tr("Credit notes"), u"creditNoteDocuments"_s);
    m_kinds->addSegment(tr("Reminders"), u"reminderDocuments"_s);
    m_kinds->addSegment(tr("Statements"), u"statementDocuments"_s);
    m_rows->setObjectName(u"documentList"_s);
    m_rows->setAccessibleName(tr("Documents, newest first"));
    m_rows->setModel(&m_model);
    m_rows->setItemDelegate(new TwoLineDelegate(m_rows));
    makeRowList(m_rows);
    m_rows->setMouseTracking(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_empty->setObjectName(u"noDocuments"_s);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);

    auto *month = new QPushButton(tr("&Month’s invoices…"), this);
    month->setObjectName(u"monthInvoices"_s);
    month->setToolTip(tr("Invoice every client for a month"));
    makeMainButton(month);
    connect(month, &QPushButton::clicked, this, &DocumentsPage::monthRequested);

    auto *statement = new QPushButton(tr("Sponsor s&tatement…"), this);
    statement->setObjectName(u"newStatement"_s);
    statement->setToolTip(tr("Bill a sponsor for the credits spent in a period"));
    connect(statement, &QPushButton::clicked, this, &DocumentsPage::statementRequested);

    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins({});
    acts->addWidget(statement);
    acts->addWidget(month);
    m_bar = new QHBoxLayout;
    m_bar->addWidget(m_kinds, 1, Qt::AlignLeft);
    m_bar->addWidget(m_acts, 0, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(m_bar);
    layout->addWidget(makeCard({m_stack}, this), 1);

    connect(m_kinds, &SegmentedControl::currentChanged, this, &DocumentsPage::choose);
    onRowOpened(m_rows, [this](const QModelIndex &index) {
        Q_EMIT openRequested(m_model.documentAt(index));
    });
    connect(&m_model, &DocumentModel::readFailed, this, &DocumentsPage::readFailed);
    connect(&practice, &Practice::changed, this, &DocumentsPage::applyChanges);
    connect(&practice, &Practice::dateTurned, this, [this] { // something became overdue
        m_isOld = true;
        if (isVisible())
            applyChanges({});
    });
}

void DocumentsPage::applyChanges(const Changes &changes)
{
    m_isOld = m_isOld || changes.documents || changes.charges || changes.profile ||
              !changes.sessions.isEmpty();
    if (!(isVisible() || changes.erasedClient) || !std::exchange(m_isOld, false))
        return;
    m_model.refresh();
    showEmptyOrRows();
}

void DocumentsPage::showEvent(QShowEvent *event)
{
    if (m_model.rowCount() == 0)
        choose(m_kinds->currentIndex());
    else
        applyChanges({});
    QWidget::showEvent(event);
}

void DocumentsPage::choose(int segment)
{
    m_isOld = false;
    m_model.show(segment == 0 ? std::nullopt
                              : std::optional(segmentKinds[std::size_t(segment - 1)]));
    showEmptyOrRows();
}

void DocumentsPage::showEmptyOrRows()
{
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty) {
        m_empty->setSentence(m_kinds->currentIndex() == 0
                                 ? tr("No documents yet.\nIssue a month’s invoices here, or a "
                                      "single document from a client’s page.")
                                 : tr("No documents of this kind yet."));
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_rows);
}

QSize DocumentsPage::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int widest =
        std::max(m_kinds->minimumSizeHint().width(), m_acts->minimumSizeHint().width());
    return {widest + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

/// In a narrow window the buttons stand below the kinds.
void DocumentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int beside = m_kinds->sizeHint().width() + m_bar->spacing() + m_acts->sizeHint().width() +
                       margins.left() + margins.right();
    m_bar->setDirection(width() < beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace sessionbook
