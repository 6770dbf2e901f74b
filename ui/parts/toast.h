// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sessionbook {

/// Says that an act succeeded and offers to undo it. It goes away by itself, but not while the
/// pointer or the keyboard is on it, and it never takes the focus from what is being done.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent = nullptr);

    void say(const QString &sentence, bool offerUndo);
    /// Over what its parent shows, so that nothing moves under the pointer when it comes and goes;
    /// not in a layout.
    void floatOverParent();

Q_SIGNALS:
    void undoRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepOrLeave();
    void placeOverParent();

    QLabel *m_sentence;
    QPushButton *m_undo;
    QTimer m_leave;
    bool m_floats = false;
};

} // namespace sessionbook
