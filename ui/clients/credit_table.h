// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace sessionbook {

/// A client's sponsored credits by their state, a line for each sponsor.
class CreditTable : public QWidget
{
    Q_OBJECT

public:
    explicit CreditTable(QWidget *parent = nullptr);

    void setBalances(const std::vector<CreditBalance> &balances);

private:
    void addCell(int row, int column, const QString &text, const QString &name = {});

    QWidget *m_cells = nullptr; ///< a few labels, made again with each change
    QGridLayout *m_grid = nullptr;
};

} // namespace sessionbook
