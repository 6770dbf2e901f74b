// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "core/records/charge_views.h"
#include "core/records/client_views.h"
#include "core/records/document.h"
#include "ui/parts/paged_list_model.h"
#include "ui/parts/two_line_row.h"

#include <variant>

namespace sessionbook {

class Practice;

/// A ChargeItem is one without a session.
using ClientHistoryRow = std::variant<ClientSession, ClientPayment, ChargeItem, DocumentItem>;

/// One part of a client's history.
class ClientHistoryModel : public PagedListModel<ClientHistoryRow>
{
    Q_OBJECT

public:
    enum class Part { Coming, Past, Cancelled, Payments, Charges, Documents };

    explicit ClientHistoryModel(Practice &practice, QObject *parent = nullptr);

    void show(ClientId client, Part part);
    [[nodiscard]] Part part() const { return m_part; }
    /// Reads again the rows read so far.
    void refresh();
    /// Empty if it is about a charge without a session, or a document.
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<ChargeId> chargeAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<DocumentId> documentAt(const QModelIndex &index) const;

    QVariant data(const QModelIndex &index, int role) const override;

private:
    using Row = ClientHistoryRow;

    [[nodiscard]] Result<std::vector<Row>>
    readItems(int limit, const std::optional<Row> &after) const override;
    [[nodiscard]] TwoLineRow wordsFor(const Row &row) const;

    Practice &m_practice;
    ClientId m_client;
    Part m_part = Part::Coming;
};

} // namespace sessionbook
