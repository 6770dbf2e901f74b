// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/joint_dialog.h"

class QComboBox;

namespace sessionbook {

class DayField;

/// One act on the charges of several sessions.
class ChargesDialog : public JointDialog
{
    Q_OBJECT

protected:
    using JointDialog::JointDialog;

    /// By a plan for it alone, so that a reserved credit counts.
    [[nodiscard]] std::optional<QString> refusalOf(const SessionDetails &session) const override;
    [[nodiscard]] QString wordsFor(const SessionDetails &session) const override;
};

/// Records for each of them what is outstanding, by one method and on one day.
class RecordPaymentsDialog : public ChargesDialog
{
    Q_OBJECT

public:
    RecordPaymentsDialog(const Practice &practice, std::vector<SessionDetails> sessions,
                         QWidget *parent);

    [[nodiscard]] Result<JointAct> act() const override;

private:
    void updateFromAnswers() override;

    QComboBox *m_method;
    DayField *m_received;
};

/// Voids them.
class VoidChargesDialog : public ChargesDialog
{
    Q_OBJECT

public:
    VoidChargesDialog(const Practice &practice, std::vector<SessionDetails> sessions,
                      QWidget *parent);

    [[nodiscard]] Result<JointAct> act() const override { return JointAct{joint::Void{}}; }

private:
    void updateFromAnswers() override;
};

} // namespace sessionbook
