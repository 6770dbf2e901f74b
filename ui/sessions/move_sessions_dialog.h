// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/joint_dialog.h"

#include <QDate>

namespace sessionbook {

class DayField;

/// Moves several sessions by the same number of days; each keeps its time of day.
class MoveSessionsDialog : public JointDialog
{
    Q_OBJECT

public:
    /// At first it proposes the day a week after the first session.
    MoveSessionsDialog(const Practice &practice, std::vector<SessionDetails> sessions,
                       QWidget *parent = nullptr);

    [[nodiscard]] Result<JointAct> act() const override;

private:
    void updateFromAnswers() override;

    QDate m_first;
    DayField *m_day;
    FormField *m_dayField;
};

} // namespace sessionbook
