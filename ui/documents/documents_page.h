// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/practice/changes.h"
#include "ui/documents/document_model.h"

#include <QWidget>

class QBoxLayout;
class QListView;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace sessionbook {

class ClientPeriodBar;
class EmptyState;
class Practice;
class SegmentedControl;

/// The Documents tab: what was issued, newest first, by kind, client or payer and period, and the
/// way to a month's invoices.
class DocumentsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentsPage(Practice &practice, QWidget *parent = nullptr);

    /// With the buttons below the kinds.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(sessionbook::DocumentId id);
    void monthRequested();
    void statementRequested();
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyChanges(const Changes &changes);
    QLayout *makeFilter(Practice &practice);
    [[nodiscard]] DocumentScope scope() const;
    void choose();
    void clearFilter();
    void showEmptyOrRows();

    DocumentModel m_model;
    SegmentedControl *m_kinds;
    ClientPeriodBar *m_filter = nullptr;
    QPushButton *m_clear = nullptr;
    QShortcut *m_clearKey = nullptr;
    QListView *m_rows;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_acts;
    QBoxLayout *m_bar = nullptr;
    bool m_isOld = true; ///< not read since something has changed
};

} // namespace sessionbook
