// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QListView>

namespace sessionbook {

class ActivityDelegate;
class ActivityModel;

/// The list of entries. A click or Enter opens what an entry is about.
class ActivityView : public QListView
{
    Q_OBJECT

public:
    ActivityView(ActivityModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void chargeOpenRequested(sessionbook::ChargeId id);
    void documentRequested(sessionbook::DocumentId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void open(const QModelIndex &index);
    [[nodiscard]] bool isOnLink(QPoint position) const;

    ActivityModel &m_model;
    ActivityDelegate *m_delegate;
};

} // namespace sessionbook
