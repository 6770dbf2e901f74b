// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/report_sheet.h"

#include <QAbstractTableModel>

namespace sessionbook {

/// The table of a sheet.
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<SheetColumn> columns, std::vector<SheetRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<SheetColumn> m_columns;
    std::vector<SheetRow> m_rows;
};

} // namespace sessionbook
