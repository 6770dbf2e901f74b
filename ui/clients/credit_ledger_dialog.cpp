// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/credit_ledger_dialog.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "ui/clients/credit_table.h"
#include "ui/look/text_styles.h"
#include "ui/parts/reporter.h"
#include "ui/parts/row_list.h"
#include "ui/parts/screen_fit.h"
#include "ui/parts/text_growth.h"
#include "ui/parts/time_words.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString nameOf(CreditStanding standing)
{
    switch (standing) {
    case CreditStanding::Available:
        return CreditLedgerDialog::tr("Available");
    case CreditStanding::Expired:
        return CreditLedgerDialog::tr("Expired");
    case CreditStanding::Reserved:
        return CreditLedgerDialog::tr("Reserved");
    case CreditStanding::Spent:
        return CreditLedgerDialog::tr("Spent");
    case CreditStanding::Returned:
        return CreditLedgerDialog::tr("Returned");
    }
    Q_UNREACHABLE();
}

Tone toneOf(CreditStanding standing)
{
    switch (standing) {
    case CreditStanding::Available:
        return Tone::Paid;
    case CreditStanding::Reserved:
        return Tone::Booked;
    case CreditStanding::Spent:
    case CreditStanding::Expired:
    case CreditStanding::Returned:
        return Tone::Void;
    }
    Q_UNREACHABLE();
}

} // namespace

CreditLedgerModel::CreditLedgerModel(const Practice &practice, QObject *parent)
    : QAbstractListModel(parent), m_practice(practice)
{
}

void CreditLedgerModel::show(const std::vector<CreditEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int CreditLedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

TwoLineRow CreditLedgerModel::wordsFor(const CreditEntry &entry) const
{
    const QTimeZone &zone = m_practice.profile().zone;
    const QLocale locale;
    const auto day = [&](Instant at) { return mediumDate(localTime(at, zone).date(), locale); };
    const bool isReturn = entry.standing == CreditStanding::Returned;
    TwoLineRow row;
    row.first = isReturn ? tr("Credit returned") : isolated(entry.sponsorName);
    row.pills << RowPill{nameOf(entry.standing), toneOf(entry.standing)};
    QStringList below{isReturn ? day(entry.at) : tr("granted %1").arg(day(entry.at))};
    if (entry.startsAt)
        below << tr("session of %1").arg(day(*entry.startsAt));
    if (entry.expiresAt) // the moment that ends its last day
        below << tr("until %1").arg(day({entry.expiresAt->seconds - 1}));
    if (!entry.statement.isEmpty())
        below << tr("on statement %1").arg(entry.statement);
    if (!entry.reason.isEmpty())
        below << isolated(entry.reason);
    row.second = joinedByDot(below);
    return row;
}

QVariant CreditLedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return twoLineData(role,
                       [&] { return wordsFor(m_entries[static_cast<std::size_t>(index.row())]); });
}

CreditLedgerDialog::CreditLedgerDialog(const Practice &practice, Reporter &reporter,
                                       const Client &client, QWidget *parent)
    : DialogFrame(u"creditLedgerDialog"_s, parent), m_model(practice)
{
    setTitleNaming(tr("Credits of %1").arg(isolated(client.name)), tr("Credits"));
    setSubject(client.id.value);
    setMinimumWidth(480);
    auto *sums = new CreditTable(this);
    auto *rows = new QListView(this);
    rows->setObjectName(u"creditLedger"_s);
    rows->setAccessibleName(tr("Credits, newest first"));
    rows->setModel(&m_model);
    rows->setItemDelegate(new TwoLineDelegate(rows));
    makeRowList(rows);
    rows->setProperty(scrollsAlone, true);
    constexpr int leastRows = 100; // all height that is left, which is more on most screens
    rows->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    rows->setMinimumHeight(leastRows);
    body()->addWidget(sums);
    body()->addWidget(makeLabel(tr("Granted counts available, reserved and spent credits. Expired "
                                   "ones count as available but can't be booked."),
                                TextStyle::Quiet, this));
    body()->addWidget(rows, 1);
    addSafeButton(tr("Close"), u"closeLedger"_s);
    resize(fittedSize({520, 560}, *this));
    const auto balances = practice.sponsors().balances(client.id);
    const auto credits = practice.sponsors().credits(client.id);
    if (!balances || !credits) {
        reporter.failure(balances ? credits.error() : balances.error());
        return;
    }
    sums->setBalances(*balances);
    m_model.show(*credits);
    if (m_model.rowCount() > 0)
        rows->setCurrentIndex(m_model.index(0, 0));
}

} // namespace sessionbook
