// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace sessionbook {

/// An error that belongs to no field, at the top of the window. Stays until it is closed, or with
/// an act of its own until that has helped.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// Has a button for `act` instead of the one that closes.
    MessageBar(const QString &objectName, const QString &act, QWidget *parent);

    void showMessage(const QString &sentence);

Q_SIGNALS:
    void actRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(QWidget *button);

    QLabel *m_sentence;
};

} // namespace sessionbook
