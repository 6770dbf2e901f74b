// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sessionbook {

/// Shows one message, to be read before it is sent.
class MessageView : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    void setMessage(const Message &message);

private:
    QLabel *m_recipient;
    QLabel *m_subject;
    QPlainTextEdit *m_body;
    QLabel *m_remark;
};

} // namespace sessionbook
