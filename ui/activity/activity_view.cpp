// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_view.h"

#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_model.h"
#include "ui/parts/row_list.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace sessionbook {

ActivityView::ActivityView(ActivityModel &model, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new ActivityDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    makeRowList(this);
    setMouseTracking(true);
    setFrameShape(NoFrame);
}

void ActivityView::open(const QModelIndex &index)
{
    if (const auto session = m_model.sessionAt(index))
        Q_EMIT openRequested(*session);
    else if (const auto charge = m_model.chargeAt(index))
        Q_EMIT chargeOpenRequested(*charge);
    else if (const auto document = m_model.documentAt(index))
        Q_EMIT documentRequested(*document);
}

bool ActivityView::isOnLink(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() &&
           m_delegate->linkRect(index, visualRect(index), font(), layoutDirection())
               .contains(position);
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void ActivityView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(isOnLink(event->position().toPoint()) ? Qt::PointingHandCursor
                                                                : Qt::ArrowCursor);
}

void ActivityView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton)
        open(indexAt(position));
}

} // namespace sessionbook
