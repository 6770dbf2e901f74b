// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/payers_page.h"

#include "core/practice/practice.h"
#include "ui/parts/card.h"
#include "ui/parts/row_list.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int payerListWidth = 400;

} // namespace

PayersPage::PayersPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_model(practice), m_list(new QListView(this)),
      m_pane(new PayerPane(practice, this))
{
    setObjectName(u"payersPage"_s);
    setAccessibleName(tr("Payers"));
    setFocusProxy(m_list);
    m_list->setObjectName(u"payerList"_s);
    m_list->setAccessibleName(tr("Payers"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    makeRowList(m_list);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    QFrame *left = makeCard({m_list}, this);
    left->setFixedWidth(std::max(payerListWidth, 27 * fontMetrics().averageCharWidth()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(14);
    layout->addWidget(left);
    layout->addWidget(makeCard({m_pane}, this), 1);
    m_pane->hide();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PayersPage::showCurrent);
    connect(&m_model, &PayerListModel::readFailed, this, &PayersPage::readFailed);
    connect(m_pane, &PayerPane::editRequested, this, &PayersPage::editRequested);
    connect(m_pane, &PayerPane::paymentsRequested, this, &PayersPage::paymentsRequested);
    connect(m_pane, &PayerPane::clientRequested, this, &PayersPage::clientRequested);
    connect(m_pane, &PayerPane::documentRequested, this, &PayersPage::documentRequested);
    connect(m_pane, &PayerPane::leaveRequested, this, [this] { m_list->setFocus(); });
    connect(m_pane, &PayerPane::readFailed, this, &PayersPage::readFailed);
    connect(&practice, &Practice::changed, this, &PayersPage::applyChanges);
    connect(&practice, &Practice::dateTurned, this, [this] { // an invoice became overdue
        m_isOld = true;
        if (isVisible())
            refresh();
    });
}

void PayersPage::showPayer(PayerId id)
{
    refresh();
    m_list->setCurrentIndex(m_model.indexOf(id));
    m_list->scrollTo(m_list->currentIndex());
    m_list->setFocus();
}

void PayersPage::applyChanges(const Changes &changes)
{
    m_isOld = m_isOld || !changes.clients.isEmpty() || changes.charges || changes.documents ||
              changes.profile;
    if (m_isOld && (isVisible() || changes.erasedClient))
        refresh();
}

void PayersPage::refresh()
{
    m_isOld = false;
    m_model.refresh();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    showCurrent();
    m_pane->refreshDocuments();
}

void PayersPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_pane->setVisible(current.isValid());
    if (current.isValid())
        m_pane->show(m_model.rowAt(current.row()));
}

void PayersPage::showEvent(QShowEvent *event)
{
    if (m_isOld)
        refresh();
    QWidget::showEvent(event);
}

bool PayersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        const bool enter = pressed == Qt::Key_Return || pressed == Qt::Key_Enter;
        if (enter && m_list->currentIndex().isValid()) {
            m_pane->focusRows();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sessionbook
