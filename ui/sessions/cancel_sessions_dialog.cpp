// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/cancel_sessions_dialog.h"

#include "core/records/payment_field.h"
#include "core/rules/plan.h"
#include "ui/parts/form_field.h"
#include "ui/sessions/cancel_reasons.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

CancelSessionsDialog::CancelSessionsDialog(const Practice &practice,
                                           std::vector<SessionDetails> sessions, QWidget *parent)
    : JointDialog(u"cancelSessionsDialog"_s, practice, Action::Cancel, std::move(sessions), parent),
      m_reasons(new CancelReasons), m_reasonField(new FormField(tr("Reason"), m_reasons))
{
    setTitle(tr("Cancel sessions"));
    setSubtitle(dayWords());
    askBeforeLosingText();
    addList();
    setPlaceFor(field::reason, m_reasonField);
    body()->addWidget(m_reasonField);
    m_reasonField->setHint(tr("To charge a client, cancel that session on its own."));
    addConsequences();
    addSafeButton(tr("&Keep sessions"), u"keepButton"_s);
    setConfirmButton(addDangerButton({}, u"confirmButton"_s));
    connect(m_reasons, &CancelReasons::changed, this, &CancelSessionsDialog::updateFromAnswers);
    connect(&practice, &Practice::minuteTurned, this, &CancelSessionsDialog::updateFromAnswers);
    updateFromAnswers();
    m_reasons->setFocus();
}

Result<JointAct> CancelSessionsDialog::act() const
{
    return JointAct{joint::Cancel{m_reasons->reason(), m_reasons->reasonText()}};
}

void CancelSessionsDialog::updateFromAnswers()
{
    m_reasonField->clearError();
    const std::vector<SessionDetails> chosen = taken();
    m_reasons->setNoShowPossible(std::ranges::all_of(chosen, [this](const SessionDetails &session) {
        return canBeNoShow(session.session().fields, practice().now());
    }));
    auto asked = steps();
    if (!asked && asked.error().field == field::reason) // what happens doesn't depend on it
        asked = stepsOf(joint::Cancel{CancelReason::ByProfessional, {}});
    showSteps(asked);
    const auto count = static_cast<int>(chosen.size());
    setConfirmText(count == 1 ? tr("&Cancel session")
                              : tr("&Cancel %n session(s)", nullptr, count));
}

bool CancelSessionsDialog::check()
{
    if (JointDialog::check())
        return true;
    if (m_reasonField->hasError() && m_reasons->reason() == CancelReason::Other)
        m_reasons->focusReasonText();
    return false;
}

} // namespace sessionbook
