// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/row_list.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QListView>

#include <utility>

namespace sessionbook {

namespace {

/// Lets a screen reader hear the row that a list has the focus on, when the list gets it. Qt names
/// the list last, also after a menu or a dialog of the row.
class RowSpeaker : public QObject
{
public:
    explicit RowSpeaker(QAbstractItemView *list) : QObject(list), m_list(list)
    {
        list->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            QMetaObject::invokeMethod(
                this, [this] { speak(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void speak()
    {
        const QModelIndex row = m_list->currentIndex();
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list);
        if (!m_list->hasFocus() || !row.isValid() || !list || !list->tableInterface())
            return;
        const QAccessibleInterface *cell = list->tableInterface()->cellAt(row.row(), row.column());
        if (!cell)
            return;
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(list->indexOfChild(cell));
        QAccessible::updateAccessibility(&event);
    }

    QAbstractItemView *m_list;
};

/// Enter and Escape of a list. Qt would leave them to the dialog or the window.
class RowKeys : public QObject
{
public:
    RowKeys(QAbstractItemView *list, std::function<void(const QModelIndex &)> open,
            std::function<void()> leave)
        : QObject(list), m_list(list), m_open(std::move(open)), m_leave(std::move(leave))
    {
        list->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_list->currentIndex().isValid())
                m_open(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Escape && m_leave) {
            m_leave();
            return true;
        }
        return false;
    }

private:
    QAbstractItemView *m_list;
    std::function<void(const QModelIndex &)> m_open;
    std::function<void()> m_leave;
};

} // namespace

void makeRowList(QListView *list)
{
    list->setUniformItemSizes(true); // only the first row is measured
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new RowSpeaker(list);
}

void onRowMenu(QAbstractItemView *list,
               const std::function<void(const QModelIndex &, const QPoint &)> &ask)
{
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    // By key, the point is in the middle of the current row.
    QObject::connect(list, &QWidget::customContextMenuRequested, list, [=](const QPoint &point) {
        const QModelIndex index = list->indexAt(point);
        if (index.isValid())
            ask(index, list->viewport()->mapToGlobal(point));
    });
}

void onRowOpened(QListView *list, const std::function<void(const QModelIndex &)> &open,
                 const std::function<void()> &leave)
{
    QObject::connect(list, &QListView::clicked, list, open);
    new RowKeys(list, open, leave);
}

} // namespace sessionbook
