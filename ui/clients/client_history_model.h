// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/client_views.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>

#include <optional>
#include <variant>
#include <vector>

namespace sessionbook {

class Practice;

/// One part of a client's history, read as it is scrolled to. After a change it reads again what it
/// has shown; what is still there stays chosen.
class ClientHistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Part { Coming, Past, Cancelled, Payments };

    explicit ClientHistoryModel(Practice &practice, QObject *parent = nullptr);

    void show(ClientId client, Part part);
    [[nodiscard]] Part part() const { return m_part; }
    /// Reads again what has been shown.
    void refresh();
    [[nodiscard]] SessionId sessionAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    struct Row
    {
        qint64 id = 0; ///< of the session or the payment
        SessionId session;
        Instant startsAt;
        std::variant<ClientSession, ClientPayment> item;
    };

    [[nodiscard]] Result<std::vector<Row>> read(int limit, const Row *after) const;
    [[nodiscard]] static Row rowFor(const ClientSession &session);
    [[nodiscard]] static Row rowFor(const ClientPayment &payment);
    [[nodiscard]] TwoLineRow wordsFor(const Row &row) const;
    void replaceRows(std::vector<Row> rows);

    Practice &m_practice;
    ClientId m_client;
    Part m_part = Part::Coming;
    std::vector<Row> m_rows;
    bool m_complete = true;
};

} // namespace sessionbook
