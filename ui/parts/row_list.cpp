// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/row_list.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QItemSelectionModel>
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

/// Chooses the row that Qt makes the current one when a list without a choice gets the focus. Else
/// nobody would see which it is, and the first Down would leave it.
class FirstChoice : public QObject
{
public:
    explicit FirstChoice(QAbstractItemView *list) : QObject(list), m_list(list)
    {
        list->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            QMetaObject::invokeMethod(
                this, [this] { choose(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void choose()
    {
        const QItemSelectionModel *chosen = m_list->selectionModel();
        if (chosen && !chosen->hasSelection() && chosen->currentIndex().isValid())
            m_list->setCurrentIndex(chosen->currentIndex());
    }

    QAbstractItemView *m_list;
};

/// Letters go on finding a row, though some of them are keys of the page: after the first, for as
/// long as Qt takes them for one word.
class TypedLetters : public QObject
{
public:
    explicit TypedLetters(QAbstractItemView *list) : QObject(list)
    {
        list->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
            return false;
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isLetter = !(key->modifiers() & ~Qt::ShiftModifier) && !key->text().isEmpty() &&
                              key->text().front().isLetterOrNumber();
        if (!isLetter)
            return false;
        if (event->type() == QEvent::KeyPress) {
            m_sinceLast.start();
            return false;
        }
        const bool goesOn =
            m_sinceLast.isValid() && !m_sinceLast.hasExpired(QApplication::keyboardInputInterval());
        if (goesOn)
            event->accept();
        return goesOn;
    }

private:
    QElapsedTimer m_sinceLast;
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
    new FirstChoice(list);
    new TypedLetters(list);
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
