// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/changes.h"
#include "ui/documents/payer_pane.h"

class QListView;

namespace sessionbook {

/// At the left all payers, at the right the page of one.
class PayersPage : public QWidget
{
    Q_OBJECT

public:
    explicit PayersPage(Practice &practice, QWidget *parent = nullptr);

    void showPayer(PayerId id);

Q_SIGNALS:
    void editRequested(const sessionbook::PayerItem &item);
    void paymentsRequested(sessionbook::PayerId id);
    void clientRequested(sessionbook::ClientId id);
    void documentRequested(sessionbook::DocumentId id);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyChanges(const Changes &changes);
    void refresh();
    void showCurrent();

    PayerListModel m_model;
    QListView *m_list;
    PayerPane *m_pane;
    bool m_isOld = true; ///< not read since something has changed
};

} // namespace sessionbook
