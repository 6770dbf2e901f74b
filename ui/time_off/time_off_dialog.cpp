// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time_off/time_off_dialog.h"

#include "core/base/typed_text.h"
#include "core/practice/sessions.h"
#include "core/rules/validation.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/repeat_fields.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/time_off/time_off_fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int timeOffDialogWidth = 560;
constexpr int usualMinutes = 60;
constexpr qint64 fullHour = 60 * 60;

/// The next time that is free; the next full hour if there is none.
Instant nextFreeTime(const Practice &practice)
{
    const auto free = practice.sessions().nextFree(practice.now(), usualMinutes);
    return free && *free ? **free : Instant{(practice.now().seconds / fullHour + 1) * fullHour};
}

/// At the time picked in the calendar, else at the next that is free.
TimeOff newTimeOff(const std::optional<TimeSlot> &slot, const Practice &practice)
{
    TimeOff off;
    off.startsAt = slot ? slot->startsAt : nextFreeTime(practice);
    off.endsAt =
        off.startsAt.plusMinutes(slot && slot->lengthChosen ? slot->lengthMinutes : usualMinutes);
    return off;
}

} // namespace

TimeOffDialog::TimeOffDialog(const Practice &practice, const TimeOff &off, QWidget *parent)
    : ActDialog(u"timeOffDialog"_s, parent), m_practice(practice), m_timeOff(off)
{
    setMinimumWidth(timeOffDialogWidth);
}

TimeOffDialog::TimeOffDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                             QWidget *parent)
    : TimeOffDialog(practice, newTimeOff(slot, practice), parent)
{
    setTitle(tr("Block time"));
    addFields();
    m_repeat = new RepeatFields;
    m_repeat->setToday(localTime(practice.now(), practice.profile().zone).date());
    body()->addWidget(m_repeat);
    addBooked();
    body()->addStretch(1);
    addSafeButton(tr("Cancel"), u"keepButton"_s);
    addActButton(addMainButton(tr("Bloc&k time"), u"confirmButton"_s));
    updateFromFields();
    m_title->setFocus();
}

TimeOffDialog::TimeOffDialog(const Practice &practice, const TimeOff &edited, int following,
                             QWidget *parent)
    : TimeOffDialog(practice, edited, parent)
{
    setTitle(tr("Blocked time"));
    if (following > 0) {
        m_following = new FollowingChoice(FollowingChoice::Of::TimeOff, following);
        body()->addWidget(m_following);
    }
    addFields();
    addBooked();
    body()->addStretch(1);
    QPushButton *remove = addSideButton(tr("&Remove"), u"removeButton"_s, Icon::Bin);
    remove->setToolTip(tr("Make this time available again"));
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &TimeOffDialog::removeRequested);
    addSafeButton(tr("Cancel"), u"keepButton"_s);
    addActButton(addMainButton(tr("&Save changes"), u"confirmButton"_s));
    updateFromFields();
    m_title->setFocus();
}

void TimeOffDialog::addFields()
{
    m_title = new QLineEdit(m_timeOff.title);
    m_title->setObjectName(u"titleEdit"_s);
    m_title->setPlaceholderText(tr("e.g. Lunch or Holiday (only visible to you)"));
    m_times = new TimeOffFields(m_practice.profile());
    m_times->setToday(m_practice.today());
    m_times->setTimes(m_timeOff);
    body()->addWidget(new FormField(tr("F&or"), m_title));
    body()->addWidget(m_times);
    connect(m_times, &TimeOffFields::changed, this, &TimeOffDialog::updateFromFields);
}

void TimeOffDialog::addBooked()
{
    m_booked = new RemarkLine(u"bookedRemark"_s, this);
    m_bookedChoice = new QComboBox;
    m_bookedChoice->setObjectName(u"bookedChoice"_s);
    m_bookedChoice->addItem(tr("Keep them"), static_cast<int>(BookedChoice::Keep));
    m_bookedChoice->addItem(tr("Cancel them next…"), static_cast<int>(BookedChoice::Cancel));
    m_bookedChoice->addItem(tr("Move them next…"), static_cast<int>(BookedChoice::Move));
    m_bookedField = new FormField(tr("T&hese sessions"), m_bookedChoice);
    body()->addWidget(m_booked);
    body()->addWidget(m_bookedField);
}

BookedChoice TimeOffDialog::bookedChoice() const
{
    return m_bookedSessions.empty()
               ? BookedChoice::Keep
               : static_cast<BookedChoice>(m_bookedChoice->currentData().toInt());
}

std::optional<Repetition> TimeOffDialog::repetition() const
{
    return m_repeat ? m_repeat->repetition() : std::nullopt;
}

Reach TimeOffDialog::reach() const { return m_following ? m_following->reach() : Reach::This; }

void TimeOffDialog::updateFromFields()
{
    if (m_repeat)
        m_repeat->setFirst(m_times->firstDay());
    TimeOff off = m_timeOff;
    m_booked->clear();
    m_bookedSessions.clear();
    m_bookedField->hide();
    if (!m_times->readInto(off) || off.endsAt <= off.startsAt)
        return;
    const auto sessions = m_practice.sessions().between(off.startsAt, off.endsAt);
    if (!sessions)
        return;
    for (const SessionItem &session : *sessions) {
        if (session.status == SessionStatus::Booked)
            m_bookedSessions.push_back(session.id);
    }
    if (m_bookedSessions.empty())
        return;
    m_booked->say(RemarkLine::Kind::Remark, tr("%n session(s) are booked in this time.", nullptr,
                                               static_cast<int>(m_bookedSessions.size())));
    m_bookedField->show();
}

bool TimeOffDialog::check()
{
    m_timeOff.title = oneLine(m_title->text());
    std::vector<Error> errors;
    if (const Result<> read = m_times->readInto(m_timeOff); !read)
        errors.push_back(read.error());
    else
        errors = validate(m_timeOff);
    for (const Error &error : errors)
        m_times->showError(error);
    if (!errors.empty() || !repetition())
        return errors.empty();
    if (const auto problem = m_repeat->problem())
        errors.push_back(*problem);
    else
        errors = validate(*repetition(), m_times->firstDay());
    for (const Error &error : errors)
        m_repeat->showError(error);
    return errors.empty();
}

} // namespace sessionbook
