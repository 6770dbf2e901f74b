// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace sessionbook {

/// Says that an action succeeded and offers to undo it. Disappears by itself, but not while the
/// pointer or the focus is on it. Never takes the focus.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent = nullptr);

    void say(const QString &sentence, bool offerUndo);
    /// With a button that goes `way`, such as to what was made.
    void offer(const QString &sentence, const QString &label, const std::function<void()> &way);
    /// Floats over its parent instead of being in a layout, so that nothing moves when it appears.
    void floatOverParent();
    /// It floats above this bar at the bottom of the window, while that is in sight.
    static void keepAbove(QWidget *bar);

Q_SIGNALS:
    void undoRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPushButton *makeButton(const QString &objectName);
    void display(const QString &sentence, QPushButton *button);
    void keepOrLeave();
    void placeOverParent();
    [[nodiscard]] int bottom();

    bool m_floats = false; ///< first: the children below send events already
    QLabel *m_sentence;
    QPushButton *m_undo;
    QPushButton *m_open;
    std::function<void()> m_way; ///< that m_open goes
    QTimer m_leave;
};

} // namespace sessionbook
