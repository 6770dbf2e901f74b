// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QFrame;
class QWidget;

namespace sessionbook {

/// Lays a card over the lower middle of a view, so that the rest of it stays free, and keeps it
/// there when the view is moved or resized. Hidden at first.
class FloatingCard : public QObject
{
    Q_OBJECT

public:
    FloatingCard(QFrame *card, QWidget *view);

    /// Once its words stand: they make its size.
    void setShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QFrame *m_card;
    QWidget *m_view;
};

} // namespace sessionbook
