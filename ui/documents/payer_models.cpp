// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/payer_models.h"

#include "core/base/isolated.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace sessionbook {

namespace {

constexpr int namesInRow = 8; ///< more don't fit, and would all be read out

RowPill owedPill(Money owed, const Practice &practice)
{
    return {PayerListModel::tr("Owes %1").arg(
                formatMoney(owed, practice.profile().currency, QLocale())),
            Tone::Unpaid};
}

} // namespace

PayerListModel::PayerListModel(const Practice &practice, QObject *parent)
    : ListModel(parent), m_practice(practice)
{
}

void PayerListModel::refresh()
{
    const auto items = m_practice.documents().payerItems();
    if (items)
        becomeRows(*items, [](const PayerItem &item) { return item.payer.id; });
    else
        Q_EMIT readFailed(items.error());
}

QModelIndex PayerListModel::indexOf(PayerId id) const
{
    return indexWith(id, [](const PayerItem &item) { return item.payer.id; });
}

TwoLineRow PayerListModel::wordsFor(const PayerItem &item) const
{
    QStringList names;
    const auto all = static_cast<int>(item.clients.size());
    for (int i = 0; i < std::min(all, namesInRow); ++i)
        names << isolated(item.clients[static_cast<std::size_t>(i)].name);
    if (const int more = all - namesInRow; more > 0)
        names << tr("%n more", "clients", more);
    TwoLineRow words;
    words.first = item.payer.name;
    words.strong = true;
    words.second = tr("Pays for %1", "names").arg(QLocale().createSeparatedList(names));
    if (item.owed() > Money{})
        words.pills << owedPill(item.owed(), m_practice);
    return words;
}

QVariant PayerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return twoLineData(role, [&] { return wordsFor(rowAt(index.row())); });
}

PaidForModel::PaidForModel(const Practice &practice, QObject *parent)
    : ListModel(parent), m_practice(practice)
{
}

void PaidForModel::show(const std::vector<PaidFor> &clients)
{
    becomeRows(clients, [](const PaidFor &client) { return client.client; });
}

TwoLineRow PaidForModel::wordsFor(const PaidFor &client) const
{
    TwoLineRow words;
    words.first = client.name;
    words.strong = true;
    if (client.isArchived)
        words.pills << RowPill{tr("Archived"), Tone::Void};
    if (client.owed > Money{})
        words.pills << owedPill(client.owed, m_practice);
    words.second = client.owed > Money{} ? tr("To be paid by this payer") : tr("Nothing is owed");
    return words;
}

QVariant PaidForModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return twoLineData(role, [&] { return wordsFor(rowAt(index.row())); });
}

} // namespace sessionbook
