// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/search_model.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

void SearchModel::setRows(std::vector<SearchRow> rows)
{
    beginResetModel(); // another query has nothing in common
    m_rows = std::move(rows);
    endResetModel();
}

const SearchRow &SearchModel::rowAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
}

int SearchModel::choiceFrom(int row, int direction) const
{
    for (; row >= 0 && row < rowCount(); row += direction) {
        if (rowAt(row).choice)
            return row;
    }
    return -1;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.title, row.detail, row.pill ? row.pill->text : QString()};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !rowAt(index.row()).choice)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace sessionbook
