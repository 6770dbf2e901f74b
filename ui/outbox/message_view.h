#pragma once

#include "core/records/records.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sessionbook {

/// One notice, to be read before it is sent.
class NoticeView : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeView(QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

private:
    QLabel *m_recipient;
    QLabel *m_subject;
    QPlainTextEdit *m_body;
    QLabel *m_remark;
};

} // namespace sessionbook
