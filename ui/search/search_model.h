// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/search_rows.h"

#include <QAbstractListModel>

namespace sessionbook {

/// The lines of the results. Headings and sentences can't be selected.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<SearchRow> rows);
    [[nodiscard]] const SearchRow &rowAt(int row) const;
    /// The first selectable row from `row` on in that direction; -1 if there is none.
    [[nodiscard]] int choiceFrom(int row, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<SearchRow> m_rows;
};

} // namespace sessionbook
