// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_list.h"

#include "core/rules/wording.h"
#include "ui/parts/empty_state.h"
#include "ui/payments/charge_table.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString emptyStateSentence(ChargeState state)
{
    switch (state) {
    case ChargeState::Unpaid:
        return ChargeList::tr(
            "Nothing is owed.\nSessions ended with Skip payment, and cancellation fees to be paid "
            "later, appear here until they are paid or voided.");
    case ChargeState::Paid:
        return ChargeList::tr("No payments yet.\nSessions appear here once a payment is recorded.");
    case ChargeState::Void:
        return ChargeList::tr("No voided charges.\nVoid, under Unpaid, stops charging for a "
                              "session without removing it from the calendar.");
    case ChargeState::None:
        break;
    }
    Q_UNREACHABLE();
}

QString tableName(ChargeState state)
{
    return state == ChargeState::Unpaid ? u"unpaidCharges"_s
           : state == ChargeState::Paid ? u"paidCharges"_s
                                        : u"voidCharges"_s;
}

} // namespace

ChargeList::ChargeList(Practice &practice, ChargeState state, QWidget *parent)
    : QStackedWidget(parent), m_model(practice, state), m_filter(m_model),
      m_table(new ChargeTable(practice, m_filter, this)),
      m_empty(new EmptyState(Icon::Check, emptyStateSentence(state), this)),
      m_clear(m_empty->addAct(tr("Clear the filter"), u"clearFromEmpty"_s, Icon::Close))
{
    m_clear->hide();
    m_table->setObjectName(tableName(state));
    m_table->setAccessibleName(tr("Charges: %1").arg(nameOf(state)));
    addWidget(m_table);
    addWidget(m_empty);
    connect(m_table, &ChargeTable::openRequested, this, &ChargeList::openRequested);
    connect(m_table, &ChargeTable::menuRequested, this, &ChargeList::menuRequested);
    connect(m_clear, &QPushButton::clicked, this, &ChargeList::clearFilterRequested);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    const auto refreshSoon = [this] { m_refresh.start(); };
    connect(&m_refresh, &QTimer::timeout, this, &ChargeList::refresh);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, refreshSoon);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, refreshSoon);
    connect(&m_model, &ChargeModel::completed, this, &ChargeList::refresh);
}

void ChargeList::setFilter(const ChargeScope &scope, const QString &typed)
{
    m_isScoped = scope != ChargeScope{};
    m_awaited = {};
    m_filter.setWords(typed);
    m_model.setScope(scope);
    refresh();
}

std::vector<ChargeId> ChargeList::shownCharges() const
{
    std::vector<ChargeId> shown;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        shown.push_back(m_filter.itemAt(row).id);
    return shown;
}

void ChargeList::focusRows()
{
    if (currentWidget() == m_empty)
        return m_empty->setFocus();
    m_table->setFocus(); // which makes the first row the current one, but does not choose it
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter.index(0, 0));
    else if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(m_table->currentIndex().row());
}

void ChargeList::choose(SessionId id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.rowOf(id), 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void ChargeList::choose(ChargeId id)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid())
        m_table->setCurrentIndex(index);
    m_awaited = index.isValid() || m_model.isComplete() ? ChargeId{} : id;
}

QModelIndex ChargeList::indexOf(ChargeId id) const
{
    return m_filter.mapFromSource(m_model.index(m_model.rowOf(id), 0));
}

void ChargeList::refresh()
{
    // While rows are being read, the table may not stay empty.
    const bool empty = m_model.isComplete() && m_filter.rowCount() == 0;
    if (empty) {
        const bool filtered = m_isScoped || (m_filter.isFiltering() && m_model.rowCount() > 0);
        m_empty->setSentence(filtered ? tr("Nothing matches the filter.")
                                      : emptyStateSentence(m_model.state()));
        m_clear->setVisible(filtered);
    }
    setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (m_awaited.isValid())
        choose(m_awaited);
    if (m_table->hasFocus()) // the rows may come after the focus
        focusRows();
    Q_EMIT shownChanged();
}

void ChargeList::showEvent(QShowEvent *event)
{
    m_model.load();
    QStackedWidget::showEvent(event);
}

} // namespace sessionbook
