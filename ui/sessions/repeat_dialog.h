// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/booking_plan.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

class SeriesFields;

/// "Repeat this…": makes a booked session the first of a series. It stays as it is.
class RepeatDialog : public ActDialog
{
    Q_OBJECT

public:
    RepeatDialog(const Practice &practice, const SessionDetails &session,
                 QWidget *parent = nullptr);

    /// Books the sessions that follow.
    [[nodiscard]] BookingRequest request() const;

protected:
    bool check() override;

private:
    void updateConfirm();

    const Practice &m_practice;
    SessionDetails m_session;
    SeriesFields *m_series;
    QPushButton *m_confirm = nullptr;
};

} // namespace sessionbook
