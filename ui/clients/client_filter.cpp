// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_filter.h"

#include "core/base/search_text.h"

namespace sessionbook {

ClientFilter::ClientFilter(ClientListModel &model, QObject *parent)
    : WordFilter(parent), m_model(model)
{
    setSourceModel(&model);
    sort(0);
}

void ClientFilter::setShowsArchived(bool shows)
{
    m_showsArchived = shows;
    invalidateRowsFilter();
}

const Client &ClientFilter::clientAt(const QModelIndex &index) const
{
    return m_model.clientAt(mapToSource(index).row());
}

QModelIndex ClientFilter::indexOf(ClientId id) const { return mapFromSource(m_model.indexOf(id)); }

bool ClientFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_showsArchived && m_model.clientAt(row).archivedAt)
        return false;
    return holdsWords({&m_model.searchTextAt(row), 1}, words());
}

bool ClientFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (const int order = m_model.compareNames(left.row(), right.row()); order != 0)
        return order < 0;
    return m_model.clientAt(left.row()).id < m_model.clientAt(right.row()).id;
}

} // namespace sessionbook
