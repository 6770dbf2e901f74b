// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"
#include "core/records/document.h"
#include "ui/parts/table_state.h"
#include "ui/payments/charge_export.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QShortcut;
class QStackedWidget;
class QVBoxLayout;

namespace sessionbook {

class ChargeCounter;
class ChargeList;
class Practice;
class ChargeScopeBar;
class ChosenChargesBar;
struct ChargeTotals;
class SegmentedControl;

/// The Payments tab: unpaid, paid and void charges, of sessions and others, what they come to, and
/// the actions on them.
class PaymentsPage : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentsPage(Practice &practice, QWidget *parent = nullptr);

    /// Shows only this charge, by a filter that can be cleared.
    void showCharge(const ChargeItem &charge);
    /// Selects this charge among the others; clears a filter that hides it.
    void reveal(const ChargeItem &charge);
    /// Shows what the client owes, by a filter that can be cleared.
    void showClient(ClientId id);
    /// Shows the charges of the payer's clients, by a filter that can be cleared.
    void showPayer(PayerId id);
    void focusFilter();
    /// Selects the charge, or that of the session, if the list shows it.
    void choose(SessionId id);
    void choose(ChargeId id);
    [[nodiscard]] TableStates tables() const;
    void restoreTables(const TableStates &states);

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    /// Of a charge without a session.
    void chargeOpenRequested(sessionbook::ChargeId id);
    void chargeMenuRequested(sessionbook::ChargeId id, const QPoint &globalPos);
    void addRequested();
    void recordRequested(const std::vector<sessionbook::ChargeItem> &charges);
    void voidRequested(const std::vector<sessionbook::ChargeItem> &charges);
    void documentRequested(sessionbook::DocumentKind kind,
                           const std::vector<sessionbook::ChargeId> &charges);
    void exportRequested(const sessionbook::ChargesToExport &charges, const QString &fileName,
                         int expectedRows);
    void readFailed(const sessionbook::Error &error);

protected:
    /// Passes the focus to the rows.
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeTop();
    void addList(ChargeState state);
    [[nodiscard]] bool isFiltered() const;
    void filter();
    void clearFilter();
    void showChosen();
    void askForExport();
    void showSegment(int segment);
    void countAll();
    void take(const ChargeTotals &totals);
    void sayTotals();
    [[nodiscard]] QString wordsForShown() const;
    [[nodiscard]] ChargeList &listAt(std::size_t segment) const;
    [[nodiscard]] ChargeList &current() const;

    Practice &m_practice;
    SegmentedControl *m_states;
    QLabel *m_totals;
    QLineEdit *m_filter;
    ChargeScopeBar *m_scope;
    QPushButton *m_clear;
    QPushButton *m_export;
    QPushButton *m_add;
    QShortcut *m_clearKey;
    QVBoxLayout *m_rows;
    QHBoxLayout *m_top; ///< the first of the rows
    QStackedWidget *m_stack;
    ChosenChargesBar *m_chosen;
    QTimer m_sumChosen;                ///< combines the many signals of one change
    std::array<ChargeTotal, 3> m_sums; ///< by segment
    ChargeCounter *m_counter;
    ChargeScope m_countedScope; ///< of those sums
};

} // namespace sessionbook
