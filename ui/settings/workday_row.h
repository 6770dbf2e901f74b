// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

class QCheckBox;

namespace sessionbook {

class TimeField;

/// One weekday: whether it is a workday, and its hours.
class WorkdayRow : public QWidget
{
    Q_OBJECT

public:
    /// 1 is Monday. Its fields are named "workday1", "workFrom1" and "workTo1".
    /// `name` may hold a mnemonic.
    WorkdayRow(int weekday, const QString &name, QWidget *parent = nullptr);

    void setWorkday(const std::optional<Workday> &workday);
    [[nodiscard]] std::optional<Workday> workday() const;

Q_SIGNALS:
    /// Of hours only when both are understood.
    void edited();
    /// A time is not understood.
    /// One of its times is not understood.
    void refused(QWidget *time, const QString &sentence);

private:
    void takeHours();

    QCheckBox *m_works;
    TimeField *m_from;
    TimeField *m_to;
    Workday m_hours; ///< as last understood
};

} // namespace sessionbook
