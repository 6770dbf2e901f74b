// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_views.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>

#include <vector>

namespace sessionbook {

class Practice;
class Reporter;

/// A client's credits, each with what has become of it, newest first.
class CreditLedgerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit CreditLedgerModel(const Practice &practice, QObject *parent = nullptr);

    void show(const std::vector<CreditEntry> &entries);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] TwoLineRow wordsFor(const CreditEntry &entry) const;

    const Practice &m_practice;
    std::vector<CreditEntry> m_entries;
};

/// The list of a client's credits to read, below their sums by sponsor.
class CreditLedgerDialog : public DialogFrame
{
    Q_OBJECT

public:
    CreditLedgerDialog(const Practice &practice, Reporter &reporter, const Client &client,
                       QWidget *parent = nullptr);

private:
    CreditLedgerModel m_model;
};

} // namespace sessionbook
