// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace sessionbook {

/// A failure that is not about one field, at the top of the window. It stays until it is closed.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
};

} // namespace sessionbook
