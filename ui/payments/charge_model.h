// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/changes.h"
#include "core/records/charge_views.h"
#include "ui/payments/charge_words.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace sessionbook {

class Practice;

/// The charges of a scope in one state, in the order of Billing::charges(). The first rows are read
/// at once, the rest in short turns of the event loop; after a command only its rows are read
/// again.
class ChargeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        ClientColumn,
        ServiceColumn,
        MarkColumn,
        AgeColumn,
        AmountColumn,
        ActionsColumn,
        ColumnCount
    };
    enum Role {
        OfAmountRole = Qt::UserRole, ///< "of 18,500 kr." where a part of it is paid
    };

    ChargeModel(Practice &practice, ChargeState state, QObject *parent = nullptr);

    /// Reads the first rows and continues by itself; further calls do nothing.
    void load();
    /// Begins anew with the charges of the scope.
    void setScope(const ChargeScope &scope);
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] ChargeState state() const { return m_state; }
    [[nodiscard]] const ChargeItem &itemAt(int row) const;
    /// What the filter searches: places in searchTexts().
    using RowTexts = std::array<std::size_t, std::tuple_size_v<ChargeSearchTexts>>;
    [[nodiscard]] const RowTexts &searchTextsAt(int row) const;
    /// Each once, however many rows hold it, and folded by searchText(). It only grows.
    [[nodiscard]] const std::vector<QString> &searchTexts() const { return m_texts; }
    [[nodiscard]] int rowOf(ChargeId id) const; ///< -1 when it is not (yet) here
    [[nodiscard]] int rowOf(SessionId id) const;
    [[nodiscard]] Money largestAmount() const { return m_largest; } ///< of those read so far
    /// For settings; empty for one that is not kept.
    [[nodiscard]] static QString columnName(int column);
    /// The outstanding amount if unpaid, else the whole amount.
    [[nodiscard]] static Money shownAmount(const ChargeItem &item);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void completed();
    void readFailed(const sessionbook::Error &error);

private:
    struct Row
    {
        ChargeItem item;
        RowTexts search;
    };

    void readFromStart();
    void readNext(int limit);
    void readInTurn();
    void apply(const Changes &changes);
    template <class AnyId>
    void update(AnyId id, const Result<std::optional<ChargeItem>> &read);
    void rename(ClientId id);
    /// By the order of Billing::charges().
    [[nodiscard]] bool comesBefore(const ChargeItem &a, const ChargeItem &b) const;
    [[nodiscard]] Row makeRow(ChargeItem item);
    [[nodiscard]] QString text(const ChargeItem &item, int column) const;
    [[nodiscard]] QString ageText(const ChargeItem &item) const;

    Practice &m_practice;
    ChargeState m_state;
    ChargeScope m_scope;
    QLocale m_locale;
    std::vector<Row> m_rows;
    std::optional<ChargeItem> m_cursor; ///< the last one read in order
    QSet<QString> m_names;              ///< one copy of each name, however many rows hold it
    std::vector<QString> m_texts;
    QHash<QString, std::size_t> m_textPlaces;
    QTimer m_turn;
    Money m_largest;
    int m_chunk = 100;
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace sessionbook
