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

/// A dialog to work through a list: its rows at the left, the details of the current one at the
/// right, and an empty state once nothing is left. Reports outcomes itself, as it covers the main
/// window.
class ListAndDetail : public DialogFrame
{
    Q_OBJECT

public:
    /// The object names begin with `name`: "outbox" makes outboxDialog, outboxList, outboxMessage
    /// (the bar) and outboxLine (the toast).
    ListAndDetail(const QString &name, QWidget *parent);

protected:
    /// Call it once, before adding buttons.
    void setParts(QAbstractItemModel *model, QWidget *detail, Icon whenEmpty,
                  const QString &sentenceWhenEmpty);
    /// Hides it when the list is empty.
    void hideWhenEmpty(QWidget *part);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] MessageBar *bar() const { return m_bar; }
    [[nodiscard]] Toast *toast() const { return m_toast; }

    /// Selects the first row if none is current, and shows the details of the current one.
    void showCurrent();

private:
    /// `current` is invalid if the list is empty.
    virtual void showDetail(const QModelIndex &current) = 0;
    /// Called by the shortcut or by the toast's button.
    virtual void undo() = 0;
    virtual void redo() = 0;

    QString m_name;
    QStackedWidget *m_places;
    QListView *m_list;
    MessageBar *m_bar = nullptr;
    Toast *m_toast = nullptr;
    QList<QWidget *> m_hidden;
};

} // namespace sessionbook
