// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/remarks.h"

#include <QWidget>

namespace sessionbook {

class RemarkLine;

/// The remarks on a chosen time, below its fields.
class TimeRemarks : public QWidget
{
    Q_OBJECT

public:
    explicit TimeRemarks(QWidget *parent = nullptr);
    void show(const std::vector<Remark> &remarks);

private:
    RemarkLine *m_clash;
    RemarkLine *m_other; ///< time off, working hours, buffer
    RemarkLine *m_past;
};

} // namespace sessionbook
