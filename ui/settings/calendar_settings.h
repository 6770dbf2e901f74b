// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

#include <array>

class QSpinBox;

namespace sessionbook {

class WorkdayRow;

/// Working hours, and the buffer after a session. The calendar shows both, and booking against them
/// only warns.
class CalendarSettings : public SettingsPage
{
    Q_OBJECT

public:
    CalendarSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    void takeHours();

    std::array<WorkdayRow *, 7> m_days{}; ///< Monday first
    FormField *m_hoursField;
    QSpinBox *m_buffer;
    FormField *m_bufferField;
    QSpinBox *m_joinEarly;
};

} // namespace sessionbook
