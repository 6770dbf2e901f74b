// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/client_views.h"
#include "ui/parts/two_line_row.h"

#include <QAbstractListModel>
#include <QCollator>

#include <optional>
#include <vector>

namespace sessionbook {

class Practice;

/// All clients but erased ones, unordered: ClientFilter sorts and hides. Their figures are read for
/// visible rows and kept until they may have changed.
class ClientListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ClientListModel(Practice &practice, QObject *parent = nullptr);

    void load();
    /// For when time has passed: a coming session may be over.
    void forgetFigures();
    [[nodiscard]] const Client &clientAt(int row) const { return at(row).client; }
    /// Name, form of address, e-mail address and phone number, as searchText().
    [[nodiscard]] const QString &searchTextAt(int row) const { return at(row).searchText; }
    [[nodiscard]] int compareNames(int row, int other) const;
    [[nodiscard]] QModelIndex indexOf(ClientId id) const;
    [[nodiscard]] int archivedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void readFailed(const sessionbook::Error &error);

private:
    struct Row
    {
        Client client;
        QString searchText;
        QCollatorSortKey sortKey;
        mutable std::optional<ClientFigures> figures;
    };

    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] Row rowFor(Client client) const;
    [[nodiscard]] TwoLineRow wordsFor(const Row &row) const;
    void tellApart();
    void applyChanges(const Changes &changes);
    void readAgain(ClientId id);

    Practice &m_practice;
    QCollator m_collator;
    std::vector<Row> m_rows;
    QHash<qint64, QString> m_apart; ///< what tells clients of one name apart, by id
    bool m_loaded = false;
};

} // namespace sessionbook
