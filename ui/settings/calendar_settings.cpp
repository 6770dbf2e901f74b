// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/calendar_settings.h"

#include "core/practice/practice.h"
#include "core/records/practice_field.h"
#include "core/rules/validation.h"
#include "ui/parts/form_field.h"
#include "ui/settings/mnemonics.h"
#include "ui/settings/workday_row.h"

#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

CalendarSettings::CalendarSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Working hours"), practice, parent), m_buffer(new QSpinBox(this)),
      m_joinEarly(new QSpinBox(this))
{
    auto *week = new QWidget(this);
    week->setAccessibleName(tr("Working hours"));
    auto *rows = new QVBoxLayout(week);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const int first = QLocale().firstDayOfWeek();
    QString taken = u"CUKJ"_s; // mnemonics of Close, Undo and the fields below
    for (int i = 0; i < 7; ++i) {
        const int weekday = (first - 1 + i) % 7 + 1;
        const QString name = withFreeMnemonic(QLocale().standaloneDayName(weekday), taken);
        auto *row = new WorkdayRow(weekday, name, week);
        m_days[static_cast<std::size_t>(weekday - 1)] = row;
        rows->addWidget(row);
        connect(row, &WorkdayRow::edited, this, &CalendarSettings::takeHours);
        if (i == 0)
            week->setFocusProxy(row);
    }
    m_hoursField = new FormField({}, week, this);
    for (const WorkdayRow *row : m_days)
        connect(row, &WorkdayRow::refused, m_hoursField, &FormField::setErrorOf);
    m_hoursField->setHint(tr("Shown in the calendar. You can still book outside them."));
    content()->addWidget(m_hoursField);

    addSection(tr("Between sessions"));
    m_buffer->setObjectName(u"settingsBuffer"_s);
    m_buffer->setRange(0, longestBufferMinutes);
    m_buffer->setSingleStep(5);
    m_buffer->setSuffix(tr(" min"));
    m_bufferField = new FormField(tr("&Keep free after each session"), m_buffer, this);
    m_bufferField->setHint(tr("You can still book within this time."));
    m_bufferField->setMaximumWidth(280);
    content()->addWidget(m_bufferField);
    addSection(tr("Joining"));
    m_joinEarly->setObjectName(u"settingsJoinEarly"_s);
    m_joinEarly->setRange(0, longestJoinEarlyMinutes);
    m_joinEarly->setSingleStep(5);
    m_joinEarly->setSuffix(tr(" min"));
    auto *joinField =
        new FormField(tr("&Join up to this long before the start"), m_joinEarly, this);
    joinField->setHint(tr("A session can be ended and charged only once it has begun."));
    joinField->setMaximumWidth(280);
    content()->addWidget(joinField);
    content()->addStretch();
    setPlaceFor(field::joinEarly, joinField);
    setPlaceFor(field::workHours, m_hoursField);
    setPlaceFor(field::buffer, m_bufferField);
    connect(m_buffer, &QSpinBox::editingFinished, this, [this] {
        change(field::buffer, [this](PracticeProfile &p) { p.bufferMinutes = m_buffer->value(); });
    });
    connect(m_joinEarly, &QSpinBox::editingFinished, this, [this] {
        change(field::joinEarly,
               [this](PracticeProfile &p) { p.policy.joinEarlyMinutes = m_joinEarly->value(); });
    });
    load();
}

void CalendarSettings::load()
{
    const PracticeProfile &profile = practice().profile();
    for (std::size_t day = 0; day < m_days.size() && !m_hoursField->hasError(); ++day)
        m_days[day]->setWorkday(profile.workingHours[day]);
    m_buffer->setValue(profile.bufferMinutes);
    m_joinEarly->setValue(profile.policy.joinEarlyMinutes);
}

void CalendarSettings::takeHours()
{
    change(field::workHours, [this](PracticeProfile &profile) {
        for (std::size_t day = 0; day < m_days.size(); ++day)
            profile.workingHours[day] = m_days[day]->workday();
    });
}

} // namespace sessionbook
