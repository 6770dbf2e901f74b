// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/joint_act.h"
#include "ui/parts/act_dialog.h"

#include <vector>

namespace sessionbook {

class ChosenRows;
class ConsequenceBox;

/// One act on several sessions. They are listed, and each can be left out; one that the act is
/// refused for is listed with the reason and stays as it is.
class JointDialog : public ActDialog
{
    Q_OBJECT

public:
    /// The current input. Error: Invalid at its field.
    [[nodiscard]] virtual Result<JointAct> act() const = 0;
    /// Those that are not left out, in order.
    [[nodiscard]] std::vector<SessionDetails> taken() const;
    /// The plans for the current input, one for each of those taken.
    [[nodiscard]] Result<std::vector<SeriesStep>> steps() const;

protected:
    JointDialog(const QString &objectName, const Practice &practice, Action action,
                std::vector<SessionDetails> sessions, QWidget *parent);

    /// The day that all of them are on, in words; empty if they are on several.
    [[nodiscard]] QString dayWords() const;
    void addList();
    void addConsequences();
    /// `confirm` carries out the act. Add it after the safe one: it belongs at the right end.
    void setConfirmButton(QPushButton *confirm);
    void setConfirmText(const QString &text);
    /// Why the act can't be one on this session; empty if it can.
    [[nodiscard]] virtual std::optional<QString> refusalOf(const SessionDetails &session) const;
    /// What its row says of it.
    [[nodiscard]] virtual QString wordsFor(const SessionDetails &session) const;
    /// What would happen by the input as it stands.
    virtual void updateFromAnswers() = 0;
    /// Shows it in the list and below.
    void showSteps(const Result<std::vector<SeriesStep>> &steps);
    [[nodiscard]] Result<std::vector<SeriesStep>> stepsOf(const JointAct &act) const;
    [[nodiscard]] const Practice &practice() const { return m_practice; }
    bool check() override;

private:
    const Practice &m_practice;
    Action m_action;
    std::vector<SessionDetails> m_sessions;
    ChosenRows *m_rows;
    ConsequenceBox *m_consequences = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace sessionbook
