// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/time_fields.h"

#include "core/base/date_words.h"
#include "core/records/session_field.h"
#include "core/rules/validation.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int timeStepMinutes = 5;

/// "UTC+2", to tell two equal wall-clock times apart.
QString offsetName(Instant instant, const QTimeZone &zone)
{
    const int minutes = localTime(instant, zone).offsetFromUtc() / 60;
    const QString sign = minutes < 0 ? u"−"_s : u"+"_s;
    const int size = std::abs(minutes);
    const QString rest = size % 60 ? u":%1"_s.arg(size % 60, 2, 10, QLatin1Char('0')) : QString();
    return u"UTC%1%2%3"_s.arg(sign).arg(size / 60).arg(rest);
}

} // namespace

TimeFields::TimeFields(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_day(new DayField(u"dayEdit"_s)),
      m_time(new TimeField(u"timeEdit"_s)), m_length(new QSpinBox), m_occurrence(new QComboBox),
      m_problem(new RemarkLine(u"timeProblem"_s, this))
{
    m_time->setStep(timeStepMinutes);
    m_length->setObjectName(u"lengthSpin"_s);
    m_length->setRange(0, longestSessionMinutes);
    m_length->setSingleStep(timeStepMinutes);
    m_length->setSuffix(tr(" min"));
    m_occurrence->setObjectName(u"occurrenceCombo"_s);

    m_occurrence->setPlaceholderText(tr("Choose one"));
    m_occurrenceField = new FormField(tr("&Which of the two"), m_occurrence);
    m_occurrenceField->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new FormField(tr("&Day"), m_day), 4);
    row->addWidget(new FormField(tr("T&ime"), m_time), 3);
    row->addWidget(new FormField(tr("&Length"), m_length), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_occurrenceField);

    for (TypedField *field : std::initializer_list<TypedField *>{m_day, m_time})
        connect(field, &TypedField::refused, this,
                [this, field](const QString &sentence) { sayWrong(field, sentence); });
    connect(m_day, &DayField::dateChanged, this, [this] { updateFromFields(m_day); });
    connect(m_time, &TimeField::timeChanged, this, [this] { updateFromFields(m_time); });
    connect(m_length, &QSpinBox::valueChanged, this, [this] {
        clearWrong(m_length);
        Q_EMIT changed();
    });
    connect(m_occurrence, &QComboBox::currentIndexChanged, this, [this] {
        m_occurrenceField->clearError();
        Q_EMIT changed();
    });
}

void TimeFields::setToday(QDate today) { m_day->setToday(today); }

void TimeFields::setStart(Instant startsAt)
{
    const QDateTime local = localTime(startsAt, m_zone);
    m_day->setDate(local.date());
    m_time->setTime(local.time());
    const WallTime wall = wallTime();
    if (wall.kind == WallTime::Kind::Twice)
        m_occurrence->setCurrentIndex(startsAt == wall.second ? 1 : 0);
}

void TimeFields::setLength(int minutes) { m_length->setValue(minutes); }

Result<Instant> TimeFields::startsAt() const
{
    if (const QString problem = notUnderstood(); !problem.isEmpty())
        return invalid(field::start, problem);
    const WallTime wall = wallTime();
    switch (wall.kind) {
    case WallTime::Kind::Unique:
        return wall.first;
    case WallTime::Kind::Skipped:
        return Error{
            ErrorKind::Invalid,
            tr("The clocks go forward on that day, so there is no %1. Choose another time.")
                .arg(clockTime(m_time->time(), QLocale())),
            field::start};
    case WallTime::Kind::Twice:
        break;
    }
    if (m_occurrence->currentIndex() < 0)
        return Error{ErrorKind::Invalid,
                     tr("The clocks go back on that day: choose which %1 is meant.")
                         .arg(clockTime(m_time->time(), QLocale())),
                     field::start};
    return m_occurrence->currentIndex() == 0 ? wall.first : wall.second;
}

int TimeFields::lengthMinutes() const { return m_length->value(); }

bool TimeFields::showError(const Error &error)
{
    if (error.field == field::length) {
        sayWrong(m_length, error.sentence);
        m_length->setFocus();
    } else if (error.field == field::start && !m_day->isUnderstood()) {
        sayWrong(m_day, error.sentence);
        m_day->setFocus();
    } else if (error.field == field::start && m_time->isUnderstood() &&
               wallTime().kind == WallTime::Kind::Twice) {
        m_occurrenceField->setError(error.sentence);
        m_occurrence->setFocus();
    } else if (error.field == field::start) {
        sayWrong(m_time, error.sentence);
        m_time->setFocus();
    } else {
        return false;
    }
    return true;
}

QString TimeFields::notUnderstood() const
{
    return m_day->isUnderstood() ? m_time->problem() : m_day->problem();
}

void TimeFields::updateFromFields(QWidget *edited)
{
    clearWrong(edited);
    if (!notUnderstood().isEmpty()) {
        offerOccurrences({});
        Q_EMIT changed(); // said once the field is left
        return;
    }
    const WallTime wall = wallTime();
    offerOccurrences(wall);
    clearWrong(m_day);
    clearWrong(m_time); // what was wrong was the time on the other day
    if (wall.kind == WallTime::Kind::Skipped)
        sayWrong(m_time, startsAt().error().sentence);
    Q_EMIT changed();
}

void TimeFields::sayWrong(QWidget *field, const QString &sentence)
{
    m_wrong.set(field, sentence);
    m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
}

void TimeFields::clearWrong(QWidget *field)
{
    m_wrong.clear(field);
    m_problem->say(RemarkLine::Kind::Problem, m_wrong.sentences());
}

void TimeFields::offerOccurrences(const WallTime &wall)
{
    const QSignalBlocker quiet(m_occurrence);
    m_occurrence->clear();
    m_occurrenceField->clearError();
    m_occurrenceField->setVisible(wall.kind == WallTime::Kind::Twice);
    if (wall.kind != WallTime::Kind::Twice)
        return;
    const QString time = clockTime(m_time->time(), QLocale());
    m_occurrence->addItem(tr("The first %1, before the clocks go back (%2)")
                              .arg(time, offsetName(wall.first, m_zone)));
    m_occurrence->addItem(
        tr("The second %1, after it (%2)").arg(time, offsetName(wall.second, m_zone)));
    m_occurrence->setCurrentIndex(-1); // never taken silently
    m_occurrenceField->setRemark(
        tr("The clocks go back on that day, and %1 comes twice.").arg(time));
}

WallTime TimeFields::wallTime() const { return resolve(m_day->date(), m_time->time(), m_zone); }

} // namespace sessionbook
