// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time_off/time_off_fields.h"

#include "core/base/date_words.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

TimeOffFields::TimeOffFields(const PracticeProfile &profile, QWidget *parent)
    : QWidget(parent), m_profile(profile), m_zone(profile.zone),
      m_wholeDays(new QCheckBox(tr("&Whole days"))), m_fromDay(new DayField(u"fromDayEdit"_s)),
      m_fromTime(new TimeField(u"fromTimeEdit"_s)), m_toDay(new DayField(u"toDayEdit"_s)),
      m_toTime(new TimeField(u"toTimeEdit"_s)), m_grid(new QGridLayout),
      m_fromTimeField(new FormField(tr("Be&gins at"), m_fromTime)),
      m_toDayField(new FormField(tr("&Last day"), m_toDay)),
      m_toTimeField(new FormField(tr("Ends a&t"), m_toTime)),
      m_problem(new RemarkLine(u"timeOffProblem"_s, this))
{
    m_wholeDays->setObjectName(u"wholeDaysBox"_s);
    m_grid->setSpacing(10);
    m_grid->addWidget(new FormField(tr("F&irst day"), m_fromDay), 0, 0);
    m_grid->addWidget(m_fromTimeField, 0, 1);
    m_grid->addWidget(m_toDayField, 1, 0);
    m_grid->addWidget(m_toTimeField, 1, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_wholeDays, 0, Qt::AlignLeft);
    layout->addLayout(m_grid);
    layout->addWidget(m_problem);

    for (TypedField *field :
         std::initializer_list<TypedField *>{m_fromDay, m_fromTime, m_toDay, m_toTime})
        connect(field, &TypedField::refused, this,
                [this, field](const QString &sentence) { sayProblem(field, sentence); });
    connect(m_wholeDays, &QCheckBox::toggled, this, [this](bool wholeDays) {
        for (TypedField *time : {m_fromTime, m_toTime}) {
            if (wholeDays || time->isUnderstood())
                clearProblem(time);
            else
                sayProblem(time, time->problem());
        }
        updateFromFields();
    });
    connect(m_fromDay, &DayField::dateChanged, this, &TimeOffFields::moveLastDay);
    connect(m_toDay, &DayField::dateChanged, this, [this] { takeEdit(m_toDay); });
    connect(m_fromTime, &TimeField::timeChanged, this, [this] { takeEdit(m_fromTime); });
    connect(m_toTime, &TimeField::timeChanged, this, [this] { takeEdit(m_toTime); });
}

void TimeOffFields::setTimes(const TimeOff &off)
{
    const QDateTime from = localTime(off.startsAt, m_zone);
    const QDateTime to = localTime(off.endsAt, m_zone);
    m_fromDay->setDate(from.date());
    // Whole days end at the midnight after the last day.
    m_toDay->setDate(off.wholeDays ? to.date().addDays(-1) : to.date());
    // For whole days that are to become hours: those when there would be work.
    const Workday first = workdayOn(m_profile.workingHours, m_fromDay->date()).value_or(Workday{});
    const Workday last = workdayOn(m_profile.workingHours, m_toDay->date()).value_or(Workday{});
    m_fromTime->setTime(off.wholeDays ? clockOf(first.from) : from.time());
    m_toTime->setTime(off.wholeDays ? clockOf(std::min(last.to, minutesInDay - 1)) : to.time());
    m_wholeDays->setChecked(off.wholeDays);
    updateFromFields();
}

void TimeOffFields::setToday(QDate today)
{
    m_fromDay->setToday(today);
    m_toDay->setToday(today);
}

QDate TimeOffFields::firstDay() const { return m_firstDay; }

Result<> TimeOffFields::readInto(TimeOff &off) const
{
    off.wholeDays = m_wholeDays->isChecked();
    for (const auto &[place, typed] :
         {std::pair<Field, const TypedField *>(field::start, m_fromDay),
          std::pair<Field, const TypedField *>(field::start, m_fromTime),
          std::pair<Field, const TypedField *>(field::until, m_toDay),
          std::pair<Field, const TypedField *>(field::until, m_toTime)}) {
        const bool isTime = typed == m_fromTime || typed == m_toTime;
        if (!typed->isUnderstood() && !(isTime && off.wholeDays))
            return invalid(place, typed->problem());
    }
    if (off.wholeDays) {
        if (m_toDay->date() < m_fromDay->date())
            return Error{ErrorKind::Invalid, tr("The last day is before the first."), field::until};
        off.startsAt = startOfDay(m_fromDay->date(), m_zone);
        off.endsAt = startOfDay(m_toDay->date().addDays(1), m_zone);
        return {};
    }
    const Result<Instant> from = instantOf(m_fromDay->date(), m_fromTime->time(), field::start);
    const Result<Instant> to = instantOf(m_toDay->date(), m_toTime->time(), field::until);
    if (!from || !to)
        return from ? to.error() : from.error();
    off.startsAt = *from;
    off.endsAt = *to;
    return {};
}

Result<Instant> TimeOffFields::instantOf(QDate day, QTime time, Field field) const
{
    const WallTime wall = resolve(day, time, m_zone);
    if (wall.kind == WallTime::Kind::Skipped) {
        return Error{
            ErrorKind::Invalid,
            tr("The clocks go forward on that day, so there is no %1. Choose another time.")
                .arg(clockTime(time, QLocale())),
            field};
    }
    // Of a time that occurs twice, take the longer span.
    return field == field::until ? wall.second : wall.first;
}

bool TimeOffFields::showError(const Error &error)
{
    if (error.field != field::start && error.field != field::until)
        return false;
    TypedField *time = error.field == field::start ? m_fromTime : m_toTime;
    TypedField *day = error.field == field::start ? m_fromDay : m_toDay;
    TypedField *place = m_wholeDays->isChecked() || !day->isUnderstood() ? day : time;
    sayProblem(place, error.sentence);
    place->setFocus();
    return true;
}

void TimeOffFields::sayProblem(QWidget *field, const QString &sentence)
{
    m_wrong.set(field, sentence);
    m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
}

void TimeOffFields::clearProblem(QWidget *field)
{
    m_wrong.clear(field);
    m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
}

/// What is wrong with two fields together ends with a change of either; what can't be read stays
/// said until it is edited itself.
void TimeOffFields::takeEdit(QWidget *edited)
{
    for (TypedField *field :
         std::initializer_list<TypedField *>{m_fromDay, m_fromTime, m_toDay, m_toTime}) {
        if (field == edited || field->isUnderstood())
            clearProblem(field);
    }
    updateFromFields();
}

/// Changing the first day moves the whole time off: the last day keeps its distance.
void TimeOffFields::moveLastDay(QDate day)
{
    if (!day.isValid())
        return takeEdit(m_fromDay);
    const QSignalBlocker quiet(m_toDay);
    if (m_toDay->isUnderstood())
        m_toDay->setDate(m_firstDay.isValid() ? m_toDay->date().addDays(m_firstDay.daysTo(day))
                                              : day);
    m_firstDay = day;
    takeEdit(m_fromDay);
}

void TimeOffFields::updateFromFields()
{
    const bool wholeDays = m_wholeDays->isChecked();
    m_fromTimeField->setVisible(!wholeDays);
    m_toTimeField->setVisible(!wholeDays);
    // Without times the days are side by side.
    m_grid->removeWidget(m_toDayField);
    m_grid->addWidget(m_toDayField, wholeDays ? 0 : 1, wholeDays ? 1 : 0);
    Q_EMIT changed();
}

} // namespace sessionbook
