// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"

#include <QModelIndex>

class QAbstractItemModel;
class QListView;
class QStackedWidget;

namespace sessionbook {

class MessageBar;
class Toast;

/// A dialog in which a list is worked through: its rows at the left, all about the current one
/// beside them, and an empty state in place of both once nothing is left. It says itself how an act
/// went, as the window behind is out of reach.
class ListAndDetail : public DialogFrame
{
    Q_OBJECT

public:
    /// The parts are named by it: "outbox" makes outboxDialog, outboxList, outboxMessage (the bar)
    /// and outboxLine (the toast).
    ListAndDetail(const QString &name, QWidget *parent);

protected:
    /// Once, before the buttons are added.
    void setParts(QAbstractItemModel *model, QWidget *detail, Icon whenEmpty,
                  const QString &sentenceWhenEmpty);
    /// A button that has nothing to do once the list is empty.
    void hideWhenEmpty(QPushButton *act);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] MessageBar *bar() const { return m_bar; }
    [[nodiscard]] Toast *toast() const { return m_toast; }

    /// Chooses the first row where none is, and shows the detail of the current one.
    void showCurrent();

private:
    /// Not valid when the list is empty.
    virtual void showDetail(const QModelIndex &current) = 0;
    /// Asked for by key or on the toast.
    virtual void undo() = 0;

    QString m_name;
    QStackedWidget *m_places;
    QListView *m_list;
    MessageBar *m_bar = nullptr;
    Toast *m_toast = nullptr;
    QList<QPushButton *> m_acts;
};

} // namespace sessionbook
