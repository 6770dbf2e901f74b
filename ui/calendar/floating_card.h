// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QFrame;
class QWidget;

namespace sessionbook {

/// Places a card over the lower middle of a view and keeps it there when the view moves or changes
/// its size. Hidden at first.
class FloatingCard : public QObject
{
    Q_OBJECT

public:
    FloatingCard(QFrame *card, QWidget *view);

    /// Set its text first, as it makes its size.
    void setShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QFrame *m_card;
    QWidget *m_view;
};

} // namespace sessionbook
