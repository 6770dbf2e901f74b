// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"
#include "ui/payments/charge_filter.h"
#include "ui/payments/charge_model.h"

#include <QStackedWidget>
#include <QTimer>

class QPushButton;

namespace sessionbook {

class ChargeTable;
class EmptyState;
class Practice;

/// The table of one charge state, and its empty state.
class ChargeList : public QStackedWidget
{
    Q_OBJECT

public:
    ChargeList(Practice &practice, ChargeState state, QWidget *parent = nullptr);

    [[nodiscard]] ChargeModel &charges() { return m_model; }
    [[nodiscard]] int shownCount() const { return m_filter.rowCount(); }
    /// Limits the rows to those of the scope that match all words.
    void setFilter(const ChargeScope &scope, const QString &typed);
    /// Of the rows that are shown.
    [[nodiscard]] std::vector<ChargeId> shownCharges() const;
    void focusRows();
    /// Selects the charge of the session, if it is shown.
    void choose(SessionId id);
    /// Selects the charge if it is shown, or as soon as it has been read.
    void choose(ChargeId id);
    [[nodiscard]] bool shows(ChargeId id) const { return indexOf(id).isValid(); }
    [[nodiscard]] ChargeTable &table() { return *m_table; }

Q_SIGNALS:
    void openRequested(const sessionbook::ChargeItem &charge);
    void menuRequested(const sessionbook::ChargeItem &charge, QPoint globalPosition);
    void shownChanged();
    void clearFilterRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QModelIndex indexOf(ChargeId id) const;

    ChargeModel m_model;
    ChargeFilter m_filter;
    ChargeTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_clear; ///< of the empty state
    bool m_isScoped = false;
    ChargeId m_awaited; ///< to be selected once it has been read
    QTimer m_refresh;   ///< combines the many signals of one change
};

} // namespace sessionbook
