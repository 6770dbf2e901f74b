// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/documents_page.h"

#include "core/practice/practice.h"
#include "ui/fields/client_period_bar.h"
#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/row_list.h"
#include "ui/parts/segmented_control.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int filterGap = 14;
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
    layout->addLayout(makeFilter(practice));
    layout->addWidget(makeCard({m_stack}, this), 1);

    connect(m_kinds, &SegmentedControl::currentChanged, this, &DocumentsPage::choose);
    connect(m_filter, &ClientPeriodBar::filterChanged, this, &DocumentsPage::choose);
    connect(m_filter, &ClientPeriodBar::readFailed, this, &DocumentsPage::readFailed);
    connect(m_clear, &QPushButton::clicked, this, &DocumentsPage::clearFilter);
    connect(m_clearKey, &QShortcut::activated, this, &DocumentsPage::clearFilter);
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
        choose();
    else
        applyChanges({});
    QWidget::showEvent(event);
}

/// After the kinds, so that no field for letters is what comes first.
QLayout *DocumentsPage::makeFilter(Practice &practice)
{
    m_filter = new ClientPeriodBar(u"document"_s, ClientPeriodBar::Offered::ClientsAndPayers,
                                   practice, this);
    m_clear = new QPushButton(icon(Icon::Close), tr("Clear &filter"), this);
    m_clearKey = new QShortcut(Qt::Key_Escape, this);
    m_clear->setObjectName(u"clearDocumentFilter"_s);
    m_clear->setToolTip(tr("Show all documents again (%1)")
                            .arg(m_clearKey->key().toString(QKeySequence::NativeText)));
    m_clear->hide();
    m_clearKey->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(filterGap);
    row->addWidget(m_filter);
    row->addWidget(m_clear);
    row->addStretch(1);
    return row;
}

DocumentScope DocumentsPage::scope() const
{
    DocumentScope scope;
    if (const int segment = m_kinds->currentIndex(); segment > 0)
        scope.kind = segmentKinds[std::size_t(segment - 1)];
    scope.client = m_filter->filter().client;
    scope.payer = m_filter->payer();
    if (const auto &days = m_filter->days()) {
        scope.from = days->first;
        scope.to = days->last;
    }
    return scope;
}

void DocumentsPage::choose()
{
    m_isOld = false;
    const DocumentScope wanted = scope();
    const bool isFiltered = wanted != DocumentScope{wanted.kind};
    m_clear->setVisible(isFiltered);
    m_clearKey->setEnabled(isFiltered);
    m_model.show(wanted);
    showEmptyOrRows();
}

void DocumentsPage::clearFilter()
{
    const bool hadFocus = m_clear->hasFocus();
    m_filter->clear();
    if (hadFocus) // it hides itself
        m_rows->setFocus();
}

void DocumentsPage::showEmptyOrRows()
{
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty) {
        const DocumentScope shown = scope();
        m_empty->setSentence(shown != DocumentScope{shown.kind}
                                 ? tr("No documents match.\nClear the filter to see the others.")
                             : !shown.kind
                                 ? tr("No documents yet.\nIssue a month’s invoices here, or a "
                                      "single document from a client’s page.")
                                 : tr("No documents of this kind yet."));
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_rows);
}

QSize DocumentsPage::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int filter =
        m_filter->minimumSizeHint().width() + filterGap + m_clear->minimumSizeHint().width();
    const int widest =
        std::max({m_kinds->minimumSizeHint().width(), m_acts->minimumSizeHint().width(), filter});
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
