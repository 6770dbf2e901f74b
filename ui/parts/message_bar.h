// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sessionbook {

/// An error that belongs to no field, at the top of the window. Stays until it is closed.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `name`.
    explicit MessageBar(QWidget *parent = nullptr, const QString &name = QStringLiteral("message"));

    void showMessage(const QString &sentence);
    /// With a button for what to do about it, instead of the one that closes.
    void showMessage(const QString &sentence, const QString &act);

Q_SIGNALS:
    void actRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_act;
    QToolButton *m_close;
};

} // namespace sessionbook
