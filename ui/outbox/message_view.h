// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sessionbook {

class RemarkLine;

/// Shows one message, to be read before it is sent.
class MessageView : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    /// `remark`: what to check before it is sent; may be empty.
    void setMessage(const Message &message, const QString &remark);

private:
    QLabel *m_recipient;
    QLabel *m_subject;
    QPlainTextEdit *m_body;
    RemarkLine *m_remark;
    QLabel *m_attached;
    QLabel *m_goes;
};

} // namespace sessionbook
