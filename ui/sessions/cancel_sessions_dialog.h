// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/joint_dialog.h"

namespace sessionbook {

class CancelReasons;

/// Cancels several sessions for one reason, without a fee.
class CancelSessionsDialog : public JointDialog
{
    Q_OBJECT

public:
    CancelSessionsDialog(const Practice &practice, std::vector<SessionDetails> sessions,
                         QWidget *parent = nullptr);

    [[nodiscard]] Result<JointAct> act() const override;

protected:
    bool check() override;

private:
    void updateFromAnswers() override;

    CancelReasons *m_reasons;
    FormField *m_reasonField;
};

} // namespace sessionbook
