// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/payer_views.h"
#include "ui/parts/list_model.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

class Practice;

/// All payers, by name, with what their clients owe.
class PayerListModel : public ListModel<PayerItem>
{
    Q_OBJECT

public:
    explicit PayerListModel(const Practice &practice, QObject *parent = nullptr);

    void refresh();
    /// Invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(PayerId id) const;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] TwoLineRow wordsFor(const PayerItem &item) const;

    const Practice &m_practice;
};

/// The clients of one payer.
class PaidForModel : public ListModel<PaidFor>
{
    Q_OBJECT

public:
    explicit PaidForModel(const Practice &practice, QObject *parent = nullptr);

    void show(const std::vector<PaidFor> &clients);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] TwoLineRow wordsFor(const PaidFor &client) const;

    const Practice &m_practice;
};

} // namespace sessionbook
