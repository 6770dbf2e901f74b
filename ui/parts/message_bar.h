// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace sessionbook {

/// An error that belongs to no field, at the top of the window. Stays until it is closed.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const QString &sentence);
    /// With a button for what to do about it.
    void showMessage(const QString &sentence, const QString &act);

Q_SIGNALS:
    void actRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_act;
};

} // namespace sessionbook
