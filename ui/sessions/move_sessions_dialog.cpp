// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/move_sessions_dialog.h"

#include "core/records/session_field.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

MoveSessionsDialog::MoveSessionsDialog(const Practice &practice,
                                       std::vector<SessionDetails> sessions, QWidget *parent)
    : JointDialog(u"moveSessionsDialog"_s, practice, Action::Edit, sessions, parent),
      m_first(
          localTime(sessions.front().session().fields.startsAt, practice.profile().zone).date()),
      m_day(new DayField(u"newDayEdit"_s)), m_dayField(nullptr)
{
    const QDate last =
        localTime(sessions.back().session().fields.startsAt, practice.profile().zone).date();
    setTitle(tr("Move sessions"));
    setSubtitle(dayWords());
    addList();
    m_day->setToday(practice.today());
    m_day->setDate(m_first.addDays(7));
    m_dayField =
        new FormField(m_first == last ? tr("New &day") : tr("New &day of the first"), m_day);
    m_dayField->setHint(m_first == last
                            ? tr("Each session keeps its time of day.")
                            : tr("Each session keeps its time of day, and all move by the same "
                                 "number of days."));
    setPlaceFor(field::start, m_dayField);
    body()->addWidget(m_dayField);
    addConsequences();
    addSafeButton(tr("Cancel"), u"keepButton"_s);
    setConfirmButton(addMainButton({}, u"confirmButton"_s));
    connect(m_day, &DayField::dateChanged, this, &MoveSessionsDialog::updateFromAnswers);
    updateFromAnswers();
    m_day->setFocus();
}

Result<JointAct> MoveSessionsDialog::act() const
{
    if (!m_day->date().isValid())
        return Error{ErrorKind::Invalid, m_day->problem(), field::start};
    return JointAct{joint::Move{static_cast<int>(m_first.daysTo(m_day->date()))}};
}

void MoveSessionsDialog::updateFromAnswers()
{
    showSteps(steps());
    const auto count = static_cast<int>(taken().size());
    setConfirmText(count == 1 ? tr("&Move session") : tr("&Move %n session(s)", nullptr, count));
}

} // namespace sessionbook
