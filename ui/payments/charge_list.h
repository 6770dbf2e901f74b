// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"
#include "ui/payments/charge_filter.h"
#include "ui/payments/charge_model.h"

#include <QStackedWidget>
#include <QTimer>

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
    void setFilter(const QString &typed);
    void focusRows();
    /// Selects the session's charge if it is shown.
    void choose(SessionId id);
    [[nodiscard]] ChargeTable &table() { return *m_table; }

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void menuRequested(sessionbook::SessionId id, QPoint globalPosition);
    void shownChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    ChargeModel m_model;
    ChargeFilter m_filter;
    ChargeTable *m_table;
    EmptyState *m_empty;
    QTimer m_refresh; ///< combines the many signals of one change
};

} // namespace sessionbook
