// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_filter.h"

#include "ui/payments/charge_model.h"

#include <algorithm>

namespace sessionbook {

ChargeFilter::ChargeFilter(ChargeModel &model, QObject *parent) : WordFilter(parent), m_model(model)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(&model);
}

const ChargeItem &ChargeFilter::itemAt(int row) const
{
    return m_model.itemAt(mapToSource(index(row, 0)).row());
}

bool ChargeFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!isFiltering())
        return true;
    if (m_heldWords != words()) {
        m_heldWords = words();
        m_held.clear();
    }
    const std::vector<QString> &texts = m_model.searchTexts();
    while (m_held.size() < texts.size())
        m_held.push_back(heldBy(texts[m_held.size()]));
    Held held;
    for (const std::size_t text : m_model.searchTextsAt(row))
        held |= m_held[text];
    return held.count() == static_cast<std::size_t>(wordCount());
}

ChargeFilter::Held ChargeFilter::heldBy(const QString &text) const
{
    Held held;
    for (qsizetype i = 0; i < wordCount(); ++i)
        held.set(static_cast<std::size_t>(i), text.contains(words()[i]));
    return held;
}

qsizetype ChargeFilter::wordCount() const
{
    return std::min(words().size(), static_cast<qsizetype>(Held().size()));
}

int ChargeFilter::compareNames(const QString &a, const QString &b) const
{
    if (a == b)
        return 0;
    const auto keyOf = [this](const QString &name) {
        auto it = m_sortKeys.constFind(name);
        if (it == m_sortKeys.constEnd())
            it = m_sortKeys.insert(name, m_collator.sortKey(name));
        return *it;
    };
    return keyOf(a).compare(keyOf(b));
}

bool ChargeFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ChargeItem &a = m_model.itemAt(left.row());
    const ChargeItem &b = m_model.itemAt(right.row());
    int order = 0;
    switch (left.column()) {
    case ChargeModel::ClientColumn:
        order = compareNames(a.clientName, b.clientName);
        break;
    case ChargeModel::AmountColumn:
        if (const Money x = ChargeModel::shownAmount(a), y = ChargeModel::shownAmount(b); x != y)
            return x < y;
        break;
    case ChargeModel::ServiceColumn:
    case ChargeModel::MarkColumn:
        order = compareNames(left.data().toString(), right.data().toString());
        break;
    case ChargeModel::AgeColumn:
        if (m_model.state() == ChargeState::Paid)
            order = compareNames(left.data().toString(), right.data().toString());
        else if (a.startsAt != b.startsAt)
            return a.startsAt > b.startsAt; // the oldest has the greatest age
        break;
    default:
        break;
    }
    if (order != 0)
        return order < 0;
    return std::pair(a.startsAt, a.id) < std::pair(b.startsAt, b.id);
}

} // namespace sessionbook
