// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "ui/parts/table_state.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <vector>

namespace sessionbook {

class ChargeDelegate;
class ChargeFilter;
class Practice;

/// The table of one charge state. Enter or a click opens the session or the charge; the three dots,
/// a right click or the Menu key opens the menu. With Shift or Ctrl, several rows are selected.
class ChargeTable : public QTableView
{
    Q_OBJECT

public:
    ChargeTable(Practice &practice, ChargeFilter &charges, QWidget *parent = nullptr);

    [[nodiscard]] TableState state() const;
    void restore(const TableState &state);

    /// The selected rows.
    [[nodiscard]] std::vector<ChargeItem> chosen() const;

Q_SIGNALS:
    void chosenChanged();
    void openRequested(const sessionbook::ChargeItem &charge);
    void menuRequested(const sessionbook::ChargeItem &charge, QPoint globalPosition);
    /// Of all rows that are selected.
    void chosenMenuRequested(QPoint globalPosition);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWidth(int column, int width);
    void noteWidth(int column, int width);
    void fit();
    void fitAmounts();
    void fitLargerAmounts();
    void fitNames();
    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] QPoint menuPlace(const QModelIndex &index) const;
    void askForMenu(const QModelIndex &index);
    void pointAt(const QModelIndex &index);

    Practice &m_practice;
    ChargeFilter &m_charges;
    ChargeDelegate *m_delegate;
    Money m_fitted; ///< the largest amount that has room
    int m_rowUnderPointer = -1;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder;
    QMap<int, int> m_widths; ///< chosen by the person
    bool m_fits = false;     ///< the program sets a width
    bool m_isFitted = false; ///< the columns' widths have been measured
};

} // namespace sessionbook
